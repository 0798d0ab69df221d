import type { Calendar, CivilDate, ExcludedInterval, Reckoning } from '#kernel/calendar.ts';
import { isoDay } from '#kernel/iso.ts';
import { lastDay } from '#kernel/reckoning.ts';
import type { Level } from '#kernel/units.ts';
import { asSetHere, ownLimitsFor } from './local/own-limits.ts';
import { beijing2006 } from './local/beijing-2006.ts';
import { zhejiang2016 } from './local/zhejiang-2016.ts';
import { policyGrounds } from './policy-2013/grounds.ts';
import { faceToFaceLimits, faceToFaceRules } from './practice/face-to-face.ts';
import { firstPetitionRules } from './practice/first-petitions.ts';
import { practiceLimits } from './practice/limits.ts';
import { returnLimits } from './practice/returned.ts';
import { powersRules } from './practice/powers.ts';
import { signRules } from './practice/signs.ts';
import { supervisionLimits } from './practice/supervision.ts';
import { practiceRules } from './practice/rules.ts';
import { serviceLimits } from './practice/service.ts';
import { simple2016, simple2022 } from './practice/simple.ts';
import { stepwiseGrounds } from './practice/stepwise.ts';
import { grounds2005 } from './regulations-2005/grounds.ts';
import { limits2005 } from './regulations-2005/limits.ts';
import { rules2005 } from './regulations-2005/rules.ts';
import { grounds2022 } from './regulations-2022/grounds.ts';
import { limits2022 } from './regulations-2022/limits.ts';
import { oversightRules2022 } from './regulations-2022/oversight.ts';
import { rules2022 } from './regulations-2022/rules.ts';
import { policyRules } from './policy-2013/rules.ts';
import { inForce, on } from './rule.ts';
import type { FormId, Ground, GroundKind, Limit, LimitId, Overlay, PurposeId, Rule, RuleSetId } from './rule.ts';

/** The rule sets with the days on which a registration falls under them; `until` is the first day that does not. */
export const ruleSets: Readonly<Record<RuleSetId, { readonly since: CivilDate; readonly until: CivilDate | null }>> = {
  'regulations-2005': { since: on('2005-05-01'), until: on('2022-05-01') },
  'regulations-2022': { since: on('2022-05-01'), until: null },
};

/** Names of the rule sets, oldest first. */
export const ruleSetIds: readonly RuleSetId[] = ['regulations-2005', 'regulations-2022'];

/** The provinces' own numbers that the product knows. */
export const overlays: readonly Overlay[] = [beijing2006, zhejiang2016];

/** A day never changes, so what was found for it is asked for once. */
const ruleSetsOfDays = new WeakMap<CivilDate, RuleSetId>();

/**
 * The rule set of a matter: the one in force on the day of its registration, for the whole of its life.
 *
 * @throws RangeError before 1 May 2005. The text of 1995 is not known here; to reckon such a matter by a later one
 * would show a citizen an article that did not bind anybody on that day.
 */
export function ruleSetOn(registeredOn: CivilDate): RuleSetId {
  let found = ruleSetsOfDays.get(registeredOn);
  if (found) return found;
  found = ruleSetIds.find((id) => inForce(ruleSets[id], registeredOn));
  if (!found) throw new RangeError(`no rule set is known for ${registeredOn}: the first one begins on 2005-05-01`);
  ruleSetsOfDays.set(registeredOn, found);
  return found;
}

const nationalLimits: Readonly<Record<RuleSetId, readonly Limit[]>> = {
  'regulations-2005': [...limits2005, ...simple2016, ...serviceLimits],
  'regulations-2022': [...limits2022, ...simple2022, ...serviceLimits],
};
const nationalGrounds: Readonly<Record<RuleSetId, readonly Ground[]>> = {
  'regulations-2005': [...grounds2005, ...stepwiseGrounds('regulations-2005'), ...policyGrounds('regulations-2005')],
  'regulations-2022': [...grounds2022, ...policyGrounds('regulations-2022')],
};
const nationalRules: Readonly<Record<RuleSetId, readonly Rule[]>> = {
  'regulations-2005': [...firstPetitionRules('regulations-2005'), ...rules2005],
  'regulations-2022': [...firstPetitionRules('regulations-2022'), ...rules2022, ...oversightRules2022],
};

