import type { ReactNode } from 'react';
import { Details } from '#ui/components/panels.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day, Moment } from '#ui/components/time.tsx';
import { Say, Written } from '#ui/setting.tsx';
import type { Mandate } from '../../mandates.ts';
import { lineTitle } from '../line-words.ts';
import type { UnitNames } from '../titles/title.ts';
import { agentWords } from '../words.ts';

interface AgentsProps {
  readonly mandates: readonly Mandate[];
  readonly unitOf: UnitNames;
  /** How a mandate in force is ended from here. */
  readonly end: (mandate: Mandate) => ReactNode;
}

/** Who acts for the petitioner, with what they did: a mandate is only theirs to give as long as they see its use. */
export function Agents({ mandates, unitOf, end }: AgentsProps) {
  return (
    <ul className="stack gap-4" role="list">
      {mandates.map((mandate) => (
        <li key={mandate.place} className="stack gap-2">
          <p>
            <b>{mandate.name ? <Written>{mandate.name}</Written> : <Say zh="姓名已删除" en="The name was erased" />}</b>{' '}
            <Tag>{agentWords[mandate.kind]}</Tag>
          </p>
          <p className="small quiet">
            <Say zh="委托于 " en="Appointed on " />
            <Day on={mandate.since} />
            {mandate.ended && (
              <>
                <Say zh="，取消于 " en=", ended on " />
                <Day on={mandate.ended} />
              </>
            )}
          </p>
          {mandate.covers && <Written as="p">{mandate.covers}</Written>}
          <Done mandate={mandate} unitOf={unitOf} />
          {!mandate.ended && <div className="no-print">{end(mandate)}</div>}
        </li>
      ))}
    </ul>
  );
}

function Done({ mandate: { acts }, unitOf }: { readonly mandate: Mandate; readonly unitOf: UnitNames }) {
  if (acts.length === 0)
    return (
      <p>
        <Say zh="还没有替您办过什么。" en="Has done nothing for you yet." />
      </p>
    );
  return (
    <Details summary={{ zh: `替您办了 ${acts.length} 步`, en: acts.length === 1 ? 'One act' : `${acts.length} acts` }}>
      <ul>
        {acts.map((line) => (
          <li key={`${line.version}.${line.line}`}>
            <Say {...lineTitle(line, unitOf)} />{' '}
            <span className="small quiet">
              <Moment at={Temporal.Instant.from(line.at)} />
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
