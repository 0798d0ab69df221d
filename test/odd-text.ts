import fc from 'fast-check';

/** Letters in which everything occurs that could go wrong: rare characters, pairs of units, marks, width, signs. */
const oddCharacters = [
  ...'小区电梯噪音的了一㛃䶮𠮷𡃁〇㎡①',
  ...'aAéÉﬁß５5０0ＡｚX',
  ...'，。！？、；：“”《》()（）-_.%*\\\'"[]{}|&',
  'e\u0301',
  '👩‍🌾',
  '\u200b',
  ' ',
  '\u3000',
  '\n',
] as const;
export const oddText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...oddCharacters), { maxLength }).map((parts) => parts.join(''));
