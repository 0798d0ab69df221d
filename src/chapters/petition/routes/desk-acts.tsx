import { cite } from '#kernel/citation.ts';
import type { Performed } from '#kernel/perform.ts';
import { randomUUID } from 'node:crypto';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import { exchangeFiles, type HeldFiles, type SentFile } from '#ui/edge/held-files.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import { pickName, type PickerChoice } from '#ui/components/picker.tsx';
import type { Errors } from '#ui/components/field.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { dropDraft, saveDraft } from '../act-drafts.ts';
import { templatesFor } from '../desk-texts.ts';
import { lawText } from '../law-text.ts';
import { DeskActPage, type ActOutcome } from '../pages/desk-act.tsx';
import type { FormAct } from '../pages/desk-form.tsx';
import { speakRefusal } from '../pages/refusals.ts';
import type { Petition } from '../petition.ts';
import { petitionersOwn } from '../rules.ts';
import { actDescriptions } from './acts.ts';
import { reachAtDesk, type DeskAccess } from './desk-access.ts';
import { draftedPapers } from './papers-draft.ts';
import { performAct } from './perform-act.ts';
import { loadDeskMatter } from './desk-load.ts';
import { deskMissing } from './desk-missing.tsx';

const elsewhere: ReadonlySet<string> = new Set(petitionersOwn);

/** Acts that have a form at the desk: those of officials. The petitioner's own are on the petitioner's pages. */
function formAct(text: string | undefined): FormAct | undefined {
  return text && Object.hasOwn(actDescriptions, text) && !elsewhere.has(text) ? (text as FormAct) : undefined;
}

interface Answer {
  readonly act: FormAct;
  /** Once it is done, the next matter is opened instead of this one. */
  readonly onward?: boolean;
  readonly status?: 200 | 409 | 422;
  readonly typed?: Typed;
  readonly outcome?: ActOutcome;
  readonly idempotencyKey?: string;
  readonly sent?: readonly SentFile[];
  /** What fits a place that was typed and was not clear. */
  readonly unclear?: readonly PickerChoice[];
}

async function actPage(context: EdgeContext, access: DeskAccess, names: CodeNames, answer: Answer): Promise<Response> {
  const { act, status = 200, idempotencyKey = randomUUID(), onward: _, sent = [], unclear = [], ...rest } = answer;
  const lists = asksPlace(act) && { classes: names.classes(), places: await names.places(context), unclear };
  const matter = await loadDeskMatter(access, names, { sent, ...(lists ? { lists } : {}) });
  const frame = context.var.visitor.deskFrame();
  const page = <DeskActPage frame={frame} matter={matter} act={act} idempotencyKey={idempotencyKey} {...rest} />;
  return context.html(renderPage(page), status);
}

/** The form of an act; only one that can be done now has one. */
export async function showAct(context: EdgeContext, names: CodeNames, held: HeldFiles): Promise<Response> {
  const access = await reachAtDesk(context);
  const act = formAct(context.req.param('act'));
  if (!access || !act || !access.offered.some((offer) => offer.act === act)) return deskMissing(context);
  const sent = takesFiles(act) ? await held.list(context, ownerOf(access, act)) : [];
  return actPage(context, access, names, { act, sent });
}

/** Does an act, previews it, or gives the form back with everything that was typed and what stands against it. */
export async function sendAct(context: EdgeContext, names: CodeNames, held: HeldFiles): Promise<Response> {
  const access = await reachAtDesk(context);
  const act = formAct(context.req.param('act'));
  if (!access || !act) return deskMissing(context);
  const { fields, schema } = actDescriptions[act];
  const form = await context.req.parseBody({ all: true });
  const fieldNames = fields.map(({ name }) => name);
  const typed = typedIn(form, fieldNames);
  const pressed = typedIn(form, ['idempotencyKey', 'seen', 'preview', 'then', 'draft', 'template']);
  const { idempotencyKey, seen, preview, then } = pressed;
  const owner = ownerOf(access, act);
  const bad = takesFiles(act) ? await exchangeFiles(context, held, owner, form) : undefined;
  const sent = takesFiles(act) ? await held.list(context, owner) : [];
  const beside = await pressedBeside(context, access, names, { act, typed, pressed });
  if (beside) return beside;
  const again = { act, typed, sent, onward: then === 'next', ...(idempotencyKey ? { idempotencyKey } : {}) };
  const picked = await readPlace(context, names, act, typed, form);
  const checked = checkTyped(schema, picked.read, fieldNames, context.var.visitor.lang);
  if (form['remove']) return actPage(context, access, names, again);
  if ('errors' in checked || picked.errors || bad) {
    return actPage(context, access, names, {
      ...again,
      ...(picked.unclear ? { unclear: picked.unclear } : {}),
      status: 422,
      outcome: {
        kind: 'invalid',
        errors: { ...('errors' in checked ? checked.errors : {}), ...picked.errors, ...(bad ? { files: bad } : {}) },
      },
    });
  }
  if (preview) {
    const drafts = await draftedPapers(access, act, checked.input);
    return actPage(context, access, names, { ...again, outcome: { kind: 'preview', drafts } });
  }
  // A form without the version that it was made from counts as one that saw nothing: it is shown what is there first.
  const version = Number.parseInt(seen ?? '', 10) || 0;
  const { house, number, actor, read } = access;
  const idempotency = idempotencyOf(
    context,
    `${number}/${act}`,
    JSON.stringify(sent.length > 0 ? [typed, sent] : typed),
    idempotencyKey,
  );
  const acting = { actor, stream: read.petition.stream, seen: version, ...(idempotency ? { idempotency } : {}) };
  const files = takesFiles(act) ? await held.open(context, owner) : [];
  const performed = await performAct(house, acting, act, checked.input, files);
  if (performed.done === 'recorded') for (const { id } of sent) await held.drop(context, owner, id);
  if (performed.done === 'recorded') await dropDraft(house.database.as('vault'), draftPlace(access, act));
  return answerAct(context, names, again, version, performed);
}

