/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const transferLetterSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  to: '南坪县住房和城乡建设局',
  copies: '南浦街道办事处',
  request: '要求施工单位停止夜间施工，并公示施工时段。',
  requirement: '该事项属于你单位职权范围，请依照规定办理，并在法定期限内答复信访人。',
  told: '请自收到之日起十五日内，将接收情况、处理途径和程序书面告知信访人；认为不属于你单位职权的，请自收到之日起五个工作日内书面提出异议。',
  note: '',
};
