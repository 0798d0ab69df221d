import type { PageParts } from '#app/pages/parts.ts';
import { randomUUID } from 'node:crypto';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';
import type { Typed } from '#ui/edge/typed.ts';
import { boxIn, dropBox, dropFiles, dropKey, newBox, readBox, writeBox, type Box } from './boxes.ts';

/** The steps of a filing, in their order. */
export const stepKeys = ['what', 'where', 'story', 'you', 'check'] as const;
export type StepKey = (typeof stepKeys)[number];

/** What somebody has typed so far. Once it was filed only the way to the receipt is left of it. */
export interface Draft {
  /** Makes sending twice harmless. */
  readonly key: string;
  readonly typed: Typed;
  readonly done: readonly StepKey[];
  readonly savedAt: string;
  readonly filed?: MatterPass;
}

/** A draft with the box that it lies in. */
export interface OpenDraft {
  readonly box: Box;
  readonly draft: Draft;
}

/** How long the way back to the receipt is kept after filing, so that a second press leads there and nowhere else. */
const filedHours = 1;

export async function draftIn(context: EdgeContext): Promise<OpenDraft | undefined> {
  const box = boxIn(context, 'draft');
  const draft = box && (await readBox<Draft>(context.var.house, box));
  return box && draft ? { box, draft } : undefined;
}

export const reportsMisconduct = ({ typed }: Pick<Draft, 'typed'>): boolean => typed['misconduct'] === 'yes';

/** The first step that is not filled in yet. */
export const nextStep = ({ done }: Pick<Draft, 'done'>): StepKey =>
  stepKeys.find((step) => !done.includes(step)) ?? 'check';

/** Keeps one step. What was filed before is another matter: a new draft begins beside it. */
export async function keepStep(
  context: EdgeContext,
  parts: PageParts,
  open: OpenDraft | undefined,
  step: StepKey,
  typed: Typed,
): Promise<OpenDraft> {
  const before = open && !open.draft.filed ? open : undefined;
  const box = before?.box ?? newBox(context, 'draft', parts.secure);
  const draft: Draft = {
    key: before?.draft.key ?? randomUUID(),
    typed: { ...before?.draft.typed, ...typed },
    done: [...new Set([...(before?.draft.done ?? []), step])],
    savedAt: Temporal.Now.instant().toString(),
  };
  await writeBox(context.var.house, box, draft);
  return { box, draft };
}

/** After filing: what was typed and sent is gone from here, the way to the receipt stays for an hour. */
export async function markFiled(context: EdgeContext, { box, draft }: OpenDraft, filed: MatterPass): Promise<void> {
  const { house } = context.var;
  const left: Draft = { key: draft.key, typed: {}, done: [], savedAt: draft.savedAt, filed };
  await writeBox(house, box, left, filedHours);
  await dropFiles(house, box);
}

/** Throws the draft away, key and all. */
export async function forgetDraft(context: EdgeContext): Promise<void> {
  const box = boxIn(context, 'draft');
  if (box) await dropBox(context.var.house, box);
  dropKey(context, 'draft');
}
