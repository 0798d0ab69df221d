/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const reviewAcceptanceSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  requested: '2026年11月20日',
  round: '复查',
  due: '2026年12月20日',
  rights: '您可以补充材料，可以申请经办人回避。原来的处理意见是否执行，不因本通知改变。',
};
