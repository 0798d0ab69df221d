import type { LifePaper } from '#ui/life/papers.ts';
import { describe } from '#law/describe.ts';
import type { Conference } from '../../conference.ts';
import type { ConferenceEvent } from '../../events.ts';
import { agendaWords } from '../../pages/words.ts';
import { placeOf } from '../../rules.ts';

/** 会议纪要: who came, and what was said. What is to be done goes to each unit by a letter of its own. */
export const minutes: LifePaper<Conference, ConferenceEvent, 'MeetingHeld'> = {
  kind: 'minutes',
  on: ['MeetingHeld'],
  title: { zh: '联席会议纪要', en: 'Minutes of the joint conference' },
  series: '信联',
  reader: 'organ',
  under: { instrument: 'policy-2013', article: 10 },
  parts: { agenda: '议题', held: '开会日', present: '到会单位', minutes: '会议记录' },
  fill({ present, minutes: kept, heldOn }, { state, subject, text, unit, day }) {
    if (state.stage === 'none' || state.opened.type !== 'MeetingConvened') return {};
    const { opened } = state;
    const names = (units: readonly (typeof present)[number][]) => units.map((id) => unit(id)?.name ?? '').join('、');
    const absent = opened.members.filter((id) => !present.includes(id));
    return {
      subject,
      to: names(opened.members),
      under: describe(placeOf(opened.ruleSet, 'conference'), 'zh'),
      agenda: `${agendaWords[opened.agenda].zh}。`,
      held: day(heldOn),
      present: `${names(present)}。`,
      absent: absent.length > 0 ? `${names(absent)}。` : '',
      minutes: text(kept)['text'] ?? '',
    };
  },
};
