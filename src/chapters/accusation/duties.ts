import type { Duty } from '#kernel/duty.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Calendars } from '#kernel/procedure.ts';
import { limit, reckon } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import type { Accusation, LiveAccusation, Start } from './accusation.ts';
import { correction, placeOf } from './rules.ts';

/** Everything that is owed on a report now. */
export function duties(accusation: Accusation, calendars: Calendars): readonly Duty[] {
  if (accusation.stage === 'none') return [];
  const make = maker(accusation, calendars);
  return [...stageDuties(accusation, make), ...questionDuties(accusation, make), ...besideDuties(accusation, make)];
}

type Maker = ReturnType<typeof maker>;

function maker({ known }: LiveAccusation, calendars: Calendars) {
  const { ruleSet, region, registeredOn } = known.facts;
  return (act: string, name: LimitId, start: Start, owner: Duty['owner']): Duty => {
    const rule = limit(ruleSet, name, region ?? undefined, registeredOn);
    return {
      act,
      occurrence: start.version,
      owner,
      nature: owner.kind === 'petitioner' ? 'may' : 'owed',
      sinceOn: start.on,
      reckoning: reckon(rule, start.on, calendars.edition(start.edition)),
      limit: name,
      under: rule.under,
    };
  };
}

const custodian = (unit: UnitId): Duty['owner'] => ({ kind: 'unit', unit, post: 'custodian' });

/** A duty on which no number of days runs, with the reason. */
const unclocked = ({ reckoning: _, ...duty }: Duty, reason: string, under: Duty['under']): Duty => ({
  ...duty,
  reason,
  under,
});

function stageDuties(accusation: LiveAccusation, make: Maker): Duty[] {
  const { ruleSet } = accusation.known.facts;
  switch (accusation.stage) {
    case 'reported': {
      const { holder, received } = accusation;
      if (holder) return [make('route', 'routeAccusation', received, custodian(holder))];
      // Nobody here may read it, so nobody here owes anything on it; the reporter is shown the way out of the house.
      const turn = make('turnElsewhere', 'routeAccusation', received, { kind: 'petitioner' });
      return [unclocked(turn, 'no-custodian', placeOf(ruleSet, 'secrecy'))];
    }
    case 'routed': {
      // Both Regulations leave the time to the rules of the body that looks into it; the reporter's questions have theirs.
      const told = make('feedback', 'routeAccusation', accusation.routed, custodian(accusation.holder));
      return [unclocked(told, 'own-rules', placeOf(ruleSet, 'handling'))];
    }
    case 'told':
      return [make('conclude', 'close', accusation.told, custodian(accusation.holder))];
    case 'concluded':
      return [];
  }
}

function questionDuties(accusation: LiveAccusation, make: Maker): Duty[] {
  const { holder, known } = accusation;
  if (accusation.stage === 'concluded' || !holder) return [];
  return known.questions.map((asked) => make('answerQuestion', 'answerQuestion', asked, custodian(holder)));
}

/** What is owed beside the way of the report: an obstruction to be put right, a request for the identity to be decided. */
function besideDuties(accusation: LiveAccusation, make: Maker): Duty[] {
  const { holder, known } = accusation;
  if (accusation.stage === 'concluded') return [];
  const { correction: obstructed, unsealing, renaming } = known;
  const putRight =
    obstructed && holder
      ? [unclocked(make('recordCorrection', 'routeAccusation', obstructed, custodian(holder)), 'at-once', correction)]
      : [];
  const decide =
    unsealing && !unsealing.opensAt
      ? [make('decideUnsealing', 'decideProposal', unsealing.asked, custodian(unsealing.of))]
      : [];
  const rename = renaming ? [make('decideRenaming', 'decideProposal', renaming.asked, custodian(renaming.of))] : [];
  return [...putRight, ...decide, ...rename];
}
