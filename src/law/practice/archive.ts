import type { Source, Wording } from '../rule.ts';

/** How long the file of a matter is kept (保管期限). No national text with a number was found: an operator sets its own. */
export const archivePeriod: { readonly years: number; readonly source: Source; readonly words: Wording } = {
  years: 10,
  source: 'unverified',
  words: {
    zh: '10 年（未核实，以档案主管部门的规定为准）',
    en: '10 years (unverified; the archives authority decides)',
  },
};
