import { clockOf } from '#app/lives.ts';
import { publicStates, stageWords } from '#chapters/petition/pages/words.ts';
import { startFilter, workHref, type WorkFilter } from '#kernel/work/filter.ts';
import type { OwedCount, Overview } from '#chapters/petition/work/overview.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Column } from '#ui/components/table.tsx';
import { number, type Words } from '#ui/language.ts';
import { soonFrom } from '#kernel/duty.ts';
import { Name, Say } from '#ui/setting.tsx';

/** All of them together. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** A number that opens the list behind it; nothing opens nothing. */
function Behind({ n, href, late = false }: { readonly n: number; readonly href: string; readonly late?: boolean }) {
  if (n === 0) return <span className="quiet">0</span>;
  return (
    <a href={href} className={late ? 'late' : undefined}>
      {number(n)}
    </a>
  );
}

/** One unit in a table of units: how many matters it has in hand, and what it owes on them. */
export interface UnitRow {
  readonly unit: UnitId;
  /** Only what this office registered; undefined where all of the unit's is meant. */
  readonly office: UnitId | undefined;
  readonly open: number;
  readonly all: number;
  readonly late: number;
  readonly soon: number;
}

const ended = new Set(['concluded', 'refused']);

export function rowFor(overview: Overview, unit: UnitId, office: UnitId | undefined): UnitRow {
  const here = (one: { readonly unit: UnitId; readonly office: UnitId }): boolean =>
    one.unit === unit && (office === undefined || one.office === office);
  const owed = overview.owed.filter(here);
  return {
    unit,
    office,
    open: sum(overview.stages.filter((one) => here(one) && !ended.has(one.stage)).map(({ n }) => n)),
    all: sum(owed.map(({ all }) => all)),
    late: sum(owed.map(({ late }) => late)),
    soon: sum(owed.map(({ soon }) => soon)),
  };
}

const owedHref = ({ unit, office }: Pick<UnitRow, 'unit' | 'office'>, more: Partial<WorkFilter> = {}): string =>
  workHref({ ...startFilter, of: 'unit', unit, ...(office ? { office } : {}), ...more });

export const unitColumns = (unitNames: (id: string) => Words): readonly Column<UnitRow>[] => [
  { key: 'unit', head: { zh: '单位', en: 'Unit' }, rowHead: true, cell: ({ unit }) => <Name>{unitNames(unit)}</Name> },
  { key: 'open', head: { zh: '在办事项', en: 'Open matters' }, end: true, cell: ({ open }) => number(open) },
  {
    key: 'all',
    head: { zh: '待办', en: 'Owed' },
    end: true,
    cell: (row) => <Behind n={row.all} href={owedHref(row)} />,
  },
  {
    key: 'late',
    head: { zh: '已超期', en: 'Overdue' },
    end: true,
    cell: (row) => <Behind n={row.late} href={owedHref(row, { due: 'late' })} late />,
  },
  {
    key: 'soon',
    head: { zh: `${soonFrom} 天内`, en: `Within ${soonFrom} days` },
    end: true,
    cell: (row) => <Behind n={row.soon} href={owedHref(row, { due: 'soon' })} />,
  },
];

/** What is in one's own hands, by clock. */
export function actRows({ owed }: Overview, units: readonly UnitId[]): OwedCount[] {
  const own = owed.filter(({ unit }) => units.includes(unit));
  const byAct = [...Map.groupBy(own, ({ act }) => act)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byAct.map(([, same]) => ({
    ...same[0]!,
    all: sum(same.map(({ all }) => all)),
    late: sum(same.map(({ late }) => late)),
    soon: sum(same.map(({ soon }) => soon)),
  }));
}

const actHref = ({ act }: OwedCount, more: Partial<WorkFilter> = {}): string =>
  workHref({ ...startFilter, of: 'unit', act, ...more });

export const actColumns: readonly Column<OwedCount>[] = [
  {
    key: 'act',
    head: { zh: '时钟', en: 'Clock' },
    rowHead: true,
    cell: ({ act }) => <Say {...clockOf(act)} />,
  },
  {
    key: 'all',
    head: { zh: '待办', en: 'Owed' },
    end: true,
    cell: (row) => <Behind n={row.all} href={actHref(row)} />,
  },
  {
    key: 'late',
    head: { zh: '已超期', en: 'Overdue' },
    end: true,
    cell: (row) => <Behind n={row.late} href={actHref(row, { due: 'late' })} late />,
  },
  {
    key: 'soon',
    head: { zh: `${soonFrom} 天内`, en: `Within ${soonFrom} days` },
    end: true,
    cell: (row) => <Behind n={row.soon} href={actHref(row, { due: 'soon' })} />,
  },
];

/** One public state with the matters of one's own units that stand in it. */
export interface StateRow {
  readonly state: string;
  readonly n: number;
  readonly href: string;
}

export function stateRows({ stages }: Overview, units: readonly UnitId[]): StateRow[] {
  return [...publicStates].flatMap(([state, members]) => {
    const same = stages.filter(
      ({ unit, stage }) => units.includes(unit) && (members as readonly string[]).includes(stage),
    );
    const n = sum(same.map((one) => one.n));
    const query = new URLSearchParams({ stage: state, ...(units.length === 1 ? { holder: units[0]! } : {}) });
    return n === 0 ? [] : [{ state, n, href: `/desk/matters?${query}` }];
  });
}

export const stateColumns: readonly Column<StateRow>[] = [
  {
    key: 'state',
    head: { zh: '状态', en: 'State' },
    rowHead: true,
    cell: ({ state }) => <Say {...(stageWords as Readonly<Record<string, Words>>)[state]!} />,
  },
  { key: 'n', head: { zh: '事项', en: 'Matters' }, end: true, cell: ({ n, href }) => <Behind n={n} href={href} /> },
];
