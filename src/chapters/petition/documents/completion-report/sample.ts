/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const completionReportSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  to: '南坪县信访局',
  request: '要求施工单位停止夜间施工，并公示施工时段。',
  report: '经查，反映的情况属实。已责令改正，处理意见书已送达，信访人表示满意。',
};
