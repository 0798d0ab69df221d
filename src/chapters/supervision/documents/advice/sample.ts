/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const adviceSample: Readonly<Record<string, string>> = {
  title: '完善政策建议书',
  to: '南坪县住房和城乡建设局',
  under: '《信访工作条例》第四十条第四款',
  facts:
    '今年以来，反映夜间施工扰民的事项共 37 件，其中 29 件发生在没有公示施工时段的工地；同一政策没有规定公示的期限和方式。',
  basis: '《中华人民共和国噪声污染防治法》第四十三条；县人民政府办公室2024年第12号文件。',
  advice:
    '建议在夜间施工证明的办理规定里写明：开工三日前在工地出入口和社区公示施工时段、监督电话；没有公示的不予办理证明。',
  feedback: '请自收到之日起 30 日内书面反馈采纳情况：采纳的，写明采取了什么措施；没有采纳或者部分采纳的，写明理由。',
};
