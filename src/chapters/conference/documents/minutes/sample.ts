/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const minutesSample: Readonly<Record<string, string>> = {
  subject: '青禾片区办证遗留问题',
  to: '南坪县住房和城乡建设局、南坪县自然资源局、南坪县司法局',
  under: '《信访工作条例》第三十九条第三款',
  agenda: '疑难事项。',
  held: '2026年11月5日',
  present: '南坪县住房和城乡建设局、南坪县自然资源局。',
  absent: '南坪县司法局。',
  minutes:
    '自然资源局说明了宗地现状；住房和城乡建设局说明了验收情况。会议认为，手续缺失不是住户的责任，由两个单位分别补办。',
};
