/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const returnReceiptSample: Readonly<Record<string, string>> = {
  document: '信访事项处理意见书',
  documentMark: '南住建信复〔2026〕31号',
  way: '□当面　■邮寄　□电子送达（信访人同意）　□留置，有见证人　□公告',
  served: '2026年11月9日',
  server: '南坪县住房和城乡建设局',
  addressee: '李䶮',
  evidence: '挂号信回执 XA 0001 2345 6 99，本人签收。',
};
