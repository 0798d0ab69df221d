import type { ReactNode } from 'react';
import { say, type Lang, type Words } from '#ui/language.ts';
import { shown, useLang, type Wording } from '#ui/setting.tsx';

/** One definition of a column makes the head, the cells, and what a phone's card says. */
export interface Column<Row> {
  readonly key: string;
  readonly head: Words | string;
  readonly cell: (row: Row, lang: Lang) => ReactNode;
  /** Names the row: one column a table. */
  readonly rowHead?: boolean;
  /** The head is read out only; for a column of links or ticks. */
  readonly headHidden?: boolean;
  /** Before the value on a phone: the head, other words, or nothing where the value explains itself. */
  readonly card?: Words | string | false;
  /** Numbers and actions stand at the end. */
  readonly end?: boolean;
  /** Only on wide screens. */
  readonly wide?: boolean;
  readonly quiet?: boolean;
  /** Holds the tick that picks the row; first column of a desk list. */
  readonly pick?: boolean;
  readonly sort?: { readonly href: string; readonly direction?: 'ascending' | 'descending' };
}

export interface RowGroup<Row> {
  readonly key: string;
  readonly title: Wording;
  readonly note?: Wording;
  readonly rows: readonly Row[];
}

export interface TableProps<Row> {
  readonly caption: Wording;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows?: readonly Row[];
  /** Instead of `rows`: groups under their own headings. */
  readonly groups?: readonly RowGroup<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Chosen rows are washed; the row of the keyboard has the sun. */
  readonly state?: (row: Row) => 'picked' | 'here' | undefined;
  /** The desk's dense list. */
  readonly dense?: boolean;
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/** Heads and cells are plain functions: a list has hundreds of them, and a component for each is half of what its page costs. */
function headOf<Row>(lang: Lang, column: Column<Row>): ReactNode {
  const words = say(lang, column.head);
  const { sort } = column;
  const arrow = sort?.direction === 'ascending' ? ' \u2191' : sort?.direction === 'descending' ? ' \u2193' : '';
  const inner = sort ? (
    <a href={sort.href}>
      {words}
      {arrow && <span aria-hidden="true">{arrow}</span>}
    </a>
  ) : (
    words
  );
  return (
    <th
      key={column.key}
      scope="col"
      role="columnheader"
      className={classes(column.end && 'end', column.wide && 'wide', column.pick && 'pick')}
      aria-sort={sort?.direction}
    >
      {column.headHidden ? <span className="vh">{words}</span> : inner}
    </th>
  );
}

/** What is the same in every cell of a column is made once a table. */
function cellsOf<Row>(lang: Lang, column: Column<Row>): (row: Row) => ReactNode {
  const { key, card = column.headHidden ? false : column.head } = column;
  const className = classes(column.end && 'end', column.wide && 'wide', column.quiet && 'quiet', column.pick && 'pick');
  const label = card === false ? undefined : say(lang, card);
  if (column.rowHead)
    return (row) => (
      <th key={key} scope="row" role="rowheader" className={className}>
        {column.cell(row, lang)}
      </th>
    );
  return (row) => (
    <td key={key} role="cell" className={className} data-label={label}>
      {column.cell(row, lang)}
    </td>
  );
}

/**
 * A table is a table; on a phone each row becomes a card. Roles are written out because some browsers forget
 * them when `display` changes.
 */
export function Table<Row>(props: TableProps<Row>) {
  const lang = useLang();
  const { caption, captionHidden, columns, rows = [], groups, keyOf, state, dense } = props;
  const cells = columns.map((column) => cellsOf(lang, column));
  const line = (row: Row) => (
    <tr role="row" key={keyOf(row)} className={state?.(row)}>
      {cells.map((cell) => cell(row))}
    </tr>
  );
  return (
    <table className={dense ? 'table table--cards list' : 'table table--cards'} role="table">
      <caption className={captionHidden ? 'vh' : undefined}>{shown(lang, caption)}</caption>
      <thead role="rowgroup">
        <tr role="row">{columns.map((column) => headOf(lang, column))}</tr>
      </thead>
      {groups?.map((group) => (
        <tbody role="rowgroup" key={group.key}>
          <tr role="row" className="group">
            <th colSpan={columns.length} scope="rowgroup" role="rowheader">
              {shown(lang, group.title)}
              {group.note && <small>{shown(lang, group.note)}</small>}
            </th>
          </tr>
          {group.rows.map(line)}
        </tbody>
      ))}
      {!groups && <tbody role="rowgroup">{rows.map(line)}</tbody>}
    </table>
  );
}
