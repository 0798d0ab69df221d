/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const hearingReportSample: Readonly<Record<string, string>> = {
  subject: '春晖路工地夜间施工扰民',
  matter: 'XF26 0828 0010 0521',
  to: '南坪县住房和城乡建设局',
  copies: '信访人',
  under: '《信访工作条例》第三十一条',
  held: '2026年11月20日',
  report:
    '听证组三人，一致认为：信访人反映的夜间施工属实，其中7个晚上没有取得证明；施工单位已经改正。建议支持信访人的诉求，并公示施工时段和监督电话。',
  effect: '本报告是作出意见的依据之一。意见另行出具并送达信访人。',
};
