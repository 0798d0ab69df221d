/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const redirectionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  ground: '不属于本机关职权范围的，告知向有权的机关提出。',
  basis: '《信访工作条例》第二十二条第一款第三项。',
  where: '南坪县人力资源和社会保障局劳动仲裁窗口。\n地址：文庙路 80 号。',
  periods: '申请劳动仲裁：一年，自知道权利被侵害起。',
  remedy: '请向通知上写明的有权处理的机关提出；对告知不服的，可以向上一级机关反映。',
};
