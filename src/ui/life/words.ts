import type { Words } from '#ui/language.ts';

/** What a duty asks for, and which clock runs on it. A deadline is never shown without the name of its clock. */
export interface DutyWords {
  /** What has to be done: 转送, 送达处理意见. */
  readonly act: Words;
  /** Which clock: 办理期限. */
  readonly clock: Words;
  /** What was done when it ended: 已转送. */
  readonly verb: Words;
}

/** How the common lists speak of one chapter's matters, and where each opens at the desk. */
export interface LifeWords {
  /** What kind of matter it is: 信访事项, 督办. */
  readonly kind: Words;
  /** The acts that a unit can owe, in the order of a matter's life. */
  readonly owing: readonly string[];
  duty(act: string, ruleSet?: string): DutyWords;
  /** Why no number of days runs on a duty. */
  reason(reason: string | null): Words;
  stage(stage: string): Words;
  href(number: string): string;
}

export const unknownDuty: DutyWords = {
  act: { zh: '办理', en: 'Act on it' },
  clock: { zh: '期限', en: 'Due by' },
  verb: { zh: '办理', en: 'Done' },
};

export const noDays: Words = { zh: '没有规定日数', en: 'no number of days is fixed' };
