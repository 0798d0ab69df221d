import { days } from '#kernel/calendar.ts';
import { placesIn } from '#kernel/citation.ts';
import { on, type Limit } from '../rule.ts';
import { startDay } from '../silences.ts';

const analogy = placesIn('civil-procedure');

/** Limits taken by analogy from the law of civil procedure, since no petition text says how a document is served. */
export const serviceLimits: readonly Limit[] = [
  {
    id: 'servedByPublicNotice',
    from: 'noticePublished',
    length: days(30),
    bound: 'organ',
    under: analogy(95),
    source: 'reported',
    since: on('2005-05-01'),
    until: null,
    title: { zh: '公告送达', en: 'Service by public notice' },
    gist: {
      zh: '找不到人、其他方式都送不到的，公告满三十日视为送达（参照民事诉讼法）。',
      en:
        'Where nobody can be found and nothing else reaches them, a document counts as served thirty days ' +
        'after public notice (after the Civil Procedure Law).',
    },
    silent: [startDay],
  },
];
