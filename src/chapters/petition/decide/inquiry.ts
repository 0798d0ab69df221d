import { isAfter } from '#kernel/calendar.ts';
import { personConflict } from '#kernel/conflict.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { rule } from '#law/law.ts';
import { concernedIn } from '../concerned.ts';
import type { PetitionEvent } from '../events.ts';
import { holderOf, type LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

const ruleOf = ({ known: { facts } }: LivePetition, id: string) =>
  rule(facts.ruleSet, id, facts.region ?? undefined, facts.registeredOn);

/** The unit that looks into the matter now: the organ that handles it, or the one that reviews. */
const inHand = (petition: LivePetition): UnitId | undefined =>
  petition.stage === 'handling' || petition.stage === 'under-review' ? holderOf(petition) : undefined;

/** 请补充材料: once at a time. No text leaves these days out of a limit, so the organ's clock runs on. */
export function askMaterial(
  petition: LivePetition,
  command: CommandOf<'askMaterial'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'handling');
  const by = inHand(petition);
  if (!by) return refuse('not-in-hand', under);
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  const { materialAsked } = petition.known;
  if (materialAsked) return refuse('material-already-asked', under, { since: materialAsked.on.toString() });
  const edition = context.calendars.current.edition;
  return [{ type: 'MaterialAsked', by, text: command.text, askedOn: context.today, edition }];
}

/** 调查笔录: on the day on which it was held, by two officials at least. */
export function recordInquiry(
  petition: LivePetition,
  command: CommandOf<'recordInquiry'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under, fixes } = ruleOf(petition, 'inquirers');
  const by = inHand(petition);
  if (!by) return refuse('not-in-hand', under);
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  const least = Number(fixes['peopleMin']);
  const { record, inquirers, heldOn } = command;
  if (inquirers < least) return refuse('too-few-inquirers', under, { least });
  if (isAfter(heldOn, context.today)) return refuse('inquiry-in-future', under, { today: context.today.toString() });
  return [{ type: 'InquiryRecorded', by, record, inquirers, heldOn }];
}

/** 这个不对: a date or an entry is said to be wrong; whoever has the matter checks it and answers. */
export function askCorrection(
  petition: LivePetition,
  command: CommandOf<'askCorrection'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  if (petition.stage === 'concluded') return refuse('already-ended', placeOf(petition.known.facts.ruleSet, 'query'));
  const edition = context.calendars.current.edition;
  return [{ type: 'CorrectionAsked', text: command.text, askedOn: context.today, edition }];
}

export function answerCorrection(
  petition: LivePetition,
  command: CommandOf<'answerCorrection'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'query');
  const { unit } = context.standing;
  if (unit === null || (unit !== holderOf(petition) && unit !== petition.known.facts.office))
    return refuse('not-your-unit', under);
  const { correction, text } = command;
  if (!petition.known.corrections.some(({ version }) => version === correction))
    return refuse('no-such-correction', under);
  return [{ type: 'CorrectionAnswered', correction, text, by: unit, answeredOn: context.today }];
}

/** 申请回避: as long as somebody has the matter in hand. */
export function askRecusal(
  petition: LivePetition,
  command: CommandOf<'askRecusal'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = ruleOf(petition, 'recusal');
  if (petition.stage === 'concluded') return refuse('already-ended', under);
  const edition = context.calendars.current.edition;
  return [{ type: 'RecusalAsked', text: command.text, askedOn: context.today, edition }];
}

/** 回避决定: by the head of the unit that has the matter; nobody decides on themselves, who may step aside at any time. */
export function decideRecusal(
  petition: LivePetition,
  command: CommandOf<'decideRecusal'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { under } = ruleOf(petition, 'recusal');
  const by = holderOf(petition);
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  const { recusal, person, text } = command;
  if (!petition.known.recusals.some(({ version }) => version === recusal)) return refuse('no-such-recusal', under);
  if (person !== null && context.actor === `person:${person}`) return refuse('own-recusal', under);
  return [{ type: 'RecusalDecided', recusal, person, text, by, decidedOn: context.today }];
}

/** 自行回避: an official with an interest in the matter leaves it, and can do nothing on it from then on. */
export function stepAside(
  petition: LivePetition,
  command: CommandOf<'stepAside'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  if (petition.stage === 'concluded') return refuse('already-ended', ruleOf(petition, 'recusal').under);
  const person = context.actor.replace(/^person:/, '') as PersonId;
  return [{ type: 'OfficialSteppedAside', person, reason: command.reason, asideOn: context.today }];
}

/** Whether this actor has stepped aside on the matter, or was told to. */
export const isRecused = ({ known }: LivePetition, actor: string): boolean =>
  known.recused.some((person) => actor === `person:${person}`);

/** Why an official who has stepped aside can do nothing. */
export const recusedHere = (petition: LivePetition) => refuse<Reason>('recused', ruleOf(petition, 'recusal').under);

/** An official with a tie on record to whom the matter concerns takes no part in it: the tie speaks where they do not. */
export function tooClose(petition: LivePetition, { actor, ties = [], standing }: Context) {
  const concerned = concernedIn(petition);
  if (!concerned || !actor.startsWith('person:')) return undefined;
  const why = personConflict(actor.slice(7) as PersonId, concerned, { ties, unit: standing.unit });
  return why && refuse<Reason>('too-close', concerned.under, { why });
}
