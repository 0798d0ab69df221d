/** Articles that no row carries: what people do and no program does for them, or what this product will not do. */
export interface Apart {
  readonly articles: Readonly<Record<string, readonly number[]>>;
  readonly why: string;
}

/** 由人来做: an article that asks something of people; nothing in it can be decided, reckoned or refused by a rule. */
export const forPeople: readonly Apart[] = [
  {
    articles: { 'regulations-2005': [1], 'regulations-2022': [1, 3, 4, 5, 6] },
    why: 'says what petition work is for and in what spirit it is done; the rest of the text makes rules of it',
  },
  {
    articles: { 'regulations-2005': [4, 5], 'regulations-2022': [8, 9, 10] },
    why: 'who leads and how decisions are made well; no act on a matter follows from it',
  },
  {
    articles: { 'regulations-2005': [6], 'regulations-2022': [2, 7, 14, 15] },
    why: 'which organs there are and what their work is; an installation says so in its own table of units',
  },
  {
    articles: { 'regulations-2022': [11, 12, 13] },
    why: 'how the joint conference is made up and meets; what it settles on a matter rests on article 24 and on the policy',
  },
  {
    articles: { 'regulations-2005': [8, 38], 'regulations-2022': [16] },
    why: 'merit, sanctions, posts, training and funds; decided by organs of personnel on their own procedure',
  },
  {
    articles: { 'regulations-2005': [11] },
    why: 'orders that such a system be built and linked; this is one, and no matter is decided by it',
  },
  {
    articles: { 'regulations-2005': [14] },
    why: 'whose official acts may be petitioned about; a registrar reads that in the letter, and nothing is turned away by a list',
  },
  {
    articles: { 'regulations-2005': [19] },
    why: 'asks petitioners for the truth; no program weighs it, and nothing is refused at the door for it',
  },
  {
    articles: { 'regulations-2005': [27, 28] },
    why: 'care, fairness and quick measures; the clocks stand with the articles that number the days',
  },
  {
    articles: {
      'regulations-2005': [7, 40, 41, 42, 43, 44, 45, 46],
      'regulations-2022': [42, 43, 44, 45, 46],
    },
    why: 'who answers for harm and failure is decided by organs with that power; the ledger keeps the facts for them',
  },
  {
    articles: { 'regulations-2005': [49, 50, 51], 'regulations-2022': [48, 49, 50] },
    why: 'application by reference, interpretation and entry into force; the dates stand with the rule sets themselves',
  },
  {
    articles: { 'policy-2013': [1, 4, 14, 15, 16, 20] },
    why: 'livelihood policy, visits to the people, counsel, grassroots, social forces and staff: work of people, of which no act on a matter follows',
  },
  {
    articles: { 'policy-2013': [19] },
    why: 'public information is written and read by people before it is published',
  },
];

/** 不做，并说明理由: what the text mentions and this product will not hold, so that it is nowhere by oversight. */
export const refused: readonly Apart[] = [
  {
    articles: { 'regulations-2005': [20, 47], 'regulations-2022': [26, 47] },
    why: 'conduct of petitioners and what the police may do: nobody’s way of petitioning is recorded, counted, tagged or acted on here',
  },
  {
    articles: { 'regulations-2005': [48] },
    why: 'whether somebody made a charge up is for investigators and courts; a report of misconduct is never turned against its writer here',
  },
  {
    articles: { 'policy-2013': [19] },
    why: 'the exposure of persons that it mentions: publication needs consent, is anonymised, and no page shows a person as a warning',
  },
];
