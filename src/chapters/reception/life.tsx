import type { Standing } from '#kernel/authority.ts';
import { unitView } from '#kernel/views.ts';
import { spoken } from '#law/spoken.ts';
import { LinkButton } from '#ui/components/button.tsx';
import type { Fact } from '#ui/components/facts.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Words } from '#ui/language.ts';
import type { Life, LifeContext } from '#ui/life/life.ts';
import { Name, Say } from '#ui/setting.tsx';
import { reception } from './chapter.ts';
import { helperChoices, receptionFigures } from './third-parties.ts';
import type { ReceptionCommand } from './decide/command.ts';
import { caseDuties } from './decide/own-case.ts';
import type { ReceptionEvent } from './events.ts';
import { videoPanel } from './pages/video.tsx';
import { speakRefusal } from './pages/refusals.ts';
import { formWords, levelWords, mediumWords, perWords, receptionWords, stepWords } from './pages/words.ts';
import { quotaOf } from './quota.ts';
import type { LiveReception, Reception, Residency, Visit } from './reception.ts';
import { receptionActs } from './routes/acts.ts';
import { receptionBegins } from './routes/begins.ts';

/** What somebody can do now; the same guards as `decide`, without the command. */
export function offers(state: Reception, _: Standing): readonly string[] {
  if (state.life === 'none') return [];
  if (state.endedOn) {
    const recorded = state.life === 'visit' && state.stage === 'recorded';
    return recorded ? ['noteIncident', ...recordingOffers(state)] : [];
  }
  switch (state.life) {
    case 'term':
      return ['endTerm'];
    case 'day':
      if (state.stage === 'held') return ['recordDay'];
      return [state.stage === 'planned' ? 'publishDay' : 'holdDay', 'substitute', 'cancelDay'];
    case 'visit':
      return [...visitOffers(state), ...(state.helpers > 0 ? ['noteHelp'] : [])];
    case 'case':
      return ['recordStep', 'handOver'];
    case 'residency':
      return state.stage === 'sitting' ? ['proposeLeaving'] : ['decideResidency'];
  }
}

const recordingOffers = ({ mayRecord }: Visit): readonly string[] =>
  mayRecord ? ['keepRecording', 'withdrawConsent'] : [];

function visitOffers(visit: Visit): readonly string[] {
  const { stage, medium, meeting } = visit;
  if (stage !== 'booked') return ['recordVisit', ...recordingOffers(visit), 'joinHelper', 'noteIncident'];
  if (medium === 'in-person') return ['receiveVisit', 'joinHelper'];
  return meeting === null ? ['setMeeting', 'joinHelper'] : ['receiveOverVideo', 'setMeeting', 'joinHelper'];
}

/** Whether it may be recorded, once that was asked; a consent that was taken back marks what was recorded before. */
function recordingRow({ mayRecord, consentWithdrawnOn, recordingKept }: Visit): readonly Fact[] {
  const term = { zh: '录像', en: 'Recording' };
  if (!consentWithdrawnOn)
    return mayRecord === null
      ? []
      : [{ term, value: mayRecord ? { zh: '来访人同意', en: 'Agreed' } : { zh: '不录像', en: 'None' } }];
  const value = (
    <>
      <Say zh="来访人已撤回同意，" en="The consent was taken back on " />
      <Day on={consentWithdrawnOn} />
      {recordingKept && (
        <Say zh="。此前的录像保留，不得另作他用" en=". What was recorded before is kept, for nothing new" />
      )}
    </>
  );
  return [{ term, value }];
}

/** The class of a department in the hall, by its name. */
const classOf = (state: Residency, names: LifeContext['names']): Words =>
  names.matterClass(state.class) ?? { zh: state.class, en: state.class };

function rowsOf(state: LiveReception, names: LifeContext['names']): readonly Fact[] {
  switch (state.life) {
    case 'term': {
      const { days, per } = quotaOf(state.known.ruleSet, state.level);
      const period = state.periods.at(-1);
      const last = period && {
        term: { zh: '本期', en: 'This period' },
        value: (
          <>
            <Day on={period.from} form="short" />
            <Say zh=" 至 " en=" to " />
            <Day on={period.to} form="short" />
            <Say zh={`：接访 ${period.held.length} 天`} en={`: ${period.held.length} held`} />
          </>
        ),
      };
      return [
        { term: { zh: '层级', en: 'Level' }, value: levelWords[state.level] },
        {
          term: { zh: '应接访', en: 'Owed' },
          value: <Say zh={`${perWords[per].zh}至少 ${days} 天`} en={`${days} day ${perWords[per].en}`} />,
        },
        ...(last ? [last] : []),
      ];
    }
    case 'day':
      return [
        { term: { zh: '日子', en: 'Day' }, value: <Day on={state.on} /> },
        { term: { zh: '形式', en: 'Form' }, value: formWords[state.form] },
        { term: { zh: '方式', en: 'How' }, value: mediumWords[state.medium] },
        { term: { zh: '时段', en: 'Slots' }, value: String(state.slots) },
      ];
    case 'visit':
      return [
        { term: { zh: '日子', en: 'Day' }, value: <Day on={state.on} /> },
        ...(state.day ? [{ term: { zh: '时段', en: 'Slot' }, value: String(state.slot) }] : []),
        { term: { zh: '人数', en: 'People' }, value: String(state.people) },
        { term: { zh: '方式', en: 'How' }, value: mediumWords[state.medium] },
        ...recordingRow(state),
      ];
    case 'case':
      return caseDuties.map((step) => ({
        term: stepWords[step],
        value: state.done.includes(step) ? <Say zh="已登记" en="On record" /> : <Say zh="还没有" en="Not yet" />,
      }));
    case 'residency':
      return [{ term: { zh: '类别', en: 'Class' }, value: <Say {...classOf(state, names)} /> }];
  }
}

/** 接访 at the desk and in the API. */
export const receptionLife: Life<Reception, ReceptionCommand, ReceptionEvent> = {
  chapter: reception,
  words: receptionWords,
  figures: receptionFigures,
  people: async (state, { house }) => (state.life === 'visit' ? helperChoices(house) : []),
  acts: receptionActs,
  begins: receptionBegins,
  offers,
  speak: speakRefusal,
  law: spoken,
  heading(state, { house, names }) {
    if (state.life !== 'residency') return undefined;
    const { name, nameEn } = unitView(house, state.known.unit);
    const { zh, en } = classOf(state, names);
    return { zh: `${name}进驻大厅：${zh}`, en: `${nameEn} in the hall: ${en}` };
  },
  facts(state, { house, names }) {
    if (state.life === 'none') return [];
    const { name, nameEn } = unitView(house, state.known.unit);
    return [
      { term: { zh: '机关', en: 'Organ' }, value: <Name>{{ zh: name, en: nameEn }}</Name> },
      ...rowsOf(state, names),
    ];
  },
  async panel(state, { house }) {
    if (state.life === 'visit' && state.medium === 'video') return videoPanel(house, state);
    if (state.life === 'day' && state.held)
      return (
        <p>
          <LinkButton kind="line" href={`/desk/conference/new/nameProblem?about=${state.known.number}`}>
            {{ zh: '接访发现政策性问题', en: 'A problem of policy was found' }}
          </LinkButton>
        </p>
      );
    if (state.life !== 'term' || state.endedOn) return null;
    return (
      <p>
        <LinkButton href={`/desk/reception/new/planDay?about=${state.known.number}`}>
          {{ zh: '安排接访日', en: 'Plan a day' }}
        </LinkButton>
      </p>
    );
  },
};
