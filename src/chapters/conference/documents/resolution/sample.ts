/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const resolutionSample: Readonly<Record<string, string>> = {
  subject: '青禾片区办证遗留问题',
  to: '南坪县自然资源局',
  under: '《信访工作条例》第三十九条第三款',
  task: '补办青禾片区 3 号至 9 号楼的用地手续，费用不由住户承担。',
  due: '2026年12月25日以前。',
  reply: '落实以后请书面报告做了什么；不能按期落实的，请在期限以前说明原因。',
};
