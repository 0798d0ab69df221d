/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const coverLetterSample: Readonly<Record<string, string>> = {
  secret: '密件　限专人拆阅',
  to: '南坪县纪律检查委员会监察委员会',
  basis: '《信访工作条例》第二十二条第二款',
  handed: '检举控告正文1份\n反映人提交的文件2件\n反映人补充的说明1份\n与反映人的往来文字3份',
  due: '请在2026年12月31日以前，在本系统的封存渠道内反馈接收和办理的情况；依规依纪另有期限的，从其规定。',
  apart:
    '反映人的身份另行封存，没有随本函移送，也不在所移送的材料目录之内。确有必要知道的，按照解封的程序申请，由另一个单位的专人决定。',
  duty: '材料由专人接收、保管，不得转给被反映的单位和个人，不得透露反映人的身份和反映的内容。本函不得复印、转发，不登入公开的收文登记。',
};
