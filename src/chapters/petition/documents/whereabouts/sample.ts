/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const whereaboutsSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  receiver: '南坪县住房和城乡建设局',
  place: '地址：文庙路 73 号。电话：000-5504795。',
  routed: '2026年9月1日',
  next: '收到事项的单位应当在十五日内书面告知您是否受理、走什么途径和程序。',
  note: '您补充的照片已经一并转去。',
};
