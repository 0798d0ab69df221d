import type { LifePaper } from '#ui/life/papers.ts';
import { describe } from '#law/describe.ts';
import type { Conference } from '../../conference.ts';
import type { ConferenceEvent } from '../../events.ts';
import { placeOf } from '../../rules.ts';

/** 议定事项交办函: what one unit is to do, and by which day. */
export const resolution: LifePaper<Conference, ConferenceEvent, 'ResolutionMade'> = {
  kind: 'resolution',
  on: ['ResolutionMade'],
  title: { zh: '联席会议议定事项交办函', en: 'Letter on a resolution' },
  series: '信联',
  reader: 'organ',
  under: { instrument: 'policy-2013', article: 10 },
  parts: { task: '议定事项', due: '落实期限', reply: '报告' },
  fill({ owner, text: kept, carryDue }, { state, subject, text, unit, day }) {
    if (state.stage === 'none') return {};
    return {
      subject,
      to: unit(owner)?.name ?? '',
      under: describe(placeOf(state.opened.ruleSet, 'conference'), 'zh'),
      task: text(kept)['text'] ?? '',
      due: `${day(carryDue)}以前。`,
      reply: '落实以后请书面报告做了什么；不能按期落实的，请在期限以前说明原因。',
    };
  },
};
