/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const settlementAgreementSample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '春晖路工地夜间施工扰民',
  parties: '信访人：李䶮\n承办单位：南坪县住房和城乡建设局',
  request: '要求施工单位停止夜间施工，并公示施工时段。',
  terms: '施工单位自10月13日起22时以后停止产生噪声的作业，11月30日以前在春晖路一侧装好隔声屏；装好以后由社区验收。',
  agreed: '信访人于2026年10月12日自愿同意。',
  effect:
    '协议由双方自愿达成，双方签名后各执一份。没有按协议履行的，信访人可以随时要求恢复办理，原来的办理期限没有停过。',
};
