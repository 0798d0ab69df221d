import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { parseCitation } from '#kernel/citation.ts';
import { dayOf } from '#kernel/clock.ts';
import type { EventShape } from '#kernel/entry.ts';
import { subjectOf, type Subject } from '#kernel/matters.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { dutyView } from '#kernel/views.ts';
import type { Choice } from '#ui/edge/acts.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { numberWritten } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { reachLife, type LifeAccess } from './access.ts';
import { actsOf, beginLife, performLife, withChoices, withClasses, withPeople, takenBy } from './acts.ts';
import type { Beginning, Life, LifeParts } from './life.ts';
import { linesOf } from './lines.ts';
import { showPaper } from './paper.tsx';
import { makesPapers, previewBeginning, previewLife, type Previewed } from './preview.ts';
import { speakerOf } from './speak.ts';
import { showList } from './desk-list.tsx';
import { LifeBeginPage, LifeWhyPage, untitledWords } from './lists.tsx';
import { LifePage, type LifeOutcome, type LifePageProps } from './page.tsx';

/** What the desk of a chapter needs of the whole house besides. */
export interface DeskParts extends LifeParts {
  readonly names: CodeNames;
  /** The classes of matters, as a field of kind `class` offers them. */
  readonly classes: readonly Choice[];
  /** Where the page of a matter stands, whichever chapter's it is. */
  readonly hrefOf: (matter: Pick<Subject, 'chapter' | 'number'>) => string;
}

/** The desk of one chapter: its list, its matters, the forms of its acts and of its beginnings. */
export function lifeDesk<State, Command extends { readonly act: string }, Event extends EventShape>(
  life: Life<State, Command, Event>,
  parts: DeskParts,
): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const { list } = life.words;
  const path = `${list}/:number`;
  const acts = actsOf(life);

  routes.get(list, (context) => showList(context, life, parts));
  for (const beginning of life.begins) {
    routes.get(`${list}/new/${beginning.act}`, (context) => showBeginning(context, life, parts, beginning));
    routes.post(`${list}/new/${beginning.act}`, (context) => sendBeginning(context, life, parts, beginning));
  }
  routes.get(path, async (context, next) => {
    const access = await reachLife(context, life);
    if (!access) return next();
    const done = acts[context.req.query('done') ?? '']?.done ?? beginDone(life, context.req.query('done'));
    return page(context, life, parts, access, { done });
  });
  routes.get(`${path}/acts/:act`, async (context, next) => {
    const access = await reachLife(context, life);
    const act = context.req.param('act');
    if (!access || !access.offered.includes(act)) return next();
    return page(context, life, parts, access, { act });
  });
  routes.post(`${path}/acts/:act`, async (context, next) => {
    const access = await reachLife(context, life);
    const act = context.req.param('act');
    const description = acts[act];
    if (!access || !description) return next();
    const fields = description.fields.map(({ name }) => name);
    const form = await context.req.parseBody({ all: true });
    const typed = typedIn(form, fields);
    const { seen, idempotencyKey, preview } = typedIn(form, ['seen', 'idempotencyKey', 'preview']);
    const checked = checkTyped(takenBy(description, context.var.house), typed, fields, context.var.visitor.lang);
    if ('errors' in checked)
      return page(context, life, parts, access, { act, typed, outcome: { kind: 'invalid', ...checked } }, 422);
    const { number, stream } = access.read.row;
    const idempotency = idempotencyOf(context, `${number}/${act}`, JSON.stringify(typed), idempotencyKey);
    const sent = { input: checked.input, seen: Number.parseInt(seen ?? '', 10) || 0, idempotency };
    const performed =
      preview && makesPapers(life, act)
        ? await previewLife(context, life, access, act, sent)
        : await performLife(context, life, stream, act, sent);
    if (performed.done === 'recorded' || performed.done === 'repeated')
      return context.redirect(`${life.words.href(number)}?done=${act}`, 303);
    const again = performed.done === 'not-found' ? undefined : await reachLife(context, life);
    if (!again) return next();
    const outcome = outcomeOf(context, life, performed);
    return page(context, life, parts, again, { act, typed, outcome }, statusOf(outcome));
  });
  routes.get(`${path}/papers/:version/:kind/:form?`, async (context, next) => {
    const access = life.papers && (await reachLife(context, life));
    if (!access) return next();
    const { house, papers, read } = access;
    const { number } = read.row;
    const shown = await showPaper(context, { house, number, papers, base: life.words.href(number), word: true });
    return shown ?? next();
  });
  routes.get(`${path}/why/:key`, async (context, next) => {
    const access = await reachLife(context, life);
    const row = access?.read.duties.find(({ key }) => key === context.req.param('key'));
    if (!access || !row) return next();
    const duty = dutyView(access.house, row);
    const frame = context.var.visitor.deskFrame();
    const law = life.law(parseCitation(duty.citation));
    const { number } = access.read.row;
    return context.html(
      renderPage(<LifeWhyPage frame={frame} words={life.words} duty={duty} number={number} law={law} />),
    );
  });
  return routes;
}

const beginDone = <State, Command extends { readonly act: string }, Event extends EventShape>(
  { begins }: Life<State, Command, Event>,
  act: string | undefined,
) => begins.find((one) => one.act === act)?.description(undefined).done;

function outcomeOf<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  performed: Previewed<State>,
): LifeOutcome {
  if (performed.done === 'drafted') return { kind: 'preview', drafts: performed.drafts };
  if (performed.done !== 'refused') return { kind: 'changed' };
  const refusal: Refusal = performed.refusal;
  return { kind: 'refused', words: speakerOf(life)(refusal, context), law: life.law(refusal.under) };
}