/** The day by which rows are chosen when none is given: the last one of the rule set, or a day far ahead. */
function lastDayOf(ruleSet: RuleSetId): CivilDate {
  return ruleSets[ruleSet].until?.subtract({ days: 1 }) ?? on('9999-12-31');
}

function overlaysFor(ruleSet: RuleSetId, regionCode: string | undefined, day: CivilDate): readonly Overlay[] {
  if (!regionCode) return [];
  return overlays.filter(
    (overlay) => overlay.ruleSet === ruleSet && regionCode.startsWith(overlay.region) && inForce(overlay, day),
  );
}

const tablesMax = 512;

type InForce<T> = (ruleSet: RuleSetId, regionCode: string | undefined, day: CivilDate) => T;

/** Changes of law fall on few days; so what is in force is remembered by rule set, province and day. */
function remembered<T>(make: InForce<T>): InForce<T> {
  const tables = new Map<string, T>();
  return (ruleSet, regionCode, day) => {
    const key = `${ruleSet}${regionCode?.slice(0, 2) ?? ''}${isoDay(day)}`;
    const known = tables.get(key);
    if (known) return known;
    if (tables.size >= tablesMax) tables.clear();
    const table = make(ruleSet, regionCode, day);
    tables.set(key, table);
    return table;
  };
}

/** What an office has set for itself stands on top of what the texts and practice say. */
function limitTable(ruleSet: RuleSetId, regionCode: string | undefined, day: CivilDate): ReadonlyMap<LimitId, Limit> {
  const own = ownLimitsFor(ruleSet, regionCode, day);
  const known = textTable(ruleSet, regionCode, day);
  if (own.length === 0) return known;
  const table = new Map(known);
  for (const row of own) {
    const found = known.get(row.limit);
    if (found) table.set(row.limit, asSetHere(found, row));
  }
  return table;
}

const textTable = remembered((ruleSet, regionCode, day): ReadonlyMap<LimitId, Limit> => {
  const table = new Map<LimitId, Limit>();
  const local = overlaysFor(ruleSet, regionCode, day).flatMap(({ limits }) => limits);
  const practice = [...practiceLimits, ...faceToFaceLimits, ...returnLimits, ...supervisionLimits];
  for (const limit of [...practice, ...nationalLimits[ruleSet], ...local]) {
    if (inForce(limit, day)) table.set(limit.id, limit);
  }
  return table;
});

/**
 * Every limit of a rule set, local rows in the place of national ones, national ones in the place of practice.
 * @param registeredOn chooses among rows that changed while the rule set was in force; without it, the latest
 */
export function limitsOf(ruleSet: RuleSetId, regionCode?: string, registeredOn?: CivilDate): readonly Limit[] {
  return [...limitTable(ruleSet, regionCode, registeredOn ?? lastDayOf(ruleSet)).values()];
}

/** One limit, or undefined where the rule set has none of this name (2005 knows no limit for an objection). */
export function findLimit(
  ruleSet: RuleSetId,
  id: LimitId,
  regionCode?: string,
  registeredOn?: CivilDate,
): Limit | undefined {
  return limitTable(ruleSet, regionCode, registeredOn ?? lastDayOf(ruleSet)).get(id);
}

/** One limit. @throws RangeError where the rule set has none of this name; ask {@link findLimit} where that can be. */
export function limit(ruleSet: RuleSetId, id: LimitId, regionCode?: string, registeredOn?: CivilDate): Limit {
  const found = findLimit(ruleSet, id, regionCode, registeredOn);
  if (!found) throw new RangeError(`${ruleSet} has no limit named ${id}`);
  return found;
}

/** What a reckoning may be told besides the day that started it. */
export interface Circumstances {
  /** Intervals on record; only the types that the limit's text leaves out are left out. */
  readonly excluded?: readonly ExcludedInterval[];
  /** Days granted on top by an extension, counted on from the original last day. */
  readonly extendBy?: number;
}

/**
 * The due day of a limit, with the readings of `silences.ts`: the petitioner's own period moves off a day off, an
 * organ's does not; an interval is left out only where the limit says so.
 */
