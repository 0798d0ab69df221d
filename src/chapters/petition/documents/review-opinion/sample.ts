/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const reviewOpinionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  respondent: '南坪县住房和城乡建设局',
  facts: '原处理意见认定的事实清楚，证据充分。',
  outcome: '维持',
  opinion: '维持南坪县住房和城乡建设局的处理意见。',
  basis: '《信访工作条例》第三十五条。',
  remedy: '如不同意本意见，可以自收到之日起30日内，向临江市人民政府请求复核。',
};
