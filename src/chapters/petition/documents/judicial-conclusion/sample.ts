/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const judicialConclusionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  opinion: '再审申请已由市中级人民法院裁定驳回。',
  maker: '临江市中级人民法院',
  ended: '2026年10月20日',
  basis: '《中华人民共和国民事诉讼法》的有关规定。',
};
