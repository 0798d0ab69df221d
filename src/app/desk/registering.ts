import { createHash } from 'node:crypto';
import { report } from '#chapters/accusation/intake.ts';
import { registerJoint } from '#chapters/petition/joint-intake.ts';
import type { Actor } from '#kernel/authority.ts';
import type { AttachedFile } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import type { Idempotency, Performed } from '#kernel/perform.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { RegisterInput } from './register-input.ts';

/** Registers what a clerk wrote down, on whichever of the desk's pages: a report goes to its own chapter. */
export async function registerInput(
  house: House,
  actor: Actor,
  input: RegisterInput,
  files: readonly AttachedFile[],
  idempotency: Idempotency | undefined,
): Promise<Performed<{ readonly stage: string }>> {
  const intake = intakeOf(input, files);
  if (input.reportsMisconduct === true) {
    const said = { ...intake, accusedUnit: input.accusedUnit, accusedText: input.accusedText };
    return (await report(house, actor, said, idempotency)).performed;
  }
  const purpose = input.purpose === 'suggestion' ? 'suggestion' : 'claim';
  const concerning = { ...intake, purpose, concerned: input.accusedUnit } as const;
  return (await registerJoint(house, actor, concerning, input.others, idempotency)).performed;
}

/** What makes two sendings the same one; files by what is in them. */
export const bodyOf = (typed: Typed, files: readonly AttachedFile[]): string =>
  JSON.stringify([typed, files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))]);

function intakeOf(input: RegisterInput, files: readonly AttachedFile[]) {
  return {
    title: input.title,
    request: input.request,
    facts: input.facts,
    form: input.form,
    regionCode: input.regionCode,
    class: input.class,
    receivedOn: input.receivedOn,
    party: input.anonymous ? undefined : input.petitioner,
    withholdIdentity: input.withholdIdentity,
    consentToPublish: input.consentToPublish,
    files,
  };
}

/** The number of what was just registered. */
export function numberIn(own: object): string {
  const { known } = own as { readonly known?: { readonly facts: { readonly number: string } } };
  if (!known) throw new Error('a registration left no matter');
  return known.facts.number;
}
