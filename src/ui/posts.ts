import type { Post } from '#kernel/duty.ts';
import type { Words } from '#ui/language.ts';

/** What each post is called. */
export const postWords: Readonly<Record<Post, Words>> = {
  registrar: { zh: '登记员', en: 'Registrar' },
  handler: { zh: '承办人', en: 'Handler' },
  head: { zh: '负责人', en: 'Head' },
  delegate: { zh: '代行负责人', en: 'Acting head' },
  leader: { zh: '领导', en: 'Leader' },
  custodian: { zh: '检举控告专人', en: 'Custodian' },
  auditor: { zh: '审计', en: 'Auditor' },
  administrator: { zh: '管理员', en: 'Administrator' },
};
