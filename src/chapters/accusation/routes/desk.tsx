import { dutyView, unitView } from '#kernel/views.ts';
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cite } from '#kernel/citation.ts';
import { dayOf } from '#kernel/clock.ts';
import { filesAbout } from '#kernel/files.ts';
import type { UnitId } from '#kernel/ids.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { MatterEvent, Recorded } from '#kernel/procedure.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { checkTyped, typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { showPaper } from '#ui/life/paper.tsx';
import { draftsOfLife, papersOfLife } from '#ui/life/papers.ts';
import type { DraftedPaper } from '#ui/papers/paper.ts';
import { actOn, foreseeOn, type ActRequest } from '../act.ts';
import { openAccused } from '../accused.ts';
import { accusation } from '../chapter.ts';
import { papers } from '../documents/papers.ts';
import type { AccusationEvent } from '../events.ts';
import { identityFor, offersTo } from '../offers.ts';
import { DeskActPage, DeskWhyPage, type DeskActProps } from '../pages/desk-act.tsx';
import { DeskMatterPage, type SealedMatter } from '../pages/desk-matter.tsx';
import { IdentityPage } from '../pages/desk-identity.tsx';
import { deskHref, ListPage } from '../pages/desk.tsx';
import { unitWords } from '../pages/parts.tsx';
import { speakRefusal } from '../pages/refusals.ts';
import { accusationsOf, logReading, namesOf } from '../queries.ts';
import { accusationView } from '../views.ts';
import { custodyUnit, reachAsCustodian, type Access } from './access.ts';
import { isPersonAct, isReporterAct, issuesLetter, sealedActs, type CustodianAct } from './acts.ts';
import { sendFile } from './file.ts';

const pageSize = 50;

/** The custodian's desk. `app` lets nobody here who is not signed in; whoever has no custody finds nothing. */
export function sealedDesk(names: CodeNames): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  const path = '/desk/sealed/:number';
  pages.get('/desk/sealed', async (context, next) => (custodyUnit(context.var.visitor.actor) ? list(context) : next()));
  pages.get(path, async (context, next) => {
    const matter = await matterAt(context, names);
    if (!matter) return next();
    const done = context.req.query('done');
    const said = isPersonAct(done) ? sealedActs[done].done : undefined;
    return context.html(renderPage(<DeskMatterPage frame={frameOf(context)} matter={matter.matter} done={said} />));
  });
  pages.get(`${path}/acts/:act`, async (context, next) => {
    const at = await matterAt(context, names);
    const act = custodianAct(context.req.param('act'));
    if (!at || !act || !at.matter.offers.includes(act)) return next();
    return actPage(context, at.matter, { act, idempotencyKey: randomUUID() });
  });
  pages.post(`${path}/acts/:act`, async (context, next) => {
    const at = await matterAt(context, names);
    const act = custodianAct(context.req.param('act'));
    return at && act ? sendAct(context, names, at, act) : next();
  });
  pages.get(`${path}/why/:key`, async (context, next) => {
    const at = await matterAt(context, names);
    const row = at?.access.read.duties.find(({ key }) => key === context.req.param('key'));
    if (!at || !row) return next();
    const duty = dutyView(at.access.house, row);
    return context.html(renderPage(<DeskWhyPage frame={frameOf(context)} matter={at.matter} duty={duty} />));
  });
  pages.get(`${path}/identity`, async (context, next) => {
    const at = await matterAt(context, names);
    const party = at?.matter.state.known.facts.party;
    if (!at?.matter.identity || !party) return next();
    const { house, read, actor } = at.access;
    if (actor.kind !== 'official') return next();
    const { by: unit } = at.matter.identity;
    await logReading(house, { stream: read.accusation.stream, person: actor.person, unit, what: 'identity' });
    const found = await house.vault.read(house.database.as('sealed'), 'sealed', [party.item]);
    return context.html(
      renderPage(<IdentityPage frame={frameOf(context)} matter={at.matter} party={found.get(party.item) ?? {}} />),
    );
  });
  pages.get(`${path}/papers/:version/:kind/:form?`, async (context, next) => {
    const at = await matterAt(context, names);
    if (!at) return next();
    const { house, papers: made, read } = { ...at.matter, house: at.access.house };
    const { number } = read.accusation;
    const shown = await showPaper(context, { house, number, papers: made, base: deskHref(number), word: false });
    return shown ?? next();
  });
  pages.get(`${path}/files/:item`, async (context, next) => {
    const access = await reachAsCustodian(context, 'file');
    return (access && (await sendFile(context, access))) ?? next();
  });
  return pages;
}

const frameOf = (context: EdgeContext) => context.var.visitor.deskFrame();

const custodianAct = (act: string | undefined): CustodianAct | undefined =>
  isPersonAct(act) && !isReporterAct(act) ? act : undefined;

interface At {
  readonly access: Access;
  readonly matter: SealedMatter;
}

async function matterAt(context: EdgeContext, names: CodeNames): Promise<At | undefined> {
  const access = await reachAsCustodian(context);
  return access && { access, matter: await matterOf(access, names) };
}

