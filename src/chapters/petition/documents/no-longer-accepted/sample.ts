/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const noLongerAcceptedSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  facts: '该事项已由南坪县人民法院立案，案号（2026）南民初 102 号，正在审理。',
  ground: '已经进入诉讼、仲裁、行政复议的，不予受理。',
  basis: '《信访条例》第二十一条第一款第二项。',
  remedy: '请按通知上写明的程序和期限向有关机关提出；信访不会使这些期限停下来，请尽早办理。',
};
