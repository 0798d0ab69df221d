import type { LifePaper } from '#ui/life/papers.ts';
import { describe } from '#law/describe.ts';
import type { SupervisionEvent } from '../../events.ts';
import { restrictionWords, stepWords, triggerWords } from '../../pages/words.ts';
import { placeOf } from '../../rules.ts';
import type { Supervision } from '../../supervision.ts';

type Orders = 'SupervisionOrdered' | 'StepTaken' | 'CorrectionOrdered';

/** 督办函: of the steps of the ladder the one that is a letter, and every order to correct. */
export const supervisionOrder: LifePaper<Supervision, SupervisionEvent, Orders> = {
  kind: 'supervision-order',
  on: ['SupervisionOrdered', 'StepTaken', 'CorrectionOrdered'],
  title: { zh: '督办函', en: 'Supervision letter' },
  series: '信督',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 40, paragraph: 1 },
  parts: { trigger: '督办情形', requirement: '理由和要求', due: '答复期限', reply: '怎样答复' },
  when: (event) => event.type === 'CorrectionOrdered' || event.step === 'letter',
  fill(event, { state, subject, text, unit, day }) {
    if (state.stage === 'none') return {};
    const { opened } = state;
    const corrects = opened.type === 'CorrectionOrdered';
    return {
      title: corrects ? '关于责令纠正限制信访行为的函' : `关于督办“${subject}”的函`,
      subject,
      to: unit(opened.to)?.name ?? '',
      under: describe(placeOf(opened.ruleSet, corrects ? 'correction' : 'supervision'), 'zh'),
      trigger: triggerOf(event, opened),
      requirement: text(event.reason)['text'] ?? '',
      due: `${day(event.answerDue)}以前`,
      reply:
        '请书面答复：办到哪一步、什么原因、怎么改正、什么时候办完。答复由发函单位认定，认定不够的，采取更有力的方式继续督办。',
    };
  },
};

function triggerOf(event: Extract<SupervisionEvent, { readonly type: Orders }>, opened: SupervisionEvent): string {
  if (event.type === 'CorrectionOrdered') return `${restrictionWords[event.restriction].zh}。`;
  if (event.type === 'SupervisionOrdered') return `${event.triggers.map((one) => triggerWords[one].zh).join('；')}。`;
  const before = opened.type === 'SupervisionOrdered' ? `已经用过“${stepWords[opened.step].zh}”` : '已经督办';
  return `${before}，期限内没有答复，或者答复不够。`;
}
