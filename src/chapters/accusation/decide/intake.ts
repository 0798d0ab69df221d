import type { RuleSet } from '#chapters/petition/events.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { ruleSetOn } from '#law/law.ts';
import type { AccusationEvent } from '../events.ts';
import { custodianFor } from '../recipients.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<AccusationEvent, Reason>;

/**
 * 登记: whatever arrives is taken in. One custodian of the office that received it gets it in hand, or of the next
 * higher one where that office is itself reported on. Which it was does not go on record: it would say who is meant.
 */
export function report(command: CommandOf<'report'>, context: Context): Decided {
  const { today, calendars, units, standing } = context;
  const { act: _, accusedUnits, ...facts } = command;
  const ruleSet: RuleSet = ruleSetOn(today);
  if (Temporal.PlainDate.compare(facts.receivedOn, today) > 0) {
    return refuse('received-in-future', placeOf(ruleSet, 'registration'), { today: today.toString() });
  }
  const own = standing.unit ? units.inForce(standing.unit, today) : undefined;
  const received = own?.kind === 'petition-office' ? own : units.petitionOffice(facts.region ?? own?.region, today);
  const custodian = custodianFor(received, accusedUnits, units, today)?.id ?? null;
  const edition = calendars.current.edition;
  const unitNamed = accusedUnits.length > 0;
  return [{ type: 'AccusationReported', ...facts, ruleSet, registeredOn: today, edition, custodian, unitNamed }];
}

/** 转为检举控告: the same matter goes on in the sealed lane, under its number, its days and its query code. */
export function takeOver(command: CommandOf<'takeOver'>, context: Context): Decided {
  const { today, units } = context;
  const { act: _, from, by, readers, papers, notes, generation, ...facts } = command;
  const own = units.inForce(by, today);
  const received = own?.kind === 'petition-office' ? own : units.petitionOffice(facts.region ?? own?.region, today);
  return [
    {
      type: 'AccusationReported',
      ...facts,
      ruleSet: ruleSetOn(facts.registeredOn),
      custodian: custodianFor(received, [], units, today)?.id ?? null,
      accused: null,
      unitNamed: false,
      wantsNotice: false,
    },
    { type: 'AccusationTakenOver', from, by, readers, papers, notes, generation, takenOn: today },
  ];
}
