import type { Citation } from '#kernel/citation.ts';
import { describe } from './describe.ts';
import { articleOf } from './instruments.ts';
import type { Wording } from './rule.ts';

/** A place in the law as a page names it beside a refusal: where it stands, and what it says in our own words. */
export const spoken = (under: Citation) => ({
  place: { zh: describe(under, 'zh'), en: describe(under, 'en') } satisfies Wording,
  gist: articleOf(under)?.gist,
});
