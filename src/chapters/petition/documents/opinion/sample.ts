/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const opinionSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  under: '《信访工作条例》第三十二条第一款',
  request: '要求施工单位停止夜间施工，并公示施工时段。',
  facts:
    '9月15日至10月12日，我局会同南浦街道办事处到现场核查4次，调取了施工日志和监测记录。经查，该工地自8月10日起有11个晚上22时以后浇筑混凝土，其中7个晚上没有取得夜间施工证明。您反映的情况属实。',
  result: '支持您的诉求。',
  opinion:
    '我局已责令施工单位改正，自10月13日起22时至次日6时停止产生噪声的作业；因工艺确需连续作业的，须取得证明并提前公告。施工时段和监督电话已公示。',
  basis: '《中华人民共和国噪声污染防治法》第四十三条。',
  remedy:
    '如不同意本意见，可以自收到之日起30日内，向南坪县人民政府请求复查。依据是《信访工作条例》第三十五条。\n诉讼、仲裁、行政复议等法定途径不受影响，请按规定的期限提出。',
};
