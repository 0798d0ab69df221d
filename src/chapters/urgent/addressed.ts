import type { CivilDate } from '#kernel/calendar.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Unit, UnitTree } from '#kernel/units.ts';
import type { RuleSet } from '#chapters/petition/events.ts';
import type { Addressee } from './events.ts';
import { addressees } from './rules.ts';

interface Asked {
  readonly ruleSet: RuleSet;
  readonly reporter: Unit;
  /** The department that the danger concerns, as the reporter names it. */
  readonly department: Unit | undefined;
  readonly on: CivilDate;
}

/** Who is told here, and who has to be told on another way. */
export interface Addressed {
  readonly to: readonly Unit[];
  readonly outside: readonly Addressee[];
}

/** Whom a danger is told to: those whom the texts name, as far as the tree of units has them. */
export function addressed(units: UnitTree, { ruleSet, reporter, department, on }: Asked): Addressed {
  const government = units.governmentOf(reporter.region, on);
  const above = units.superior(reporter.id, on);
  const unitFor: Readonly<Record<Addressee, () => Unit | undefined>> = {
    'party-committee': () => undefined,
    government: () => government,
    'government-above': () => government && units.superior(government.id, on),
    department: () => department,
    'department-above': () => above,
    'conference-office': () => units.conferenceOffice(reporter.region, on),
    'petition-office-above': () => above,
    'national-bureau': () => units.all().find(({ kind, level }) => kind === 'petition-office' && level === 'central'),
  };
  const named = addressees(ruleSet, reporter.kind === 'petition-office');
  const found = named.map((addressee) => ({ addressee, unit: unitFor[addressee]() }));
  const to = new Map<UnitId, Unit>();
  // A department that the reporter names is told also where the text of the day does not list it.
  for (const unit of [department, ...found.map(({ unit }) => unit)])
    if (unit && unit.id !== reporter.id) to.set(unit.id, unit);
  const outside = found.filter(({ addressee, unit }) => !unit && addressee !== 'department');
  return { to: [...to.values()], outside: outside.map(({ addressee }) => addressee) };
}
