import type { Standing } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { UnitId } from '#kernel/ids.ts';
import { unitView } from '#kernel/views.ts';
import { spoken } from '#law/spoken.ts';
import { ColumnChart } from '#ui/components/chart.tsx';
import type { Fact } from '#ui/components/facts.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Life } from '#ui/life/life.ts';
import { Name } from '#ui/setting.tsx';
import { conference } from './chapter.ts';
import { openResolution, type Conference } from './conference.ts';
import type { ConferenceCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import type { ConferenceEvent } from './events.ts';
import { speakRefusal } from './pages/refusals.ts';
import { agendaWords, conferenceWords, hardWords, openingWords } from './pages/words.ts';
import { newOfClass, type MonthCount } from './queries.ts';
import { conferenceActs } from './routes/acts.ts';
import { conferenceBegins } from './routes/begins.ts';

/** What somebody can do now; the same guards as `decide`, without the command. */
export function offers(state: Conference, { capacity, unit }: Standing): readonly string[] {
  switch (state.stage) {
    case 'none':
    case 'ended':
      return [];
    case 'convened':
      return capacity === 'convener' ? ['holdMeeting'] : [];
    case 'held': {
      if (capacity === 'member') return openResolution(state, unit) ? ['carryOut'] : [];
      const done = state.resolutions.length > 0 && state.resolutions.every(({ reported }) => reported);
      return capacity === 'convener' ? (done ? ['closeMeeting', 'resolve'] : ['resolve']) : [];
    }
    case 'shared': {
      const { opened, given } = state;
      if (opened.type !== 'CoHandlingAgreed' || unit === null) return [];
      if (capacity === 'assistant')
        return opened.assistants.includes(unit) && !given.includes(unit) ? ['giveShare'] : [];
      return unit === opened.lead && given.length === opened.assistants.length ? ['jointAnswer'] : [];
    }
    case 'named':
      return capacity === 'convener' ? [] : ['changePolicy'];
    case 'changed':
      return capacity === 'convener' ? ['closeProblem'] : [];
  }
}

const monthsShown = 12;

/** New matters of the kind, month by month, with the month of the change marked. */
function Effect({ counts, changed }: { readonly counts: readonly MonthCount[]; readonly changed: string | undefined }) {
  const sum = (some: readonly MonthCount[]): number => some.reduce((all, { n }) => all + n, 0);
  const before = changed ? counts.filter(({ month }) => month < changed) : counts;
  const after = changed ? counts.filter(({ month }) => month > changed) : [];
  const finding = changed
    ? {
        zh: `同类新事项：调整以前 ${before.length} 个月 ${sum(before)} 件，以后 ${after.length} 个月 ${sum(after)} 件`,
        en: `New matters of the kind: ${sum(before)} in ${before.length} months before the change, ${sum(after)} in ${after.length} after`,
      }
    : {
        zh: `同类新事项：${counts.length} 个月 ${sum(counts)} 件`,
        en: `New matters of the kind: ${sum(counts)} in ${counts.length} months`,
      };
  return (
    <ColumnChart
      id="effect"
      finding={finding}
      points={counts.map(({ month, n }) => ({
        key: month,
        label: month.slice(2),
        values: [n],
        now: month === changed,
      }))}
      series={[{ zh: '新事项', en: 'New matters' }]}
      axis={{ zh: '月份', en: 'Month' }}
    />
  );
}

/** 联席会议 at the desk and in the API. */
export const conferenceLife: Life<Conference, ConferenceCommand, ConferenceEvent> = {
  chapter: conference,
  words: conferenceWords,
  acts: conferenceActs,
  begins: conferenceBegins,
  offers,
  papers,
  speak: speakRefusal,
  law: spoken,
  facts(state, { house }): readonly Fact[] {
    if (state.stage === 'none') return [];
    const { opened } = state;
    const units = (ids: readonly UnitId[]) =>
      ids.map((id) => {
        const { name, nameEn } = unitView(house, id);
        return (
          <p key={id}>
            <Name>{{ zh: name, en: nameEn }}</Name>
          </p>
        );
      });
    const rows: (Fact | false)[] = [
      { term: { zh: '种类', en: 'Kind' }, value: openingWords[opened.type] },
      { term: { zh: '召集', en: 'By' }, value: <div>{units([opened.by])}</div> },
      opened.type === 'MeetingConvened' && { term: { zh: '议题', en: 'On' }, value: agendaWords[opened.agenda] },
      opened.type === 'MeetingConvened' &&
        opened.hard !== 'none' && { term: { zh: '三跨三分离', en: 'Across' }, value: hardWords[opened.hard] },
      opened.type === 'MeetingConvened' && {
        term: { zh: '成员单位', en: 'Members' },
        value: <div>{units(opened.members)}</div>,
      },
      opened.type === 'CoHandlingAgreed' && {
        term: { zh: '牵头', en: 'Leads' },
        value: <div>{units([opened.lead])}</div>,
      },
      opened.type === 'CoHandlingAgreed' && {
        term: { zh: '协办', en: 'Assist' },
        value: <div>{units(opened.assistants)}</div>,
      },
      opened.type === 'ProblemNamed' && {
        term: { zh: '政策制定单位', en: 'Policy by' },
        value: <div>{units([opened.maker])}</div>,
      },
      { term: { zh: '开始', en: 'Opened' }, value: <Day on={opened.openedOn} form="short" /> },
    ];
    return rows.filter((row) => row !== false);
  },
  async panel(state, { house }) {
    if (state.stage === 'none' || state.opened.type !== 'ProblemNamed') return undefined;
    const until = dayOf(house.clock.now());
    const counts = await newOfClass(house.database.as('app'), { code: state.opened.class, until, months: monthsShown });
    const on = state.stage === 'changed' || state.stage === 'ended' ? state.changedOn : null;
    return <Effect counts={counts} changed={on?.toPlainYearMonth().toString()} />;
  },
};
