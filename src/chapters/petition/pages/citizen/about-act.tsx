import { parseCitation } from '#kernel/citation.ts';
import type { House } from '#kernel/house.ts';
import { describe } from '#law/describe.ts';
import { limit } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import { LawNote } from '#ui/components/panels.tsx';
import { Day } from '#ui/components/time.tsx';
import { Name, Say, useLang } from '#ui/setting.tsx';
import type { PartyMatter } from './party.ts';
import { matterHref, openDuty, unitWords } from './party.ts';
import type { PetitionerAct } from './petitioner-acts.ts';

export interface AboutActProps {
  readonly act: PetitionerAct;
  readonly matter: PartyMatter;
  readonly house: Pick<House, 'units'>;
}

const limits: Readonly<Partial<Record<PetitionerAct, LimitId>>> = {
  ask: 'answerQuestion',
  urge: 'answerUrge',
  rate: 'rate',
  askCorrection: 'answerCorrection',
  askRecusal: 'decideRecusal',
  withdraw: 'withdrawTakesEffect',
};

/** What one should know before an act: who gets it, and which clock it starts or ends. */
export function AboutAct({ act, matter, house }: AboutActProps) {
  if (act === 'requestReview') return <AboutReview matter={matter} house={house} />;
  const id = limits[act];
  return id ? <LimitNote id={id} matter={matter} /> : null;
}

function LimitNote({ id, matter }: { readonly id: LimitId; readonly matter: PartyMatter }) {
  const lang = useLang();
  const { rule_set: ruleSet, region, registered_on: registeredOn } = matter.read.petition;
  const row = limit(ruleSet, id, region ?? undefined, Temporal.PlainDate.from(registeredOn));
  return (
    <LawNote title={row.title} citation={describe(row.under, lang)}>
      {row.gist}
    </LawNote>
  );
}

/** Who looks at it again, and until when it can be asked for: both are read off, not typed. */
function AboutReview({ matter, house }: Omit<AboutActProps, 'act'>) {
  const lang = useLang();
  const right = openDuty(matter.view, 'requestReview');
  if (!right?.due) return null;
  const reviewer = house.units.superior(matter.view.holder.id, matter.today);
  const { rule_set: ruleSet, region, registered_on: registeredOn } = matter.read.petition;
  const id: LimitId = matter.view.stage === 'reviewed' ? 'requestReReview' : 'requestReview';
  const row = limit(ruleSet, id, region ?? undefined, Temporal.PlainDate.from(registeredOn));
  return (
    <LawNote title={row.title} citation={describe(parseCitation(right.citation), lang)}>
      <p>
        <Say {...row.gist} />
      </p>
      <p>
        {reviewer && (
          <>
            <Say zh="由" en="It goes to " />
            <Name>{unitWords(reviewer)}</Name>
            <Say zh="来看。" en=". " />
          </>
        )}
        <Say zh="您可以在 " en="You can ask until " />
        <Day on={Temporal.PlainDate.from(right.due)} />
        <Say zh="以前提出。" en=". " />
        <a href={matterHref(matter.number, 'why', right.key)}>
          <Say zh="为什么是这一天" en="Why this day" />
        </a>
      </p>
    </LawNote>
  );
}
