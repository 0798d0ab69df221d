import { numberWritten } from '#ui/language.ts';
import type { LifePaper } from '#ui/life/papers.ts';
import { describe } from '#law/describe.ts';
import type { HearingEvent } from '../../events.ts';
import type { Hearing } from '../../hearing.ts';
import { closedWords } from '../../pages/words.ts';
import { placeOf } from '../../rules.ts';

/** 听证通知书. A second notice of another day is a letter of its own. */
export const hearingNotice: LifePaper<Hearing, HearingEvent, 'HearingAnnounced'> = {
  kind: 'hearing-notice',
  on: ['HearingAnnounced'],
  title: { zh: '听证通知书', en: 'Notice of hearing' },
  series: '信听',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 31 },
  parts: { held: '听证日', place: '时间和地点', agenda: '议程和名单', openness: '是否公开', rights: '权利' },
  fill({ heldOn, notice }, { state, subject, text, unit, day }) {
    if (state.stage === 'none') return {};
    const { facts, open } = state.known;
    const respondent = facts.respondent === facts.organ ? '' : (unit(facts.respondent)?.name ?? '');
    return {
      subject,
      matter: numberWritten(facts.subjectNumber),
      copies: respondent,
      under: describe(placeOf(facts.ruleSet, 'hearing'), 'zh'),
      held: `${day(heldOn)}。`,
      place: text(notice)['place'] ?? '',
      agenda: text(notice)['agenda'] ?? '',
      openness: open?.closedFor ? `不公开举行：${closedWords[open.closedFor].zh}。` : '公开举行，可以旁听。',
      rights:
        '您可以陈述、举证、质询和辩论，可以带材料和证人，可以委托代理人；认为主持人或者听证员与事项有利害关系的，在举行以前可以申请回避。' +
        '听证笔录交您逐行核对，记得不对的可以写明。不能参加的，请提前告知。',
    };
  },
};
