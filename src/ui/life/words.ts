import type { LineView } from '#kernel/views.ts';
import type { Door, PostsHeld } from '#ui/edge/code-names.ts';
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
  /** The chapter's own list at the desk, and the key of its place in the navigation. */
  readonly list: string;
  readonly key: string;
  /** What kind of matter it is: 信访事项, 督办. */
  readonly kind: Words;
  /** The acts that a unit can owe, in the order of a matter's life. */
  readonly owing: readonly string[];
  duty(act: string, ruleSet?: string): DutyWords;
  /** Why no number of days runs on a duty. */
  reason(reason: string | null): Words;
  stage(stage: string): Words;
  href(number: string): string;
  /** What a line says that this chapter wrote, on its own matters or on others. */
  line?(line: LineView): Words;
  /** What can be begun here about a matter of another chapter. */
  doors?(number: string, posts: PostsHeld): readonly Door[];
}

/** What the kernel's own lines say, the same in every chapter. */
export function kernelLine({ code, facts }: LineView, { duty }: Pick<LifeWords, 'duty'>): Words {
  switch (code) {
    case 'LimitPassed': {
      const { zh, en } = duty(String(facts['act'])).act;
      return { zh: `期限已过：${zh}`, en: `The day has passed: ${en}` };
    }
    case 'ActProposed':
      return { zh: '已提出，等另一个人复核', en: 'Proposed; another person decides' };
    case 'ActApproved':
      return { zh: '另一个人已同意', en: 'Another person agreed' };
    case 'ActDeclined':
      return { zh: '另一个人没有同意', en: 'Another person did not agree' };
    default:
      return { zh: '已指定由谁办', en: 'Laid on a desk' };
  }
}

/** What the house says where one unit carries on for another, the same in every chapter. */
export const carriedOnWords: Words = {
  zh: '原来的单位不再存在，由这个单位继续负责',
  en: 'The unit before no longer exists; this one carries on',
};

export const unknownDuty: DutyWords = {
  act: { zh: '办理', en: 'Act on it' },
  clock: { zh: '期限', en: 'Due by' },
  verb: { zh: '办理', en: 'Done' },
};

export const noDays: Words = { zh: '没有规定日数', en: 'no number of days is fixed' };
