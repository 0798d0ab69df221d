import type { Standing } from '#kernel/authority.ts';
import { unitView } from '#kernel/views.ts';
import { spoken } from '#law/spoken.ts';
import type { Fact } from '#ui/components/facts.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Life } from '#ui/life/life.ts';
import { Name, Say } from '#ui/setting.tsx';
import { hearing } from './chapter.ts';
import type { HearingCommand } from './decide/command.ts';
import { papers } from './documents/papers.ts';
import type { HearingEvent } from './events.ts';
import { panelOf, type Hearing } from './hearing.ts';
import { onRoster, panelChoices } from './panel.ts';
import { speakRefusal } from './pages/refusals.ts';
import { closedWords, hearingWords } from './pages/words.ts';
import { hearingActs } from './routes/acts.ts';
import { hearingBegins } from './routes/begins.ts';

/** What somebody can do now; the same guards as `decide`, without the command. */
export function offers(state: Hearing, { capacity }: Standing): readonly string[] {
  if (state.stage === 'none' || state.stage === 'ended') return [];
  const { known } = state;
  if (capacity === 'member')
    return state.stage === 'recorded' && !known.confirmed.includes('organ') ? ['confirmRecord'] : [];
  if (capacity !== 'host') return [];
  const recusal = known.recusals.length > 0 ? ['decideRecusal'] : [];
  switch (state.stage) {
    case 'asked':
      return ['agree', 'turnDown'];
    case 'ordered':
      return [...recusal, ...(known.panel ? ['announce', 'namePanel'] : ['namePanel']), 'cancel'];
    case 'announced':
      return [...recusal, 'hold', 'announce', 'namePanel', 'cancel'];
    case 'held':
      return ['layRecord'];
    case 'recorded':
      return ['deliberate'];
    case 'deliberated':
      return ['report'];
    case 'reported':
      return known.open?.closedFor || known.published ? ['end'] : ['publish', 'end'];
  }
}

/** 听证 at the desk and in the API. */
export const hearingLife: Life<Hearing, HearingCommand, HearingEvent> = {
  chapter: hearing,
  words: hearingWords,
  acts: hearingActs as unknown as Life<Hearing, HearingCommand, HearingEvent>['acts'],
  begins: hearingBegins,
  offers,
  papers,
  speak: speakRefusal,
  law: spoken,
  usual(state, act): Readonly<Record<string, string>> {
    if (state.stage === 'none') return {};
    const { known } = state;
    const [recusal] = known.recusals;
    if (act === 'decideRecusal') return { recusal: String(recusal?.version ?? '') };
    if (act === 'hold' && known.heldOn) return { fromOn: known.heldOn.toString(), toOn: known.heldOn.toString() };
    return act === 'agree' ? { open: 'open' } : {};
  },
  people: (state, { house }) => (state.stage === 'none' ? Promise.resolve([]) : panelChoices(house, state)),
  async figures(house, stream, act, input) {
    return act === 'namePanel' ? { onRoster: await onRoster(house, stream, input as object) } : {};
  },
  facts(state, { house }): readonly Fact[] {
    if (state.stage === 'none') return [];
    const { facts, open, panel, heldOn } = state.known;
    const unit = (id: typeof facts.organ) => {
      const { name, nameEn } = unitView(house, id);
      return <Name>{{ zh: name, en: nameEn }}</Name>;
    };
    const rows: (Fact | false)[] = [
      { term: { zh: '举行机关', en: 'Held by' }, value: unit(facts.organ) },
      facts.respondent !== facts.organ && {
        term: { zh: '作出原意见的机关', en: 'Opinion of' },
        value: unit(facts.respondent),
      },
      open !== null && {
        term: { zh: '公开', en: 'Open' },
        value: open.closedFor ? (
          <Say zh={`不公开：${closedWords[open.closedFor].zh}`} en={`No: ${closedWords[open.closedFor].en}`} />
        ) : (
          <Say zh="公开举行" en="Yes" />
        ),
      },
      panel !== null && {
        term: { zh: '听证组', en: 'Panel' },
        value: <Say zh={`${panelOf(state).length} 人`} en={`${panelOf(state).length} people`} />,
      },
      heldOn !== null && { term: { zh: '听证日', en: 'Day' }, value: <Day on={heldOn} form="short" /> },
    ];
    return rows.filter((row) => row !== false);
  },
};
