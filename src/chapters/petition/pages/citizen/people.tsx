import { LinkButton } from '#ui/components/button.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Say } from '#ui/setting.tsx';
import { isJoint, signersOf, speakersOf } from '../../joint.ts';
import type { Known } from '../../known.ts';
import type { Mandate } from '../../mandates.ts';
import { Agents } from './agents.tsx';
import { matterHref, type PartyMatter } from './party.ts';
import { actButtons, peopleActs } from './petitioner-acts.ts';
import type { Offer } from './possible.ts';

/** How many raised it and who acts for whom, with what can be changed about it. An agent is named to who appointed them. */
export function People({
  matter,
  known,
  mandates,
  offers,
}: {
  readonly matter: Pick<PartyMatter, 'number' | 'unitOf'>;
  readonly known: Known;
  readonly mandates: readonly Mandate[];
  readonly offers: readonly Offer[];
}) {
  const { number, unitOf } = matter;
  const possible = peopleActs.filter((act) => offers.some((one) => one.act === act && !one.why));
  const agents = known.parties.filter(({ role }) => role === 'agent').length;
  const joint = isJoint(known);
  // Each mandate is ended beside the name of who has it; a representative has no line of their own here.
  const open = joint ? possible : possible.filter((act) => act !== 'endMandate');
  if (open.length === 0 && !joint && agents === 0 && mandates.length === 0) return null;
  return (
    <Details summary={{ zh: '联名和代理', en: 'Joint petitioners and agents' }} open={joint || agents > 0}>
      {joint && (
        <p>
          <Say
            zh={`${signersOf(known)} 人联名，其中 ${speakersOf(known)} 人代表大家。答复发给代表，由代表转告；每个人也可以凭自己的查询码查看。`}
            en={`${signersOf(known)} people signed; ${speakersOf(known)} of them speak for all. Answers go to those, who pass them on; everybody can also look with their own code.`}
          />
        </p>
      )}
      {agents > 0 && mandates.length === 0 && (
        <p>
          <Say zh={`有 ${agents} 位代理人。`} en={agents === 1 ? 'One agent acts.' : `${agents} agents act.`} />
        </p>
      )}
      <Agents
        mandates={mandates}
        unitOf={unitOf}
        end={({ place }) => (
          <LinkButton href={`${matterHref(number, 'acts', 'endMandate')}?place=${place}`} kind="line" size="small">
            {actButtons.endMandate}
          </LinkButton>
        )}
      />
      <div className="row no-print">
        {open.map((act) => (
          <LinkButton key={act} href={matterHref(number, 'acts', act)} kind="line" size="small">
            {actButtons[act]}
          </LinkButton>
        ))}
      </div>
    </Details>
  );
}
