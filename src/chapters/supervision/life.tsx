import type { Actor, Standing } from '#kernel/authority.ts';
import type { UnitId } from '#kernel/ids.ts';
import { showing } from '#kernel/signs.ts';
import { unitView } from '#kernel/views.ts';
import { spoken } from '#law/spoken.ts';
import type { Fact } from '#ui/components/facts.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Life } from '#ui/life/life.ts';
import { Name } from '#ui/setting.tsx';
import { supervision } from './chapter.ts';
import type { SupervisionCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import type { SupervisionEvent } from './events.ts';
import { speakRefusal } from './pages/refusals.ts';
import { AdvisedTable } from './pages/advised.tsx';
import { TallyTable } from './pages/tally.tsx';
import {
  adviceWords,
  endingWords,
  formWords,
  groundWords,
  restrictionWords,
  stepWords,
  supervisionWords,
  triggerWords,
} from './pages/words.ts';
import { adviceTally } from './register.ts';
import { supervisionActs } from './routes/acts.ts';
import { inspectionActs, pointsOf } from './routes/inspection-acts.ts';
import { InspectionPanel } from './pages/inspection.tsx';
import { supervisionBegins } from './routes/begins.tsx';
import { powers } from './rules.ts';
import type { Supervision } from './supervision.ts';

/** What somebody can do now; the same guards as `decide`, without the command. */
export function offers(state: Supervision, { capacity }: Standing): readonly string[] {
  if (state.stage === 'none' || state.stage === 'ended') return [];
  const { type } = state.opened;
  const ordered = type === 'SupervisionOrdered' || type === 'CorrectionOrdered';
  const supervises = capacity === 'supervisor';
  switch (state.stage) {
    case 'waiting':
      if (supervises) return ordered ? ['takeStep'] : [];
      if (ordered) return ['answerSupervision'];
      return [type === 'AdviceGiven' ? 'answerAdvice' : 'receiveReferral'];
    case 'answered':
      return supervises ? ['judgeAnswer'] : [];
    case 'wanting':
      return supervises ? ['takeStep'] : [];
    case 'adopted':
      return supervises ? ['checkEffect'] : [];
    case 'with-power':
      return supervises ? [] : ['endReferral'];
    case 'inspecting':
      return supervises ? ['recordFinding', ...afterSeeing(state)] : [];
  }
}

/** What is left to do once something was seen: first each problem, then the whole. */
function afterSeeing({ entries, problems }: Extract<Supervision, { readonly stage: 'inspecting' }>): readonly string[] {
  if (problems.some(({ settled }) => !settled)) return ['leaveFinding'];
  return entries.length > 0 ? ['reportInspection'] : [];
}

/** For whom somebody may supervise: the units in which they have a post that may open one. */
const supervisingUnits = (actor: Actor): readonly UnitId[] =>
  actor.kind === 'official'
    ? actor.posts.filter(({ post }) => (powers.supervise as readonly string[]).includes(post)).map(({ unit }) => unit)
    : [];

/** 督查督办 at the desk and in the API. */
export const supervisionLife: Life<Supervision, SupervisionCommand, SupervisionEvent> = {
  chapter: supervision,
  words: supervisionWords,
  acts: { ...supervisionActs, ...inspectionActs },
  begins: supervisionBegins,
  offers,
  papers,
  speak: speakRefusal,
  law: spoken,
  facts(state, { house }): readonly Fact[] {
    if (state.stage === 'none') return [];
    const { opened } = state;
    const unit = (id: typeof opened.by) => {
      const { name, nameEn } = unitView(house, id);
      return <Name>{{ zh: name, en: nameEn }}</Name>;
    };
    const rows: (Fact | false)[] = [
      { term: { zh: '种类', en: 'Kind' }, value: formWords[opened.type] },
      { term: { zh: '提出', en: 'By' }, value: unit(opened.by) },
      { term: { zh: '对象', en: 'To' }, value: unit(opened.to) },
      opened.type === 'SupervisionOrdered' && {
        term: { zh: '情形', en: 'Why' },
        value: triggerWords[opened.triggers[0] ?? 'late'],
      },
      opened.type === 'SupervisionOrdered' && {
        term: { zh: '现在的方式', en: 'Where the ladder stands' },
        value: stepWords[state.step],
      },
      opened.type === 'CorrectionOrdered' && {
        term: { zh: '情形', en: 'What happened' },
        value: restrictionWords[opened.restriction],
      },
      opened.type === 'AdviceGiven' && { term: { zh: '建议', en: 'Recommendation' }, value: adviceWords[opened.kind] },
      opened.type === 'AccountabilityReferred' && {
        term: { zh: '情形', en: 'Ground' },
        value: groundWords[opened.ground],
      },
      { term: { zh: '开始', en: 'Opened' }, value: <Day on={opened.openedOn} form="short" /> },
      state.stage === 'ended' && { term: { zh: '结果', en: 'Came to' }, value: endingWords[state.how] },
    ];
    return rows.filter((row) => row !== false);
  },
  usual(state, act): Readonly<Record<string, string>> {
    if (state.stage !== 'inspecting') return {};
    if (act === 'recordFinding') return { clear: 'yes' };
    const waiting = state.problems.find(({ settled }) => !settled);
    return act === 'leaveFinding' && waiting ? { finding: String(waiting.finding) } : {};
  },
  async panel(state, { read }) {
    if (state.stage === 'none' || state.opened.type !== 'InspectionPlanned') return null;
    const plan = read.texts.get(state.opened.plan.item);
    return (
      <InspectionPanel
        number={read.row.number}
        areas={String(plan?.['areas'] ?? '')}
        points={pointsOf(String(plan?.['points'] ?? ''))}
        going={state.stage === 'inspecting'}
        problems={(state.stage === 'inspecting' ? state.problems : []).map((problem) => ({
          ...problem,
          said: String(read.texts.get(problem.text)?.['text'] ?? ''),
        }))}
      />
    );
  },
  async listBeside(house, actor, { registers }) {
    const offices = supervisingUnits(actor);
    const asked = { offices, notYetBy: supervision.name, size: 20 };
    const [rows, shown] = await Promise.all([
      adviceTally(house.database.as('app')),
      showing(house.database.as('vault'), { actor, registers }, asked),
    ]);
    return (
      <>
        {offices.length > 0 && <AdvisedTable house={house} rows={shown} />}
        <TallyTable rows={rows} />
      </>
    );
  },
};
