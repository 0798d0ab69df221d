import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { PetitionEvent } from '../events.ts';
import type { LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/** 分件: while it lies at the door. Once an organ has it, each claim is answered in the opinion instead. */
export function split(
  petition: LivePetition,
  command: CommandOf<'split'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office } = petition.known.facts;
  const under = placeOf(ruleSet, 'disposal');
  if (context.standing.unit !== office) return refuse('not-your-unit', under);
  const atTheDoor = petition.stage === 'registered' || (petition.stage === 'routed' && petition.how === 'direct');
  if (!atTheDoor) return refuse('too-late-to-split', under);
  return [{ type: 'PartSplitOff', by: office, part: command.part, number: command.number, splitOn: context.today }];
}

const isLinked = ({ known }: LivePetition, other: StreamId): boolean =>
  known.links.some(({ stream }) => stream === other);

/** 关联重复件: a person says that both are of the same people about the same matter; nothing is merged or closed by it. */
export function link(
  petition: LivePetition,
  command: CommandOf<'link'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { ruleSet, office, number } = petition.known.facts;
  const under = placeOf(ruleSet, 'disposal');
  if (context.standing.unit !== office) return refuse('not-your-unit', under);
  if (command.number === number) return refuse('same-matter', under);
  if (isLinked(petition, command.other)) return refuse('already-linked', under, { number: command.number });
  const { other, reasons } = command;
  return [{ type: 'MatterLinked', other, number: command.number, by: office, reasons, linkedOn: context.today }];
}

/** The same on the other matter, so that whoever opens either sees both. */
export function beLinked(
  petition: LivePetition,
  { other, number }: CommandOf<'beLinked'>,
  { today }: Context,
): Decision<PetitionEvent, Reason> {
  if (isLinked(petition, other)) return [];
  return [{ type: 'MatterLinked', other, number, by: null, reasons: null, linkedOn: today }];
}

/**
 * 更正登记: a slip of the pen at the door is put right by a new entry. The day of receipt can only move back: a later one
 * would give the office days that the petitioner has already waited. The rule set stays that of the registration.
 */
export function correct(
  petition: LivePetition,
  command: CommandOf<'correct'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { facts } = petition.known;
  const under = placeOf(facts.ruleSet, 'disposal');
  if (context.standing.unit !== facts.office) return refuse('not-your-unit', under);
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  const form = command.form ?? facts.form;
  const region = command.region ?? facts.region;
  const code = command.class ?? facts.class;
  const receivedOn = command.receivedOn ?? facts.receivedOn;
  const concerned = command.concerned ?? facts.concerned;
  if (concerned && !context.units.get(concerned)) return refuse('unknown-unit', under, { unit: concerned });
  const entered = form === facts.form && region === facts.region && code === facts.class;
  const same = entered && concerned === facts.concerned;
  if (same && receivedOn.equals(facts.receivedOn)) return refuse('nothing-corrected', under);
  if (Temporal.PlainDate.compare(receivedOn, facts.receivedOn) > 0)
    return refuse('received-later-than-written', under, { written: facts.receivedOn.toString() });
  const { reasons } = command;
  return [
    {
      type: 'EntryCorrected',
      by: facts.office,
      form,
      class: code,
      region,
      receivedOn,
      ...(concerned ? { concerned } : {}),
      reasons,
      correctedOn: context.today,
    },
  ];
}