async function matterOf(access: Access, names: CodeNames): Promise<SealedMatter> {
  const { house, read, actor } = access;
  const { stream, region, accused } = read.accusation;
  const session = house.database.as('sealed');
  const view = accusationView(house, read, 'officials');
  const loaded = await loadMatter(session, accusation, stream);
  const record = loaded && lettersOf(access, loaded.recorded);
  const [papersMade, about, named, place] = await Promise.all([
    record ? papersOfLife(record) : [],
    filesAbout(
      house,
      session,
      'sealed',
      stream,
      view.timeline.flatMap(({ files }) => files),
    ),
    openAccused(house, accused),
    region ? names.region(region) : undefined,
  ]);
  const state = loaded?.matter.own;
  if (!state || state.stage === 'none') throw new Error(`${stream} is in the register and not in the ledger`);
  const own = ownCustody(actor, state.known.custody);
  return {
    house,
    read,
    view,
    state,
    place,
    accused: named,
    renamed: state.known.renaming ? await openAccused(house, state.known.renaming.accused.item) : undefined,
    offers: offersTo(state, own, house.clock.now()),
    identity: identityFor(state, own, dayOf(house.clock.now())),
    files: new Map(about.map((file) => [file.item, file])),
    today: dayOf(house.clock.now()),
    calendar: house.calendars.current,
    unitOf: (id) => unitWords(unitView(house, id as UnitId)),
    matterClass: view.class ? names.matterClass(view.class) : undefined,
    papers: papersMade,
    readers: await namesOf(house, state.known.readers),
  };
}

/** What the letters of a report are made of: its facts alone. None of its texts may stand on one. */
const lettersOf = ({ house, read }: Access, recorded: readonly Recorded<AccusationEvent | MatterEvent>[]) =>
  ({ house, chapter: accusation, papers, recorded, texts: new Map(), subject: read.accusation.number }) as const;

/** As whose custodian this official has the report, if they are one in several units. */
function ownCustody(actor: Access['actor'], custody: readonly UnitId[]): UnitId | null {
  if (actor.kind !== 'official') return null;
  return actor.posts.find(({ unit, post }) => post === 'custodian' && custody.includes(unit))?.unit ?? null;
}

async function list(context: EdgeContext): Promise<Response> {
  const { house, visitor } = context.var;
  const view = context.req.query('view') === 'all' ? 'all' : 'mine';
  const after = cursorIn(context.req.query('after'));
  const lines = await accusationsOf(house, visitor.actor, { mine: view === 'mine', after, size: pageSize + 1 });
  const shown = lines.slice(0, pageSize);
  const last = shown.at(-1);
  const nextHref =
    lines.length > pageSize && last
      ? `/desk/sealed?${new URLSearchParams({ ...(view === 'all' ? { view } : {}), after: `${last.registered_on}_${last.stream}` })}`
      : undefined;
  const page = (
    <ListPage
      frame={frameOf(context)}
      lines={shown}
      view={view}
      nextHref={nextHref}
      first={after === undefined}
      unitOf={(id) => unitWords(unitView(house, id as UnitId))}
      today={dayOf(house.clock.now())}
      calendar={house.calendars.current}
    />
  );
  return context.html(renderPage(page));
}

function cursorIn(text: string | undefined): { readonly on: string; readonly stream: string } | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? '');
  return match ? { on: match[1]!, stream: match[2]! } : undefined;
}

type Answer = Pick<DeskActProps, 'act' | 'idempotencyKey' | 'typed' | 'outcome'>;

function actPage(
  context: EdgeContext,
  matter: SealedMatter,
  answer: Answer,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  return context.html(renderPage(<DeskActPage frame={frameOf(context)} matter={matter} {...answer} />), status);
}

/** Does an act, or gives the form back with everything that was typed and what stands against it. */
async function sendAct(
  context: EdgeContext,
  names: CodeNames,
  { access, matter }: At,
  act: CustodianAct,
): Promise<Response> {
  const { house, actor, read } = access;
  const { stream, number } = read.accusation;
  const description = sealedActs[act];
  const fields = description.fields.map(({ name }) => name);
  const form = await context.req.parseBody({ all: true });
  const typed = typedIn(form, fields);
  const { idempotencyKey = randomUUID(), seen = '', preview } = typedIn(form, ['idempotencyKey', 'seen', 'preview']);
  const again = { act, typed, idempotencyKey };
  const checked = checkTyped(description.schema, typed, fields, context.var.visitor.lang);
  if ('errors' in checked)
    return actPage(context, matter, { ...again, outcome: { kind: 'invalid', errors: checked.errors } }, 422);
  const version = Number.parseInt(seen, 10) || 0;
  const idempotency = idempotencyOf(context, `${number}/${act}`, JSON.stringify(typed), idempotencyKey);
  const request: ActRequest = {
    actor,
    stream,
    act,
    seen: version,
    command: (deposit, accused) => description.command(checked.input, deposit, { files: [], accused }),
    ...(idempotency ? { idempotency } : {}),
  };
  const performed = preview && issuesLetter(act) ? await foreseeOn(house, request) : await actOn(house, request);
  switch (performed.done) {
    case 'possible': {
      const drafts = await draftsOf(access, performed.facts);
      return actPage(context, matter, { ...again, outcome: { kind: 'preview', drafts } });
    }
    case 'recorded':
    case 'repeated': {
      // Naming one's own unit takes the report out of one's hands, and with it the page to come back to.
      const still = await reachAsCustodian(context);
      return context.redirect(still ? `${deskHref(number)}?done=${act}` : '/desk/sealed', 303);
    }
    case 'refused': {
      const { refusal } = performed;
      const outcome = {
        kind: 'refused',
        words: speakRefusal(refusal, context),
        citation: cite(refusal.under),
      } as const;
      return actPage(context, matter, { ...again, outcome }, 409);
    }
    default: {
      const now = await matterAt(context, names);
      return now
        ? actPage(context, now.matter, { ...again, outcome: { kind: 'changed', seen: version } }, 409)
        : context.redirect('/desk/sealed', 303);
    }
  }
}

async function draftsOf(access: Access, facts: readonly AccusationEvent[]): Promise<readonly DraftedPaper[]> {
  const { house, read } = access;
  const { stream, number } = read.accusation;
  const loaded = await loadMatter(house.database.as('sealed'), accusation, stream);
  return loaded ? draftsOfLife(lettersOf(access, loaded.recorded), facts, number) : [];
}