export function reckon(row: Limit, from: CivilDate, calendar: Calendar, circumstances: Circumstances = {}): Reckoning {
  const types = row.excludes?.map(({ type }) => type as string) ?? [];
  const excluded = circumstances.excluded?.filter(({ type }) => types.includes(type)) ?? [];
  return lastDay(row.length, from, calendar, {
    rollOver: row.bound === 'petitioner',
    excluded,
    extendBy: circumstances.extendBy ?? 0,
  });
}

/** Where a ground is to be used. */
export interface Occasion {
  readonly form: FormId;
  readonly level: Level;
  readonly purpose?: PurposeId;
  /** Whether a petition office asks, or an organ with which the matter was raised directly. */
  readonly door?: 'office' | 'organ';
}

const groundTable = remembered((ruleSet, regionCode, day): readonly Ground[] => {
  const local = overlaysFor(ruleSet, regionCode, day).flatMap(({ grounds }) => grounds);
  return [...nationalGrounds[ruleSet], ...local].filter((ground) => inForce(ground, day));
});

/** Every ground of a rule set, with local ones. @param registeredOn as for {@link limitsOf} */
export function groundsOf(ruleSet: RuleSetId, regionCode?: string, registeredOn?: CivilDate): readonly Ground[] {
  return groundTable(ruleSet, regionCode, registeredOn ?? lastDayOf(ruleSet));
}

/**
 * Whether a ground may be used on an occasion: the level rules are for visits, never for letters or online
 * petitions.
 */
export function groundApplies(ground: Ground, { form, level, purpose, door }: Occasion): boolean {
  if (ground.forms && !ground.forms.includes(form)) return false;
  if (ground.levels && !ground.levels.includes(level)) return false;
  if (ground.door && door && ground.door !== door) return false;
  return !ground.purposes || purpose === undefined || ground.purposes.includes(purpose);
}

/** The grounds of one kind that may be used on an occasion, in the order in which they are examined. */
export function groundsFor(
  kind: GroundKind,
  occasion: Occasion,
  ruleSet: RuleSetId,
  regionCode?: string,
  registeredOn?: CivilDate,
): readonly Ground[] {
  return groundsOf(ruleSet, regionCode, registeredOn).filter(
    (ground) => ground.kind === kind && groundApplies(ground, occasion),
  );
}

/** One ground by name, or undefined. */
export function findGround(
  ruleSet: RuleSetId,
  id: string,
  regionCode?: string,
  registeredOn?: CivilDate,
): Ground | undefined {
  return groundsOf(ruleSet, regionCode, registeredOn).find((ground) => ground.id === id);
}

const ruleTable = remembered((ruleSet, regionCode, day): readonly Rule[] => {
  const local = overlaysFor(ruleSet, regionCode, day).flatMap(({ rules }) => rules);
  const rows = [
    ...practiceRules,
    ...powersRules,
    ...faceToFaceRules,
    ...signRules,
    ...policyRules,
    ...nationalRules[ruleSet],
    ...local,
  ].filter((row) => inForce(row, day));
  return [...new Map(rows.map((row) => [row.id, row])).values()];
});

/**
 * Every other rule that binds a matter: regulations, policy and practice, local rows last in the place of earlier
 * ones.
 */
export function rulesOf(ruleSet: RuleSetId, regionCode?: string, registeredOn?: CivilDate): readonly Rule[] {
  return ruleTable(ruleSet, regionCode, registeredOn ?? lastDayOf(ruleSet));
}

/** One rule. @throws RangeError where the rule set has none of this name */
export function rule(ruleSet: RuleSetId, id: string, regionCode?: string, registeredOn?: CivilDate): Rule {
  const found = rulesOf(ruleSet, regionCode, registeredOn).find((row) => row.id === id);
  if (!found) throw new RangeError(`${ruleSet} has no rule named ${id}`);
  return found;
}

/** A number that a rule fixes. @throws RangeError where it fixes none of this name */
export function fixed(row: Rule, name: string): number {
  const value = row.fixes[name];
  if (typeof value !== 'number') throw new RangeError(`${row.id} fixes no number named ${name}`);
  return value;
}
