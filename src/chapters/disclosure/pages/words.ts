import type { Words } from '#ui/language.ts';
import { noDays, unknownDuty, type DutyWords, type LifeWords } from '#ui/life/words.ts';
import type { Disclosure } from '../disclosure.ts';
import type { DisclosureEvent } from '../events.ts';

type Stage = Exclude<Disclosure['stage'], 'none'>;

const stageWords: Readonly<Record<Stage, Words>> = {
  drafted: { zh: '待审', en: 'To be read' },
  published: { zh: '已发出', en: 'Posted' },
  dropped: { zh: '不发', en: 'Dropped' },
  asked: { zh: '待答复', en: 'To be answered' },
  answered: { zh: '已答复', en: 'Answered' },
  filed: { zh: '已转为信访事项', en: 'Registered as a petition' },
};

const dutyWords: Readonly<Record<string, DutyWords>> = {
  publishPost: {
    act: { zh: '审公众号内容', en: 'Read a post' },
    clock: { zh: '审稿期限', en: 'To be read by' },
    verb: { zh: '已审', en: 'Read' },
  },
  answerConsultation: {
    act: { zh: '答复公众号咨询', en: 'Answer a question to the account' },
    clock: { zh: '咨询答复期限', en: 'To be answered by' },
    verb: { zh: '已答复', en: 'Answered' },
  },
};

const lineWords: Readonly<Record<DisclosureEvent['type'], Words>> = {
  PostDrafted: { zh: '拟稿', en: 'Drafted' },
  PostPublished: { zh: '审过，发出', en: 'Read and posted' },
  PostDropped: { zh: '不发', en: 'Dropped' },
  ConsultationAsked: { zh: '咨询', en: 'Asked' },
  ConsultationAnswered: { zh: '答复', en: 'Answered' },
  ConsultationFiled: { zh: '转为信访事项', en: 'Registered as a petition' },
};

const list = '/desk/disclosure';

/** How lists and other chapters' pages speak of this one. */
export const disclosureWords: LifeWords = {
  list,
  key: 'disclosure',
  kind: { zh: '公众号', en: 'Public account' },
  owing: Object.keys(dutyWords),
  duty: (act) => dutyWords[act] ?? unknownDuty,
  reason: () => noDays,
  stage: (stage) => stageWords[stage as Stage] ?? { zh: stage, en: stage },
  href: (number) => `${list}/${number}`,
  line: ({ code }) => lineWords[code as DisclosureEvent['type']] ?? { zh: '已记录', en: 'On record' },
};
