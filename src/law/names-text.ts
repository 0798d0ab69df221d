/** Words that end like the name of a rule and are none. */
const unnamed = /没办法|没有办法|想办法|[方看想做说]法/g;

/** An article, a title in book marks, or the word with which the name of a rule ends. */
const named =
  /第\s*[\d〇零一二三四五六七八九十百千]+\s*条|《[^》]+》|条例|规定|细则|标准|法(?![院官])|\b(?:act|law|articles?|regulations?|rules?)\b/i;

/** Whether a basis names a text or an article at all; whether it is the right one is for people to see. */
export const namesText = (basis: string): boolean => named.test(basis.replaceAll(unnamed, ''));
