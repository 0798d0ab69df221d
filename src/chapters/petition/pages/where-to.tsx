import { parseCitation } from '#kernel/citation.ts';
import { describe } from '#law/describe.ts';
import type { LawfulPathId } from '#law/lawful-paths.ts';
import type { LineView } from '#kernel/views.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Name, Say, useLang } from '#ui/setting.tsx';
import type { PlaceView } from '../views.ts';
import { PathPeriods } from './path-periods.tsx';

export interface WhereToProps {
  readonly facts: LineView['facts'];
  /** The office that takes it up, where it is on record. */
  readonly place: PlaceView | null | undefined;
}

/** Where a petitioner is told to turn: under which article, to which office, by which path and within which periods. */
export function WhereTo({ facts, place }: WhereToProps) {
  const lang = useLang();
  const { citation, path } = facts;
  return (
    <div className="stack gap-2">
      {citation !== undefined && citation !== '' && (
        <p>
          <Say zh="依据：" en="Under: " />
          <cite>{describe(parseCitation(String(citation)), lang)}</cite>
        </p>
      )}
      {place && <Place place={place} />}
      {path !== undefined && <PathPeriods path={path as LawfulPathId} />}
      <p>
        <Say
          zh="您也可以随时写信或者在网上反映，不受层级限制。"
          en="A letter or an online filing is open to you at any time and at any level."
        />
      </p>
    </div>
  );
}

function Place({ place }: { readonly place: PlaceView }) {
  const { name, nameEn, address, addressEn, phone, hours } = place;
  return (
    <Facts
      terms="short"
      rows={[
        { term: { zh: '单位', en: 'Office' }, value: <Name>{{ zh: name, en: nameEn }}</Name> },
        { term: { zh: '地址', en: 'Address' }, value: <Name>{{ zh: address, en: addressEn }}</Name> },
        { term: { zh: '电话', en: 'Telephone' }, value: phone },
        { term: { zh: '接待时间', en: 'Hours' }, value: hours },
      ]}
    />
  );
}
