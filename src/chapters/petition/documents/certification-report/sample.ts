/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const certificationReportSample: Readonly<Record<string, string>> = {
  registered: '2026年3月2日',
  subject: '春晖路工地夜间施工扰民',
  to: '临江市信访局',
  request: '要求施工单位赔偿夜间施工造成的损失。\n8月10日起夜间连续施工，影响休息。',
  opinions:
    '处理意见书：南住建信复〔2026〕31号。\n复查意见书：南政信查〔2026〕7号。\n复核意见书：临政信核〔2026〕3号。',
  substance: '南坪县住房和城乡建设局（2026年10月20日）：事实清楚，处理意见已经落实。',
  procedure: '南坪县信访局（2026年11月6日）：告知、送达、复查、复核的期限和方式符合规定。',
  effect:
    '两个单位审核一致，认定办结。同一事实和理由不再受理；有新的事实和理由的，信访人可以另行提出。诉讼、行政复议等法定途径不受影响。',
};
