/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const supervisionOrderSample: Readonly<Record<string, string>> = {
  title: '关于督办“春晖路工地夜间施工扰民”的函',
  subject: '春晖路工地夜间施工扰民',
  to: '南坪县住房和城乡建设局',
  under: '《信访工作条例》第四十条第一款',
  trigger: '没有按期告知；没有按期联系初次信访人。',
  requirement: '该事项9月12日告知期限已过，信访人两次催办没有回应。请立即告知信访人处理途径，并说明逾期的原因。',
  due: '2026年11月13日以前',
  reply:
    '请书面答复：办到哪一步、什么原因、怎么改正、什么时候办完。答复由发函单位认定，认定不够的，采取更有力的方式继续督办。',
};
