import { numberWritten } from '#ui/language.ts';
import type { LifePaper } from '#ui/life/papers.ts';
import type { HearingEvent } from '../../events.ts';
import type { Hearing } from '../../hearing.ts';

/** 听证笔录, with its numbered lines and room for those who sign it: laid before the petitioner, who checks it by lines. */
export const hearingRecord: LifePaper<Hearing, HearingEvent, 'HearingRecordLaid'> = {
  kind: 'hearing-record',
  on: ['HearingRecordLaid'],
  title: { zh: '听证笔录', en: 'Record of a hearing' },
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 31 },
  parts: { matter: '信访事项', held: '听证日', parties: '当事人', record: '笔录' },
  fill({ record }, { state, subject, text, unit, day }) {
    if (state.stage === 'none') return {};
    const { facts, heldOn } = state.known;
    return {
      subject,
      matter: numberWritten(facts.subjectNumber),
      held: heldOn ? day(heldOn) : '',
      parties: `信访人；${unit(facts.respondent)?.name ?? ''}`,
      record: text(record)['text'] ?? '',
    };
  },
};
