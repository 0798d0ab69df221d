import { createHash } from 'node:crypto';
import { report } from '#chapters/accusation/intake.ts';
import { registerJoint } from '#chapters/petition/joint-intake.ts';
import type { Intake, Party } from '#chapters/petition/intake.ts';
import type { AttachedFile } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import type { Idempotency, Performed } from '#kernel/perform.ts';
import type { MatterPass } from '#ui/edge/visitor.ts';
import type { z } from '@hono/zod-openapi';
import { reportsMisconduct, type Draft } from './draft.ts';
import { schemas, type TypedStep } from './steps.ts';

/** A public filing is made by nobody in particular; the key of its draft is what makes a second press harmless. */
function idempotencyOfDraft({ key }: Pick<Draft, 'key'>): Idempotency {
  return { caller: 'draft', key, digest: createHash('sha256').update(key).digest() };
}

type Read = { readonly [Step in TypedStep]: z.output<(typeof schemas)[Step]> };

/** What was typed, as it is meant; undefined when a step does not hold, which sends the writer back to it. */
function readDraft({ typed }: Pick<Draft, 'typed'>): Read | TypedStep {
  const read: Record<string, unknown> = {};
  for (const [step, schema] of Object.entries(schemas)) {
    const parsed = schema.safeParse(typed);
    if (!parsed.success) return step as TypedStep;
    read[step] = parsed.data;
  }
  return read as unknown as Read;
}

function partyOf({ you }: Pick<Read, 'you'>): Party | undefined {
  if (you.identity === 'anonymous') return undefined;
  const { name, phone, email, address, idType, idNumber } = you;
  return { name, phone, email, address, ...(idNumber ? { idType: idType || 'resident', idNumber } : {}) };
}

/** The submission that a draft has come to. */
function intakeOf(read: Read, files: readonly AttachedFile[]): Intake {
  const { what, where, story, you } = read;
  return {
    title: what.title,
    request: what.request,
    facts: story.facts,
    form: 'web',
    purpose: what.purpose === 'suggestion' ? 'suggestion' : 'claim',
    regionCode: where.place || undefined,
    class: where.class || undefined,
    party: partyOf(read),
    withholdIdentity: you.identity === 'named' && you.withhold,
    consentToPublish: you.publish,
    files,
  };
}

/** A filing always stands: the law knows no reason to turn away what arrives. */
function stood<State>(
  performed: Performed<State>,
): Extract<Performed<State>, { readonly done: 'recorded' | 'repeated' }> {
  if (performed.done === 'recorded' || performed.done === 'repeated') return performed;
  throw new Error(`a filing was not registered: ${performed.done}`);
}

async function filePetition(
  house: House,
  intake: Intake,
  { you }: Read,
  idempotency: Idempotency,
): Promise<MatterPass> {
  const { performed } = await registerJoint(house, { kind: 'public' }, intake, you.cosigners, idempotency);
  const { stream, matter } = stood(performed);
  if (matter.own.stage === 'none') throw new Error('a registration left no petition');
  const { facts, generation } = matter.own.known;
  return { lane: 'open', stream, number: facts.number, generation };
}

/** A report of misconduct is sealed from here on: only its own chapter ever sees it. */
async function fileReport(
  house: House,
  intake: Intake,
  { where, you }: Read,
  idempotency: Idempotency,
): Promise<MatterPass> {
  const { accusedUnit, accused: accusedText } = where;
  const { wantsNotice } = you;
  const said = { ...intake, accusedUnit, accusedText, wantsNotice };
  const { stream, matter } = stood((await report(house, { kind: 'public' }, said, idempotency)).performed);
  if (matter.own.stage === 'none') throw new Error('a report left no matter');
  const { facts, generation } = matter.own.known;
  return { lane: 'sealed', stream, number: facts.number, generation };
}

/** Files a draft with the chapter that it belongs to. @returns the way to the receipt, or a step that does not hold */
export async function submitDraft(
  house: House,
  draft: Draft,
  files: readonly AttachedFile[],
): Promise<MatterPass | TypedStep> {
  const read = readDraft(draft);
  if (typeof read === 'string') return read;
  const idempotency = idempotencyOfDraft(draft);
  const intake = intakeOf(read, files);
  return reportsMisconduct(draft)
    ? fileReport(house, intake, read, idempotency)
    : filePetition(house, intake, read, idempotency);
}