const statusOf = (outcome: LifeOutcome | undefined): 200 | 409 | 422 =>
  outcome === undefined || outcome.kind === 'preview' ? 200 : outcome.kind === 'invalid' ? 422 : 409;

async function page<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  { names, registers, hrefOf }: DeskParts,
  access: LifeAccess<State>,
  more: Pick<LifePageProps, 'act' | 'typed' | 'outcome' | 'done'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { house, read, matter, offered } = access;
  const { visitor } = context.var;
  const inside = { house, read, names };
  const { subject } = read.row;
  const [panel, people, about] = await Promise.all([
    life.panel?.(matter.own, inside),
    life.people?.(matter.own, inside),
    subject
      ? subjectOf(house.database.as('vault'), { actor: visitor.actor, registers }, { stream: subject })
      : undefined,
  ]);
  const shown = {
    ...inside,
    words: life.words,
    facts: life.facts(matter.own, inside),
    heading:
      life.heading?.(matter.own, inside) ?? untitledWords(house, read.row.holder, life.words.stage(read.row.stage)),
    panel,
    papers: access.papers,
    lines: linesOf(house, read),
    lineOf: names.lineOf,
    previews: (act: string) => makesPapers(life, act),
    offered,
    acts: withPeople(actsOf(life), people ?? []),
    proposal: matter.proposal,
    usual: (act: string) => life.usual?.(matter.own, act) ?? {},
    about: about && { href: hrefOf(about), title: about.title ?? numberWritten(about.number) },
    today: dayOf(house.clock.now()),
  };
  const frame = visitor.deskFrame();
  return context.html(
    renderPage(<LifePage frame={frame} shown={shown} idempotencyKey={randomUUID()} {...more} />),
    status,
  );
}

/** The matter that a new one is to be about, or null where it needs one that this person can see and there is none. */
async function subjectIn<Command>(
  context: EdgeContext,
  { registers }: LifeParts,
  { about }: Beginning<Command>,
): Promise<Subject | undefined | null> {
  const { house, visitor } = context.var;
  const number = parseMatterNumber(context.req.query('about') ?? '');
  const found =
    number && (await subjectOf(house.database.as('vault'), { actor: visitor.actor, registers }, { number }));
  return found ?? (about === 'needed' ? null : undefined);
}

async function beginPage<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  beginning: Beginning<Command>,
  subject: Subject | undefined,
  { hrefOf, classes }: DeskParts,
  { typed, outcome }: { readonly typed: Typed; readonly outcome: LifeOutcome | undefined },
): Promise<Response> {
  const { house, visitor } = context.var;
  const query = subject ? `?about=${subject.number}` : '';
  const props = {
    frame: visitor.deskFrame(),
    house,
    words: life.words,
    description: withClasses(
      withChoices(beginning.description(subject), (await beginning.choices?.(house)) ?? {}),
      classes,
    ),
    subject,
    backHref: subject ? hrefOf(subject) : life.words.list,
    action: `${life.words.list}/new/${beginning.act}${query}`,
    typed,
    outcome,
    idempotencyKey: randomUUID(),
    today: dayOf(house.clock.now()),
    beside: beginning.beside?.(subject),
    previews: makesPapers(life, beginning.act),
  };
  return context.html(renderPage(<LifeBeginPage {...props} />), statusOf(outcome));
}

async function showBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  parts: DeskParts,
  beginning: Beginning<Command>,
): Promise<Response> {
  const subject = await subjectIn(context, parts, beginning);
  if (subject === null || !mayBegin(context, life, beginning)) return context.notFound();
  return beginPage(context, life, beginning, subject, parts, {
    typed: beginning.usual?.(subject) ?? {},
    outcome: undefined,
  });
}

const mayBegin = <State, Command extends { readonly act: string }, Event extends EventShape>(
  { var: { visitor } }: EdgeContext,
  { chapter }: Life<State, Command, Event>,
  { act }: Beginning<Command>,
): boolean =>
  visitor.official?.posts.some(({ post }) => (chapter.powers[act] as readonly string[] | undefined)?.includes(post)) ??
  false;

async function sendBeginning<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  parts: DeskParts,
  beginning: Beginning<Command>,
): Promise<Response> {
  const subject = await subjectIn(context, parts, beginning);
  if (subject === null) return context.notFound();
  const description = beginning.description(subject);
  const fields = description.fields.map(({ name }) => name);
  const form = await context.req.parseBody({ all: true });
  const typed = typedIn(form, fields);
  const { idempotencyKey, preview } = typedIn(form, ['idempotencyKey', 'preview']);
  const checked = checkTyped(takenBy(description, context.var.house), typed, fields, context.var.visitor.lang);
  if ('errors' in checked)
    return beginPage(context, life, beginning, subject, parts, {
      typed,
      outcome: { kind: 'invalid', ...checked },
    });
  const where = `${beginning.act}/${subject?.number ?? ''}`;
  const idempotency = idempotencyOf(context, where, JSON.stringify(typed), idempotencyKey);
  const sent = { input: checked.input, idempotency };
  const performed =
    preview && makesPapers(life, beginning.act)
      ? await previewBeginning(context, life, beginning, subject, sent)
      : await beginLife(context, life, beginning, subject, sent);
  if (performed.done === 'recorded' || performed.done === 'repeated') {
    const listing = life.chapter.listing?.(performed.matter.own);
    return context.redirect(
      `${listing ? life.words.href(listing.number) : life.words.list}?done=${beginning.act}`,
      303,
    );
  }
  if (performed.done === 'not-found') return context.notFound();
  return beginPage(context, life, beginning, subject, parts, {
    typed,
    outcome: outcomeOf(context, life, performed),
  });
}
