import type { Duty } from '#kernel/duty.ts';
import { helpUnder } from '../decide/aftercare.ts';
import type { Help } from '../known.ts';
import { reporterOf, type LivePetition } from '../petition.ts';
import { postAt, unit, type Maker } from './maker.ts';

const next: Readonly<Record<Help['step'], string>> = { applied: 'decideHelp', granted: 'payHelp', paid: 'checkHelp' };

/** 帮扶救助: the next step towards somebody in need. No text fixes a number of days, and the page says so. */
export function helpDuties(petition: LivePetition): Duty[] {
  const { help } = petition.known;
  if (!help) return [];
  const by = reporterOf(petition);
  return [
    {
      act: next[help.step],
      occurrence: help.version,
      owner: unit(by, postAt(petition, by)),
      nature: 'owed',
      sinceOn: help.sinceOn,
      limit: 'help',
      reason: 'no-number',
      under: helpUnder(petition),
    },
  ];
}

/** 审核认定: after the re-review two bodies look at the conclusion, one after the other. */
export function certifyDuty(petition: LivePetition, make: Maker): Duty[] {
  const { certifyFrom, checks, facts } = petition.known;
  if (petition.stage !== 'concluded' || petition.how !== 're-reviewed' || !certifyFrom) return [];
  if (!checks.substance) return [make('checkConclusion', 'certify', certifyFrom, unit(petition.holder, 'handler'))];
  // An organ that registered the matter itself cannot look at both sides; who else does is for those above it to say.
  if (checks.procedure || facts.office === petition.holder) return [];
  return [make('checkConclusion', 'certify', certifyFrom, unit(facts.office, 'registrar'))];
}