const asksPlace = (act: FormAct): boolean => actDescriptions[act].fields.some(({ kind }) => kind === 'place');

interface PlaceRead {
  /** What was typed, the place by its code. */
  readonly read: Typed;
  readonly errors?: Errors;
  readonly unclear?: readonly PickerChoice[];
}

/** Reads a place that was typed by its name; one that is not clear is asked back. */
async function readPlace(
  context: EdgeContext,
  names: CodeNames,
  act: FormAct,
  typed: Typed,
  form: Readonly<Record<string, unknown>>,
): Promise<PlaceRead> {
  const field = actDescriptions[act].fields.find(({ kind }) => kind === 'place');
  if (!field) return { read: typed };
  const { name } = field;
  const chosen = typedIn(form, [pickName(name)])[pickName(name)];
  const places = await names.places(context);
  const picked = places.read(typed[name], chosen, context.var.visitor.lang);
  if ('code' in picked) return { read: { ...typed, [name]: picked.code } };
  return { read: { ...typed, [name]: '' }, errors: { [name]: picked.error }, unclear: picked.choices };
}

const takesFiles = (act: FormAct): boolean => actDescriptions[act].fields.some(({ kind }) => kind === 'files');

/** What files that were sent ahead are for. */
const ownerOf = ({ read }: DeskAccess, act: FormAct): string => `${read.petition.stream}/${act}`;

const draftPlace = ({ official, read }: DeskAccess, act: FormAct) => ({
  person: official.person,
  stream: read.petition.stream,
  act,
});

interface Beside {
  readonly act: FormAct;
  readonly typed: Typed;
  readonly pressed: Typed;
}

/** The buttons of a form that do not send it: a draft is kept or dropped, a ready sentence is put in. */
async function pressedBeside(
  context: EdgeContext,
  access: DeskAccess,
  names: CodeNames,
  { act, typed, pressed: { draft, template } }: Beside,
): Promise<Response | undefined> {
  const { house, number, read } = access;
  const vault = house.database.as('vault');
  if (draft === 'drop') await dropDraft(vault, draftPlace(access, act));
  if (draft === 'keep') await saveDraft(vault, draftPlace(access, act), typed, house.clock.now());
  if (draft) return context.redirect(`/desk/matters/${number}/acts/${act}`, 303);
  const ready = templatesFor(act, read.petition.rule_set).find(({ id }) => id === template);
  if (!ready) return undefined;
  const before = typed[ready.field]?.trim();
  return actPage(context, access, names, {
    act,
    typed: { ...typed, [ready.field]: before ? `${before}\n\n${ready.text}` : ready.text },
  });
}

/** What is typed into a form, as the script keeps it while it is typed. */
export async function keepDraft(context: EdgeContext): Promise<Response> {
  const access = await reachAtDesk(context);
  const act = formAct(context.req.param('act'));
  if (!access || !act || !access.offered.some((offer) => offer.act === act)) return deskMissing(context);
  const fieldNames = actDescriptions[act].fields.map(({ name }) => name);
  const typed = typedIn(await context.req.parseBody({ all: true }), fieldNames);
  await saveDraft(access.house.database.as('vault'), draftPlace(access, act), typed, access.house.clock.now());
  return context.body(null, 204);
}

async function answerAct(
  context: EdgeContext,
  names: CodeNames,
  again: Answer,
  seen: number,
  performed: Performed<Petition>,
): Promise<Response> {
  const number = context.req.param('number');
  if (performed.done === 'recorded' || performed.done === 'repeated') {
    const done = again.onward ? `/desk/next?after=${number}` : `/desk/matters/${number}?done=${again.act}`;
    return context.redirect(done, 303);
  }
  // What is shown next is the matter as it stands now, and the next try is another act: it gets a key of its own.
  const access = await reachAtDesk(context);
  if (!access || performed.done === 'not-found') return deskMissing(context);
  const { idempotencyKey: _, ...fresh } = again;
  if (performed.done === 'refused') {
    const { refusal } = performed;
    const citation = cite(refusal.under);
    const text = await lawText(access.house.database.as('app'), citation);
    const outcome: ActOutcome = { kind: 'refused', words: speakRefusal(refusal, context), citation, text };
    return actPage(context, access, names, { ...fresh, status: 409, outcome });
  }
  return actPage(context, access, names, { ...fresh, status: 409, outcome: { kind: 'changed', seen } });
}
