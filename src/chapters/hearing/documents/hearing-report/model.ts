import { numberWritten } from '#ui/language.ts';
import type { LifePaper } from '#ui/life/papers.ts';
import { describe } from '#law/describe.ts';
import type { HearingEvent } from '../../events.ts';
import type { Hearing } from '../../hearing.ts';
import { placeOf } from '../../rules.ts';

/** 听证报告: to the organ that decides, and the petitioner reads it. */
export const hearingReport: LifePaper<Hearing, HearingEvent, 'HearingReported'> = {
  kind: 'hearing-report',
  on: ['HearingReported'],
  title: { zh: '听证报告', en: 'Report on a hearing' },
  series: '信听',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 31 },
  parts: { matter: '信访事项', held: '听证日', report: '报告', effect: '作用' },
  fill({ report }, { state, subject, text, unit, day }) {
    if (state.stage === 'none') return {};
    const { facts, heldOn } = state.known;
    return {
      subject,
      matter: numberWritten(facts.subjectNumber),
      to: unit(facts.organ)?.name ?? '',
      copies: facts.respondent === facts.organ ? '信访人' : `信访人、${unit(facts.respondent)?.name ?? ''}`,
      under: describe(placeOf(facts.ruleSet, 'hearing'), 'zh'),
      held: heldOn ? day(heldOn) : '',
      report: text(report)['text'] ?? '',
      effect: '本报告是作出意见的依据之一。意见另行出具并送达信访人。',
    };
  },
};
