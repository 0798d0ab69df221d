import { cite } from '#kernel/citation.ts';
import type { Performed } from '#kernel/perform.ts';
import type { Choice } from '#ui/components/choices.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { changedWords } from '#ui/edge/answers.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { exchangeFiles, type HeldFiles } from '#ui/edge/held-files.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { ActField } from '#ui/edge/acts.ts';
import { Written } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { performAct } from './perform-act.ts';
import { AboutAct } from '../pages/citizen/about-act.tsx';
import { ActPage, type Stopped } from '../pages/citizen/act.tsx';
import { matterHref, type PartyMatter } from '../pages/citizen/party.ts';
import { isPetitionerAct, type PetitionerAct } from '../pages/citizen/petitioner-acts.ts';
import { offersOf } from '../pages/citizen/possible.ts';
import { refusalInWords } from '../pages/citizen/refusal-words.ts';
import { whyHeading } from '../pages/why.tsx';
import type { RuleSet } from '../events.ts';
import type { Petition } from '../petition.ts';
import { partiesOf } from '../queries.ts';
import { petitionerActs } from './acts/petitioner.ts';

/** The form of one of the petitioner's acts, empty; where it would be turned away, the reason in its place. */
export async function showAct(context: EdgeContext, held: HeldFiles, matter: PartyMatter): Promise<Response> {
  const act = context.req.param('act') ?? '';
  if (!isPetitionerAct(act)) return context.notFound();
  const offer = (await offersOf(context, matter.actor))?.offers.find((one) => one.act === act);
  if (!offer) return context.notFound();
  const closed = offer.why && { words: offer.why };
  const typed = { ...inDoubt(context, matter, act), ...chosen(context, act) };
  return form(context, held, matter, { act, typed, errors: {}, stopped: closed, closed: closed !== undefined });
}

/** Whoever comes from the page of a date says which one is in doubt, and need not type it. */
function inDoubt(context: EdgeContext, { view }: PartyMatter, act: PetitionerAct): Typed {
  const duty = view.duties.find(({ key }) => key === context.req.query('date'));
  if (act !== 'askCorrection' || !duty) return {};
  const heading = whyHeading({ duty, ruleSet: view.ruleSet as RuleSet })[context.var.visitor.lang];
  return { text: `${heading}\n` };
}

/** Whoever comes from beside a name has said whose mandate it is. */
function chosen(context: EdgeContext, act: PetitionerAct): Typed {
  const place = context.req.query('place');
  return act === 'endMandate' && place ? { place } : {};
}

interface FormState {
  readonly act: PetitionerAct;
  readonly typed: Typed;
  readonly errors: Errors;
  readonly stopped?: Stopped | undefined;
  readonly closed?: boolean;
  readonly status?: number;
  /** The same key goes on with what was typed, so that a press that did arrive is not repeated by the next one. */
  readonly key?: string | undefined;
}

async function form(context: EdgeContext, held: HeldFiles, matter: PartyMatter, state: FormState): Promise<Response> {
  const { act, typed, errors, stopped, closed = false, status = 200, key } = state;
  const { house, visitor } = context.var;
  const description = petitionerActs[act];
  const takesFiles = description.fields.some(({ kind }) => kind === 'files');
  const page = (
    <ActPage
      frame={visitor.citizenFrame()}
      number={matter.number}
      title={matter.view.title}
      act={act}
      description={description}
      seen={matter.view.version}
      idempotencyKey={key ?? house.ids.item()}
      typed={typed}
      errors={errors}
      files={takesFiles ? await held.list(context, matter.stream) : []}
      stopped={stopped}
      closed={closed}
      people={await peopleFor(context, matter, description.fields)}
      about={<AboutAct act={act} matter={matter} house={house} />}
    />
  );
  return context.html(renderPage(page), status as 200);
}

/** Whom a form lets choose among, by name: the one who raised the matter wrote the names down. */
async function peopleFor(
  { var: { house } }: EdgeContext,
  { stream, actor }: PartyMatter,
  fields: readonly ActField[],
): Promise<readonly Choice[]> {
  const kinds = fields.find(({ kind }) => kind === 'party')?.kinds ?? [];
  if (kinds.length === 0 || actor.as !== 'petitioner') return [];
  const people = (await partiesOf(house.database.as('app'), stream)).filter(({ role }) => kinds.includes(role));
  const names = await house.vault.read(
    house.database.as('vault'),
    'open',
    people.map(({ identity }) => identity),
  );
  return people.map(({ place, identity }) => {
    return { value: String(place), label: <Written>{names.get(identity)?.['name'] ?? String(place)}</Written> };
  });
}

/** Does one of the petitioner's acts: recorded and back to the matter, or the form again with everything still in it. */
export async function takeAct(context: EdgeContext, held: HeldFiles, matter: PartyMatter): Promise<Response> {
  const act = context.req.param('act') ?? '';
  if (!isPetitionerAct(act)) return context.notFound();
  const posted = await context.req.parseBody({ all: true });
  const description = petitionerActs[act];
  const names = description.fields.map(({ name }) => name);
  const typed = typedIn(posted, names);
  const key = typeof posted['idempotencyKey'] === 'string' ? posted['idempotencyKey'] : undefined;
  const again = (more: Partial<FormState>): Promise<Response> =>
    form(context, held, matter, { act, typed, errors: {}, key, ...more });

  const takesFiles = description.fields.some(({ kind }) => kind === 'files');
  const bad = takesFiles ? await exchangeFiles(context, held, matter.stream, posted) : undefined;
  if (posted['remove']) return again({});
  const checked = checkTyped(description.schema, typed, names, context.var.visitor.lang);
  const errors: Record<string, Errors[string]> = 'errors' in checked ? { ...checked.errors } : {};
  if (bad) errors['files'] = bad;
  if (!('input' in checked) || bad) return again({ errors, status: 422 });

  const files = takesFiles ? await held.open(context, matter.stream) : [];
  const body = JSON.stringify([typed, files.map(({ name, bytes }) => [name, bytes.length])]);
  const idempotency = idempotencyOf(context, `${matter.number}/${act}`, body, key);
  const acting = {
    actor: matter.actor,
    stream: matter.stream,
    seen: Number(posted['seen'] ?? -1),
    ...(idempotency ? { idempotency } : {}),
  };
  const performed = await performAct(context.var.house, acting, act, checked.input, files);
  if (performed.done !== 'recorded' && performed.done !== 'repeated') return again(stoppedBy(context, performed));
  if (takesFiles) await held.forget(context);
  return context.redirect(`${matterHref(matter.number)}?done=${act}`, 303);
}

type NotDone = Exclude<Performed<Petition>, { readonly done: 'recorded' | 'repeated' }>;

/** Why nothing was recorded, in words; the form stays as it was filled in, made from the matter as it is now. */
function stoppedBy(context: EdgeContext, performed: NotDone): Pick<FormState, 'stopped' | 'status' | 'key'> {
  if (performed.done === 'refused') {
    const { refusal } = performed;
    return {
      stopped: { words: refusalInWords(context, refusal), citation: cite(refusal.under) },
      status: 409,
      key: undefined,
    };
  }
  const said = (lang: 'zh' | 'en') => changedWords(lang);
  const words = {
    title: { zh: said('zh').title, en: said('en').title },
    wayOn: {
      zh: '您打开这一页以后，事项有了新的变化。您填写的内容还在下面，看一看再提交。',
      en: 'Something happened on it after you opened this page. What you typed is still below; look, then send it.',
    },
  };
  return { stopped: { words }, status: 409, key: undefined };
}
