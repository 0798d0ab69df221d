/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const materialRequestSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  items: '8月10日以后的录音、照片，以及社区出具的情况说明。',
  due: '2026年9月20日',
  where: '地址：文庙路 73 号。电话：000-5504795。',
  effect: '您可以在网上补充，也可以交到或者寄到本单位。不补充的，我们按已有的材料继续办理，办理期限不受影响。',
};
