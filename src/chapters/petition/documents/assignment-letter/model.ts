import type { PaperModel } from '../paper.ts';

export const assignmentLetter: PaperModel<'PetitionAssigned'> = {
  kind: 'assignment-letter',
  on: ['PetitionAssigned'],
  title: { zh: '信访事项交办函', en: 'Letter of assignment' },
  series: '信交',
  reader: 'organ',
  under: { instrument: 'regulations-2022', article: 22, paragraph: 1 },
  parts: { subject: '标题', request: '诉求', requirement: '要求', report: '报告期限' },
  fill: ({ to, copy, reportDue, note }, look) => ({
    to: look.unit(to)?.name ?? '',
    copies: look.unit(copy ?? null)?.name ?? '',
    request: look.text(look.facts.narrative)['request'] ?? '',
    requirement:
      '请查清事实，依照规定作出处理，在法定期限内书面答复信访人。不得将检举控告材料和有关情况透露或者转给被检举控告的人员、单位。',
    report: `请于${look.day(reportDue)}前报告办理结果。报告写明信访事项、查明的事实、处理意见、执行情况和信访人的意见。`,
    note: look.text(note)['text'] ?? '',
  }),
};
