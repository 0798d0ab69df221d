import guidanceRows from '../../../data/desk/guidance.json' with { type: 'json' };
import templateRows from '../../../data/desk/templates.json' with { type: 'json' };
import type { Citation } from '#kernel/citation.ts';
import type { Words } from '#ui/language.ts';

/** A draft of a sentence for one field of an act's form: a beginning, to be read and changed. */
export interface ReplyTemplate {
  readonly id: string;
  readonly acts: readonly string[];
  /** Where it belongs to one rule set. */
  readonly ruleSets?: readonly string[];
  readonly field: string;
  readonly title: Words;
  readonly text: string;
}

/** What to look at before an act, under the article that asks for it. */
export interface Guidance {
  readonly act: string;
  readonly ruleSet: string;
  readonly under: Citation;
  readonly steps: readonly Words[];
}

export const templates: readonly ReplyTemplate[] = templateRows;

export const guidance: readonly Guidance[] = guidanceRows.map(({ article, ...row }) => ({
  ...row,
  under: { instrument: row.ruleSet, article } as Citation,
}));

let own: readonly ReplyTemplate[] = [];

/** Sentences that the office wrote for itself; read when the instance starts and when its settings change. */
export function useOwnTemplates(set: readonly ReplyTemplate[]): void {
  own = set;
}

export const templatesFor = (act: string, ruleSet: string): readonly ReplyTemplate[] =>
  [...templates, ...own].filter(({ acts, ruleSets }) => acts.includes(act) && (ruleSets?.includes(ruleSet) ?? true));

export const guidanceFor = (act: string, ruleSet: string): Guidance | undefined =>
  guidance.find((one) => one.act === act && one.ruleSet === ruleSet);
