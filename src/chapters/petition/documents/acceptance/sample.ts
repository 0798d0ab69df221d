/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const acceptanceSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  accepted: '2026年9月8日',
  due: '2026年11月6日',
  rights:
    '您可以凭登记编号和查询码查询办理情况，可以补充材料、催办；认为经办人与事项有利害关系的，可以申请回避；不服处理意见的，可以请求复查。',
};
