/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const certificationFormSample: Readonly<Record<string, string>> = {
  registered: '2026年3月2日',
  subject: '春晖路工地夜间施工扰民',
  name: '李䶮',
  office: '南坪县信访局',
  opinions:
    '处理意见书：南住建信复〔2026〕31号。\n复查意见书：南政信查〔2026〕7号。\n复核意见书：临政信核〔2026〕3号。',
  substance: '南坪县住房和城乡建设局，2026年10月20日。',
  procedure: '南坪县信访局，2026年11月6日。',
  certified: '2026年11月6日',
};
