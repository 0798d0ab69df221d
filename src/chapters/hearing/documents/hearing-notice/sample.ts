/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const hearingNoticeSample: Readonly<Record<string, string>> = {
  subject: '春晖路工地夜间施工扰民',
  matter: 'XF26 0828 0010 0521',
  under: '《信访工作条例》第三十一条',
  held: '2026年11月20日。',
  place: '上午9时，南坪县住房和城乡建设局三楼会议室。',
  agenda: '主持人宣布纪律；双方陈述；质询和辩论；最后陈述。主持人周敏，听证员何川、罗兰。',
  openness: '公开举行，可以旁听。',
  rights:
    '您可以陈述、举证、质询和辩论，可以带材料和证人，可以委托代理人；认为主持人或者听证员与事项有利害关系的，在举行以前可以申请回避。听证笔录交您逐行核对，记得不对的可以写明。不能参加的，请提前告知。',
};
