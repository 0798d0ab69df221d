/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const reReviewOpinionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  respondent: '南坪县住房和城乡建设局',
  facts: '原处理意见认定的事实清楚，证据充分。',
  outcome: '维持',
  opinion: '维持南坪县住房和城乡建设局的处理意见。',
  basis: '《信访工作条例》第三十六条第一款。',
  remedy: '复核意见是信访程序的最后一步。有新的事实或者理由，可以另行反映；诉讼、复议等法定途径不受影响。',
};
