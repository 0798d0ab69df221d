import type { DutyRow } from '#kernel/views.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Clock, clockState } from '#ui/components/clock.tsx';
import { Bar } from '#ui/components/panels.tsx';
import { Name, Say } from '#ui/setting.tsx';
import type { Offer } from '../offers.ts';
import { actDescriptions } from '../routes/acts.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { dutyWords } from './duty-words.ts';
import { countedOf, StageTag } from './standing-words.tsx';

/** The duties that are open, those owed first, then the petitioner's own rights. */
export function openDuties({ read }: Pick<DeskMatter, 'read'>): readonly DutyRow[] {
  const open = read.duties.filter(({ closed_on }) => closed_on === null);
  return [...open.filter(({ nature }) => nature === 'owed'), ...open.filter(({ nature }) => nature === 'may')];
}

export const matterHref = (number: string): string => `/desk/matters/${number}`;

/** One duty's clock, with the way to why it is this day. */
export function DutyClock({
  matter,
  duty,
  why = true,
}: {
  readonly matter: DeskMatter;
  readonly duty: DutyRow;
  readonly why?: boolean;
}) {
  const { today, house, number, read } = matter;
  const { calendars } = house;
  const due = duty.due_on ? { due: Temporal.PlainDate.from(duty.due_on) } : {};
  return (
    <Clock
      name={dutyWords(duty.act, read.petition.rule_set).clock}
      now={clockState(countedOf(duty), today, calendars.current)}
      {...due}
      {...(duty.provisional ? { provisional: true } : {})}
      {...(why ? { whyHref: `${matterHref(number)}/why/${duty.key}` } : {})}
      form="desk"
    />
  );
}

export interface MatterBarProps {
  readonly matter: DeskMatter;
  readonly next: Offer | undefined;
  /** On pages beside the matter's own the anchors lead back to it. */
  readonly base?: string;
}

/** State, the clock that ends first, the one next step, and where the other acts are. */
export function MatterBar({ matter, next, base = '' }: MatterBarProps) {
  const { read, view, offered } = matter;
  const [first] = openDuties(matter);
  const others = offered.length > (next ? 1 : 0);
  return (
    <Bar
      tag={<StageTag stage={read.petition.stage} />}
      clock={first && <DutyClock matter={matter} duty={first} />}
      note={
        <>
          <Name>{{ zh: view.holder.name, en: view.holder.nameEn }}</Name>
          <Say zh=" 承办" en=" has it" />
        </>
      }
    >
      {next && (
        <LinkButton href={`${base}#step`} kind="line">
          {next.act === 'approve' ? { zh: '下一步：复核', en: 'Next: decide' } : nextWords(next)}
        </LinkButton>
      )}
      {others && (
        <LinkButton href={`${base}#more`} kind="text" icon="more">
          {{ zh: '更多', en: 'More' }}
        </LinkButton>
      )}
    </Bar>
  );
}

function nextWords({ act }: Offer) {
  if (act === 'reseal') return { zh: '转为检举控告', en: 'Move to the sealed lane' };
  const { zh, en } = actDescriptions[act].title;
  return { zh: `下一步：${zh}`, en: `Next: ${en.toLowerCase()}` };
}
