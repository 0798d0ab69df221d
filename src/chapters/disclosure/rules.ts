import type { Powers } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';

/** The acts of this chapter. */
export const acts = [
  'draftPost',
  'publishPost',
  'dropPost',
  'consult',
  'answerConsultation',
  'fileConsultation',
  'allocate',
  'passLimit',
] as const;
export type Act = (typeof acts)[number];

/** Who may do what. A post is published by a head who did not write it; a question comes in through an adapter alone. */
export const powers: Powers<Act> = {
  draftPost: ['registrar', 'head'],
  publishPost: ['head'],
  dropPost: ['registrar', 'head'],
  consult: ['system'],
  answerConsultation: ['registrar', 'head'],
  fileConsultation: ['registrar', 'head'],
  allocate: ['registrar', 'head'],
  passLimit: ['system'],
};

/** Micro-blog, public accounts and groups are named as ways to reach people: the policy's fourteenth item. */
export const outreach: Citation = { instrument: 'policy-2013', article: 14 };
