/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const helpDecisionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  decision: '同意帮扶救助。',
  source: '临时救助。',
  reason: '申请人家中老人住院，当月支出超过收入，符合临时救助条件。',
  next: '金额和发放日期另行登记，发放以后由另一位工作人员回访核实。',
  rights: '困难有变化的，可以再次申请。是否得到帮扶救助，和诉求有没有道理无关，也不要求您放弃任何权利。',
};
