import type { Standing } from '#kernel/authority.ts';
import type { UnitId } from '#kernel/ids.ts';
import { unitView } from '#kernel/views.ts';
import { spoken } from '#law/spoken.ts';
import type { Fact } from '#ui/components/facts.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Life } from '#ui/life/life.ts';
import { Name } from '#ui/setting.tsx';
import { urgent } from './chapter.ts';
import type { UrgentCommand } from './decide/command.ts';
import type { UrgentEvent } from './events.ts';
import { speakRefusal } from './pages/refusals.ts';
import { addresseeWords, dangerWords, urgentWords } from './pages/words.ts';
import { urgentActs } from './routes/acts.ts';
import { urgentBegins } from './routes/begins.ts';
import type { Urgent } from './urgent.ts';

/** What somebody can do now; the same guards as `decide`, without the command. */
export function offers(state: Urgent, { capacity, unit }: Standing): readonly string[] {
  if (state.stage !== 'reported') return [];
  if (capacity === 'informed') return unit !== null && state.waiting.includes(unit) ? ['receiveUrgent'] : [];
  return ['registrar', 'handler', 'head'].includes(capacity) ? ['followUrgent', 'endUrgent'] : [];
}

/** 重大紧急信访信息 at the desk and in the API. */
export const urgentLife: Life<Urgent, UrgentCommand, UrgentEvent> = {
  chapter: urgent,
  words: urgentWords,
  acts: urgentActs,
  begins: urgentBegins,
  offers,
  speak: speakRefusal,
  law: spoken,
  facts(state, { house }): readonly Fact[] {
    if (state.stage === 'none') return [];
    const { opened } = state;
    const waiting = state.stage === 'reported' ? state.waiting : [];
    const named = (ids: readonly UnitId[]) =>
      ids.map((id) => {
        const { name, nameEn } = unitView(house, id);
        const got = waiting.includes(id) ? { zh: '，还没有签收', en: ', not received yet' } : { zh: '', en: '' };
        return (
          <p key={id}>
            <Name>{{ zh: `${name}${got.zh}`, en: `${nameEn}${got.en}` }}</Name>
          </p>
        );
      });
    const rows: (Fact | false)[] = [
      { term: { zh: '险情', en: 'Danger' }, value: dangerWords[opened.danger] },
      { term: { zh: '报告单位', en: 'Reported by' }, value: <div>{named([opened.by])}</div> },
      { term: { zh: '得知', en: 'Learned' }, value: <Moment at={opened.learnedAt} /> },
      { term: { zh: '告知', en: 'Told' }, value: <div>{named(opened.to)}</div> },
      opened.outside.length > 0 && {
        term: { zh: '另行报告', en: 'Told on another way' },
        value: {
          zh: opened.outside.map((one) => addresseeWords[one].zh).join('、'),
          en: opened.outside.map((one) => addresseeWords[one].en).join(', '),
        },
      },
    ];
    return rows.filter((row) => row !== false);
  },
};
