/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const extensionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  reason: '需要等待噪声监测机构出具第二次监测报告。',
  days: '30',
  due: '2026年12月6日',
  approver: '本单位负责人',
};
