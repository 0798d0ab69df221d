import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import type { LivingHouse } from '#app/house.ts';
import { csvRows, decodeText, type FileRow } from '#app/import/file.ts';
import { importRows, type RowOutcome } from '#app/import/import.ts';
import { fieldsOf, readMapping, type ImportField, type Mapping } from '#app/import/mapping.ts';
import { checkRow, type CheckedRow, type RowCheck } from '#app/import/row.ts';
import { ownRegions } from '#app/regions.ts';
import { report } from '#chapters/accusation/intake.ts';
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Words } from '#ui/language.ts';
import { soundsLikeReport } from './misconduct.ts';

/** The hotline (12345) as the source of what it hands over. */
export const hotline = '12345';

/** How the columns of a table of work orders (工单) are called, in the words that hotlines use. */
const columns: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  externalId: ['工单编号', '工单号', 'number'],
  title: ['标题', '工单标题', 'title'],
  request: ['诉求', '市民诉求', 'request'],
  facts: ['内容', '诉求内容', '工单内容', 'content'],
  name: ['姓名', '来电人', 'name'],
  phone: ['电话', '来电号码', '联系电话', 'phone'],
  address: ['地址', '联系地址', 'address'],
  class: ['类别', '分类', 'class'],
  regionCode: ['区划', '区划代码', 'region'],
  receivedOn: ['来电时间', '受理时间', 'receivedAt'],
};

const read = readMapping(
  JSON.stringify({ source: hotline, fields: columns, otherwise: { form: 'hotline', purpose: 'claim' } }),
);
const mapping: Mapping = 'mapping' in read ? read.mapping : raise();

function raise(): never {
  throw new Error('the columns of work orders are no mapping');
}

/** What became of one order; `why` says what of it could not be read, though it was registered. */
export interface OrderOutcome {
  readonly line: number;
  readonly id: string;
  readonly became: 'registered' | 'sealed' | 'there-before' | 'other-content';
  readonly number?: string;
  readonly why?: Words;
}

/** One order as it comes, by names of columns. */
export type Order = FileRow;

export const ordersOf = (bytes: Uint8Array): readonly Order[] => csvRows(decodeText(bytes));

interface Sorted {
  readonly row: Extract<CheckedRow, { readonly intake: unknown }>;
  readonly why?: Words;
}

/**
 * Takes orders in by the command of every door, each once by its number. What of an order cannot be read is no reason to
 * lose it: it is registered with what can be, and whoever sent it learns which and why.
 */
export async function takeOrders(house: LivingHouse, actor: Actor, orders: readonly Order[]): Promise<OrderOutcome[]> {
  const check = await checkFor(house);
  const sorted = orders.map((order) => sort(order, check));
  const outcomes: OrderOutcome[] = [];
  const open = sorted.filter(({ row }) => !isSealed(row));
  const why = new Map(sorted.map(({ row, why: fault }) => [row.line, fault]));
  await importRows(house, {
    actor,
    rows: open.map(({ row }) => ({ ...row, external: { ...row.external, answered: true } })),
    told: (outcome) => void outcomes.push(outcomeOf(outcome, open, why)),
  });
  for (const { row, why: fault } of sorted.filter((one) => isSealed(one.row)))
    outcomes.push({
      line: row.line,
      id: row.external.id,
      ...(await seal(house, row)),
      ...(fault ? { why: fault } : {}),
    });
  return outcomes.toSorted((a, b) => a.line - b.line);
}

async function checkFor(house: LivingHouse): Promise<RowCheck> {
  const classes = loadTaxonomy();
  const regions = new Set((await ownRegions(house)).map(({ code }) => code));
  return {
    source: hotline,
    mapping,
    today: dayOf(house.clock.now()),
    isClass: (code) => classes.get(code) !== undefined,
    isRegion: (code) => regions.has(code),
    digest: (text) => house.cipher.mac(house.keys.lookup, `order:${text}`),
  };
}

/** An order in order, or one that is registered with all that was written, and the faults named. */
function sort(order: Order, check: RowCheck): Sorted {
  const checked = checkRow(order, check);
  if ('intake' in checked) return { row: checked };
  const { line, why } = checked;
  const written = 'columns' in order ? order.columns : {};
  const said = fieldsOf(written, mapping);
  const whole = Object.entries(written)
    .map(([name, value]) => `${name}：${value}`)
    .join('\n');
  const digest = check.digest(whole || `${line} ${why.en}`);
  const phone = /^1\d{10}$/.test(said.phone ?? '') ? said.phone : undefined;
  const intake = {
    title: [...(said.title ?? said.facts ?? '一件读不全的热线工单')].slice(0, 100).join(''),
    request: said.request ?? '请查看工单内容',
    facts: `${whole.slice(0, 19_000) || '这一行读不出来，请向热线核对。'}\n（工单中有读不懂的地方：${why.zh}）`,
    form: 'hotline' as const,
    purpose: 'claim' as const,
    party: said.name || phone ? { name: said.name, phone } : undefined,
  };
  const id = said.externalId ?? `读不出编号 ${digest.toString('hex').slice(0, 16)}`;
  return { row: { line, intake, external: { source: hotline, id, digest } }, why };
}

const isSealed = ({ intake }: Sorted['row']): boolean =>
  soundsLikeReport([intake.title, intake.request, intake.facts].join('\n'));

function outcomeOf(
  outcome: RowOutcome,
  rows: readonly Sorted[],
  faults: ReadonlyMap<number, Words | undefined>,
): OrderOutcome {
  const { line } = outcome;
  const id = rows.find(({ row }) => row.line === line)!.row.external.id;
  const fault = faults.get(line);
  const more = fault ? { why: fault } : {};
  if (outcome.became === 'registered') return { line, id, became: 'registered', number: outcome.number, ...more };
  if (outcome.became === 'there-before') return { line, id, became: 'there-before', ...more };
  return { line, id, became: 'other-content', why: outcome.why };
}

/** An order that reports misconduct leaves nothing in the common lane: not even that it came. */
async function seal(house: LivingHouse, { intake, external }: Sorted['row']) {
  const idempotency = { caller: `order/${hotline}`, key: external.id, digest: external.digest };
  const { purpose: _, ...said } = intake;
  const { performed } = await report(house, { kind: 'public' }, { ...said, wantsNotice: false }, idempotency);
  if (performed.done === 'recorded' && performed.matter.own.stage !== 'none')
    return { became: 'sealed', number: performed.matter.own.known.facts.number } as const;
  if (performed.done === 'repeated') return { became: 'there-before' } as const;
  return { became: 'other-content' } as const;
}
