/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const inquiryRecordSample: Readonly<Record<string, string>> = {
  held: '2026年9月15日',
  by: '南坪县住房和城乡建设局',
  inquirers: '2 人',
  content:
    '地点：春晖路安置房项目部。\n问：8月10日以来夜里十点以后有没有施工？\n答：有，浇筑混凝土。\n问：有没有夜间施工证明？\n答：十一次里有四次办了。',
};
