import type { ReactNode } from 'react';
import { begun, useLang, type Wording } from '#ui/setting.tsx';
import { say, type Words } from '#ui/language.ts';

export interface Fact {
  readonly term: Words | string;
  /** Empty shows 没有填写. */
  readonly value?: Wording;
  /** 修改, with the term in hidden words; `label` where another verb fits. */
  readonly change?: { readonly href: string; readonly label?: Words };
  /** Something else at the end of the row: a tag, a link. */
  readonly end?: ReactNode;
}

export interface FactsProps {
  readonly rows: readonly (Fact | false | null | undefined)[];
  readonly terms?: 'short' | 'long';
}

const missing: Words = { zh: '没有填写', en: 'Not given' };
const change: Words = { zh: '修改', en: 'Change' };
const fill: Words = { zh: '填写', en: 'Add' };

/** Term, value, action on hairlines: the check page, the receipt, the head of a matter. */
export function Facts({ rows, terms }: FactsProps) {
  const lang = useLang();
  const given = rows.filter((row) => row !== false && row !== null && row !== undefined);
  return (
    <dl className={terms ? `facts facts--${terms}` : 'facts'}>
      {given.map((row) => (
        <FactRow key={say(lang, row.term)} row={row} />
      ))}
    </dl>
  );
}

function FactRow({ row }: { readonly row: Fact }) {
  const lang = useLang();
  const term = say(lang, row.term);
  const empty = row.value === undefined || row.value === null || row.value === '';
  return (
    <div>
      <dt>{begun(lang, row.term)}</dt>
      {empty ? <dd className="quiet">{missing[lang]}</dd> : <dd>{begun(lang, row.value)}</dd>}
      {(row.change || row.end) && (
        <dd className="facts__end">
          {row.end}
          {row.change && (
            <a href={row.change.href}>
              {(row.change.label ?? (empty ? fill : change))[lang]}
              <span className="vh">{lang === 'zh' ? term : ` ${term}`}</span>
            </a>
          )}
        </dd>
      )}
    </div>
  );
}
