/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const pathNoticeSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  received: '我单位已收到该事项，于2026年9月8日确定处理途径。',
  path: '信访程序。其他求决类事项，由有权处理的机关、单位按信访程序办理。',
  procedure: '按信访程序办理：查清事实，出具处理意见书，送达您。',
  due: '2026年11月6日',
  rights: '您可以凭登记编号和查询码查询办理情况，可以补充材料、催办；不服处理意见的，可以请求复查。',
  note: '',
  corrects: '',
};
