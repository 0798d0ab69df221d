/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const hearingRecordSample: Readonly<Record<string, string>> = {
  subject: '春晖路工地夜间施工扰民',
  matter: 'XF26 0828 0010 0521',
  held: '2026年11月20日',
  parties: '信访人；南坪县住房和城乡建设局',
  record:
    '1. 主持人：现在开始听证，核对到场人员。\n2. 信访人：8月10日以来夜里一直在浇筑，老人睡不了觉。\n3. 承办人：施工日志显示有11个晚上22时以后施工，其中7个晚上没有证明。',
};
