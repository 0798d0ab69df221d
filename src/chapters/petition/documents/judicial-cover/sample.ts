/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const judicialCoverSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  to: '南坪县委政法委',
  requirement:
    '该事项涉及诉讼权利救济，已从普通信访中分离，请依照法律程序办理，并将接收情况和依法终结的结果反馈我单位。',
  secret: '内部 专人办理',
  note: '',
};
