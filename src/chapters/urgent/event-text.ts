const going = ['进', '赴', '去', '到'].flatMap((verb) => ['京', '省里', '省城', '市里'].map((place) => verb + place));
const meaning = ['要', '想', '准备', '打算', '计划'].flatMap((wish) =>
  ['信访', '走访', '去信访', '去走访'].map((deed) => wish + deed),
);
const journeys = [...going, ...meaning, '去北京', '上访', '越级', '串联'];

/**
 * Whether a text keeps to what happens. What is reported in minutes is an event or a danger; where people go and whether
 * they mean to petition is reported to nobody (policy of 2013, item 3; 2022, article 18).
 */
export function isAboutEvents(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  return !journeys.some((words) => plain.includes(words));
}
