/** One of these papers with every part on it, as the test and the pictures of all papers have it. */
export const suggestionReplySample: Readonly<Record<string, string>> = {
  registered: '2026年8月28日',
  subject: '在老城区增设自行车停放点',
  request: '在文庙路、滨江路增设自行车停放点。',
  facts: '我局到现场测算，文庙路人行道宽三米五，可以设停放点；滨江路不足两米，设停放点会占盲道。',
  result: '部分采纳',
  opinion: '文庙路今年内设三处，滨江路不设，改在路口广场设一处。',
  basis: '《城市道路管理条例》的有关规定。',
};
