import { describe } from '#law/describe.ts';
import type { LifePaper } from '#ui/life/papers.ts';
import type { Accusation } from '../../accusation.ts';
import type { AccusationEvent } from '../../events.ts';
import { placeOf } from '../../rules.ts';
import { handedIn } from './handed.ts';

/**
 * 密件移送函: goes with a report to the body that is to look into it. It counts what is handed over and says nothing of
 * what is in it, whom it is about, or who wrote it: a letter lies on more desks than a report.
 */
export const coverLetter: LifePaper<Accusation, AccusationEvent, 'AccusationRouted'> = {
  kind: 'cover-letter',
  on: ['AccusationRouted'],
  title: { zh: '检举控告材料移送函', en: 'Restricted cover letter' },
  series: '密转',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 22, paragraph: 2 },
  parts: {
    secret: '密件标记',
    to: '主送机关',
    basis: '依据',
    handed: '移送的材料',
    due: '反馈期限',
    apart: '身份封存',
    duty: '保密要求',
  },
  // Whoever takes a report up without handing it on writes no letter to itself; nor was there one before it had a limit.
  when: ({ from, to, feedbackDue }) => feedbackDue !== undefined && from !== to,
  fill({ to, feedbackDue }, { state, recorded, unit, day }) {
    if (state.stage === 'none') return {};
    const { facts } = state.known;
    return {
      secret: '密件　限专人拆阅',
      to: unit(to)?.name ?? '',
      basis: describe(placeOf(facts.ruleSet, 'routing'), 'zh'),
      handed: handedIn(recorded).join('\n'),
      due: feedbackDue
        ? `请在${day(feedbackDue)}以前，在本系统的封存渠道内反馈接收和办理的情况；依规依纪另有期限的，从其规定。`
        : '',
      apart:
        '反映人的身份另行封存，没有随本函移送，也不在所移送的材料目录之内。确有必要知道的，按照解封的程序申请，由另一个单位的专人决定。',
      duty: '材料由专人接收、保管，不得转给被反映的单位和个人，不得透露反映人的身份和反映的内容。本函不得复印、转发，不登入公开的收文登记。',
    };
  },
};
