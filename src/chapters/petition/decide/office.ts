import type { CivilDate } from '#kernel/calendar.ts';
import { unitConflict } from '#kernel/conflict.ts';
import type { Context, Decision } from '#kernel/procedure.ts';
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Unit, UnitTree } from '#kernel/units.ts';
import { rule, ruleSetOn, rulesOf } from '#law/law.ts';
import { isLower } from '#law/levels.ts';
import type { PetitionEvent } from '../events.ts';
import { joinedAt } from '../joint.ts';
import { reporterOf, type LivePetition } from '../petition.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

/**
 * 登记: whatever arrives is registered. Nothing that the law does not require can turn it away; the one refusal is a
 * day of receipt that has not come yet, which is a slip of the pen.
 */
export function register(command: CommandOf<'register'>, context: Context): Decision<PetitionEvent, Reason> {
  const { receivedOn } = command;
  const registeredOn = command.submittedOn ?? context.today;
  const ruleSet = ruleSetOn(registeredOn);
  if (Temporal.PlainDate.compare(receivedOn, context.today) > 0) {
    return refuse('received-in-future', placeOf(ruleSet, 'disposal'), { today: context.today.toString() });
  }
  const { unit } = context.standing;
  const office =
    (unit ? context.units.inForce(unit, context.today) : undefined) ??
    context.units.petitionOffice(command.region ?? undefined, context.today);
  const { act: _, submittedOn: __, ...facts } = command;
  const edition = context.calendars.current.edition;
  const direct = office.kind !== 'petition-office';
  return [{ type: 'PetitionRegistered', ...facts, ruleSet, registeredOn, edition, office: office.id, direct }];
}

/** 转送: within fifteen days to the organ that has power over the matter. */
export function transfer(
  petition: LivePetition,
  command: CommandOf<'transfer'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const to = target(petition, command, context);
  if (isRefusal(to)) return to;
  const edition = context.calendars.current.edition;
  const copied = copyFor(petition, to, context);
  return [
    { type: 'PetitionTransferred', to: to.id, ...copied, edition, transferredOn: context.today, note: command.note },
  ];
}

/** 交办: the same, with a day by which the result must be reported back. */
export function assign(
  petition: LivePetition,
  command: CommandOf<'assign'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const to = target(petition, command, context);
  if (isRefusal(to)) return to;
  const { reportDue } = command;
  if (Temporal.PlainDate.compare(reportDue, context.today) <= 0) {
    return refuse('report-day-past', placeOf(petition.known.facts.ruleSet, 'disposal'), {
      today: context.today.toString(),
    });
  }
  const edition = context.calendars.current.edition;
  const copied = copyFor(petition, to, context);
  return [
    {
      type: 'PetitionAssigned',
      to: to.id,
      ...copied,
      edition,
      assignedOn: context.today,
      reportDue,
      note: command.note,
    },
  ];
}

/**
 * 抄送下一级信访工作机构 (2005): what goes to a lower organ directly goes in copy to the petition office of its place. The
 * regulations of 2022 know no copy.
 */
function copyFor({ known: { facts } }: LivePetition, to: Unit, { units, today }: Context): { readonly copy?: UnitId } {
  const { ruleSet, region, registeredOn, office } = facts;
  const isKnown = rulesOf(ruleSet, region ?? undefined, registeredOn).some(({ id }) => id === 'copy-to-lower-office');
  const sender = units.get(office)?.level;
  if (!isKnown || !sender || !isLower(to.level, sender)) return {};
  const lower = units.petitionOffice(to.region, today);
  return lower.id !== office && to.region.startsWith(lower.region) ? { copy: lower.id } : {};
}

/** 报告交办结果: once, by whoever handles the matter. */
export function reportResult(
  petition: LivePetition,
  command: CommandOf<'reportResult'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const under = placeOf(petition.known.facts.ruleSet, 'disposal');
  const { report } = petition.known;
  if (!report || report.made) return refuse('no-report-owed', under);
  const by = reporterOf(petition);
  if (context.standing.unit !== by) return refuse('not-your-unit', under);
  return [{ type: 'ResultReported', by, report: command.report, reportedOn: context.today }];
}

/** Kinds of units that can be given a matter to handle. A petition office passes on; it may also take one itself. */
const holders: ReadonlySet<Unit['kind']> = new Set(['competent', 'government', 'enterprise', 'petition-office']);

export const canHold = ({ kind }: Pick<Unit, 'kind'>): boolean => holders.has(kind);

/** Whether a unit is the one that a matter complains of, or stands under it (所反映的单位). */
export function isComplainedOf(
  { known: { facts } }: LivePetition,
  unit: Unit,
  units: UnitTree,
  on: CivilDate,
): boolean {
  const why = facts.concerned && unitConflict(unit, [facts.concerned], units, on);
  return why === 'named' || why === 'under-named';
}

type Sending = CommandOf<'transfer' | 'assign'>;

function target(
  petition: LivePetition,
  { to, note }: Pick<Sending, 'to' | 'note'>,
  { units, today, standing }: Context,
): Unit | Refusal<Reason> {
  const { facts } = petition.known;
  const under = placeOf(facts.ruleSet, 'disposal');
  if (petition.stage !== 'registered') return refuse('already-routed', under);
  if (standing.unit !== facts.office) return refuse('not-your-unit', under);
  const found = units.inForce(to, today);
  if (!found) return refuse('unknown-unit', under, { unit: to });
  if (!canHold(found)) return refuse('unit-cannot-hold', under, { unit: found.id });
  // Where the power lies with the unit complained of, the law sends the matter there; the petitioner is told why.
  if (!note && isComplainedOf(petition, found, units, today)) {
    const { ruleSet, region, registeredOn } = facts;
    const row = rule(ruleSet, 'to-unit-complained-of', region ?? undefined, registeredOn);
    return refuse('unit-complained-of', row.under, { unit: found.id });
  }
  return found;
}

/**
 * 转为检举控告: a registrar sees that the matter reports misconduct. It leaves the open lane at once; the sealed one
 * takes it over by a reaction, with the list of those who had read it.
 */
export function reseal(
  petition: LivePetition,
  command: CommandOf<'reseal'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const { facts } = petition.known;
  if (context.standing.unit !== facts.office) return refuse('not-your-unit', placeOf(facts.ruleSet, 'disposal'));
  return [{ type: 'MatterResealed', by: facts.office, readers: command.readers, resealedOn: context.today }];
}

/**
 * A new query code; the old one opens nothing any more. The code itself goes to the contact on file and nowhere else.
 * Each person of the matter has codes of their own: replacing one's leaves the others' as they are. Whoever has left gets
 * none, since nobody would be written to.
 */
export function replaceCode(
  { known }: LivePetition,
  { places }: CommandOf<'replaceCode'>,
  context: Context,
): Decision<PetitionEvent, Reason> {
  const replacedOn = context.today;
  const replaced = places.flatMap((place): PetitionEvent[] => {
    if (place === 0)
      return known.firstLeft ? [] : [{ type: 'CodeReplaced', generation: known.generation + 1, replacedOn }];
    const joined = joinedAt(known, place);
    return joined ? [{ type: 'CodeReplaced', place, generation: joined.generation + 1, replacedOn }] : [];
  });
  return replaced.length > 0 ? replaced : refuse('has-left', placeOf(known.facts.ruleSet, 'disposal'));
}
