/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const assignmentLetterSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  to: '南坪县住房和城乡建设局',
  copies: '',
  request: '要求施工单位停止夜间施工，并公示施工时段。',
  requirement: '请查清事实，依照规定作出处理，在法定期限内书面答复信访人。',
  report: '请于2026年10月30日前报告办理结果。',
  note: '',
};
