/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const registrationSample: Readonly<Record<string, string>> = {
  received: '2026年8月28日',
  registered: '2026年8月28日',
  form: '网上信访',
  subject: '春晖路工地夜间施工扰民',
  request: '要求施工单位停止夜间施工，并公示施工时段。',
  facts: '8月10日以来，春晖路安置房工地夜里十点以后还在浇筑混凝土。',
  name: '李䶮',
  phone: '000-5550123',
  address: '南浦街道春晖路 12 号',
  office: '南坪县信访局',
  files: '2 件',
  query: '凭登记编号和查询码，在阳光信访网站查询、补充、催办和评价。查询码只交给信访人本人。',
};
