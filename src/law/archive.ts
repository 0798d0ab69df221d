import type { CivilDate } from '#kernel/calendar.ts';
import { describe } from './describe.ts';
import { fixed, rule } from './law.ts';
import type { RuleSetId, Source, Wording } from './rule.ts';

const unproved: Readonly<Record<Source, Wording>> = {
  text: { zh: '', en: '' },
  reported: { zh: '，未见原文', en: ', the text was not at hand' },
  practice: { zh: '，本机关自定', en: ', set by the office' },
  unverified: { zh: '，未核实，以档案主管部门的规定为准', en: ', unverified; the archives authority decides' },
};

/** How long a file is kept after its matter ended, in years, and how that is said with its place and how well it is founded. */
export function archivePeriod(
  ruleSet: RuleSetId,
  region?: string,
  on?: CivilDate,
): { readonly years: number; readonly words: Wording } {
  const row = rule(ruleSet, 'archive-period', region, on);
  const years = fixed(row, 'yearsMin');
  const said = unproved[row.source];
  return {
    years,
    words: {
      zh: `${years} 年（${describe(row.under, 'zh')}${said.zh}）`,
      en: `${years} years (${describe(row.under, 'en')}${said.en})`,
    },
  };
}
