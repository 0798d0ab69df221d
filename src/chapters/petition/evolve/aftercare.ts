import type { PetitionEvent } from '../events.ts';
import type { Help, Known } from '../known.ts';
import type { LivePetition, Petition } from '../petition.ts';

/** Folds help, outcomes and the certified conclusion; undefined for any other fact. No stage moves by it. */
export function evolveAftercare(
  state: LivePetition,
  event: PetitionEvent,
  { version, actor }: { readonly version: number; readonly actor: string },
): Petition | undefined {
  const { known } = state;
  const withKnown = (change: Partial<Known>): Petition => ({ ...state, known: { ...known, ...change } });
  const help = (step: Help['step'], sinceOn: Temporal.PlainDate): Petition =>
    withKnown({ help: { step, sinceOn, version, by: actor } });
  switch (event.type) {
    case 'HelpApplied':
      return help('applied', event.appliedOn);
    case 'HelpDecided':
      return event.granted ? help('granted', event.decidedOn) : withKnown({ help: null });
    case 'HelpPaid':
      return help('paid', event.paidOn);
    case 'HelpChecked':
      return withKnown({ help: null, helped: true });
    case 'OutcomeRecorded':
      return withKnown({ outcomes: [...known.outcomes, event.outcome] });
    case 'ConclusionChecked':
      return withKnown({ checks: { ...known.checks, [event.part]: event.by } });
    case 'ConclusionCertified':
      return withKnown({ certifiedOn: event.certifiedOn });
    default:
      return undefined;
  }
}
