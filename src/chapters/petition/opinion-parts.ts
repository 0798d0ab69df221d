import type { DocumentModel } from '#kernel/documents.ts';

/** What a handling opinion must state: request, facts and reasons, the opinion, and the law that it rests on. */
export const opinionModel: DocumentModel<'request' | 'facts' | 'opinion' | 'basis'> = {
  kind: 'opinion',
  parts: ['request', 'facts', 'opinion', 'basis'],
  under: { instrument: 'regulations-2022', article: 32, paragraph: 1 },
};

/** What an opinion on review states; the texts fix no list, these are the parts by which it can be followed. */
export const reviewOpinionModel: DocumentModel<'facts' | 'opinion' | 'basis'> = {
  kind: 'review-opinion',
  parts: ['facts', 'opinion', 'basis'],
  under: { instrument: 'regulations-2022', article: 35 },
};

/** What the answer on a path of its own states: what was done, and what one can do who disagrees, by when. */
export const pathResultModel: DocumentModel<'facts' | 'remedy' | 'basis'> = {
  kind: 'path-result',
  parts: ['facts', 'remedy', 'basis'],
  under: { instrument: 'regulations-2022', article: 31, paragraph: 1 },
};

/** What the conclusion of a political-legal organ states (依法终结): the result, who made it, on what basis. */
export const judicialModel: DocumentModel<'opinion' | 'maker' | 'basis'> = {
  kind: 'judicial-conclusion',
  parts: ['opinion', 'maker', 'basis'],
  under: { instrument: 'policy-2013', article: 9 },
};
