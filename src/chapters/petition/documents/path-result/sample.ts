/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const pathResultSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  facts: '我局已按行政许可程序受理您的申请并作出决定。',
  result: '已按程序作出决定。',
  basis: '《中华人民共和国行政许可法》第三十八条。',
  remedy: '不服的，可以自收到决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
};
