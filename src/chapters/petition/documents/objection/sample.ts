/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const objectionLetterSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  to: '南坪县信访局',
  ground: '不属于本机关、单位职权范围的，应当自收到之日起五个工作日内提出异议。',
  reasons: '夜间施工扰民的查处职权在城市管理部门，不在我局。',
  basis: '《信访工作条例》第二十三条第三款第二项。',
  proper: '南坪县城市管理局',
  return: '贵单位核实同意后，我单位退还全部材料；同意以前，该事项仍由我单位负责。',
};
