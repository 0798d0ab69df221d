import { Name, Say, Written } from '#ui/setting.tsx';
import type { Accused } from '../accused.ts';
import type { SealedMatter } from './desk-matter.tsx';
import type { UnitNames } from './words.ts';

/** Whom a report is about, as its custodian reads it: units by name, and words for all else. */
export function About({ matter: { accused, unitOf, state } }: { readonly matter: SealedMatter }) {
  return (
    <div className="stack gap-2">
      {accused.units.map((id) => (
        <p key={id}>
          <Name>{unitOf(id)}</Name>
        </p>
      ))}
      {accused.text && <Written as="p">{accused.text}</Written>}
      {!state.known.unitNamed && <NoUnit stage={state.stage} />}
    </div>
  );
}

/** A name is waited for while the report can still be passed on; later it only says that none was given. */
function NoUnit({ stage }: Pick<SealedMatter['state'], 'stage'>) {
  if (stage === 'reported' || stage === 'routed')
    return (
      <p className="late">
        <Say zh="还没有写明单位，写明以前不能转送。" en="No unit is named yet; it cannot be passed on before." />
      </p>
    );
  return (
    <p className="second">
      <Say zh="没有写明单位。" en="No unit was named." />
    </p>
  );
}

/** Whom the report would be about, were the request agreed to. */
export function Corrected({ named, unitOf }: { readonly named: Accused; readonly unitOf: UnitNames }) {
  return (
    <div className="stack gap-2">
      {named.units.map((id) => (
        <p key={id}>
          <Name>{unitOf(id)}</Name>
        </p>
      ))}
      {named.text && <Written as="p">{named.text}</Written>}
      <p className="quiet">
        <Say
          zh="另一个单位同意以前，照旧回避原来写明的单位。"
          en="Until another body agrees, whoever is named stays kept away."
        />
      </p>
    </div>
  );
}
