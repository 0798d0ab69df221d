import { workingDays } from '#kernel/calendar.ts';
import { on, type Limit } from '../rule.ts';
import { startDay } from '../silences.ts';

/**
 * A matter that came back to its sender by an objection. Whether the fifteen days begin anew is stated nowhere that we
 * could read; the shorter reading is the petitioner's.
 */
export const returnLimits: readonly Limit[] = [
  {
    id: 'routeAgain',
    from: 'returned',
    length: workingDays(3),
    bound: 'organ',
    under: { instrument: 'practice', article: 26 },
    source: 'unverified',
    since: on('2005-05-01'),
    until: null,
    title: { zh: '退回后另行转送', en: 'Pass a returned matter on' },
    gist: {
      zh: '同意异议、收回事项的，应在三个工作日内转给有权处理的单位。',
      en: 'A matter taken back after an objection goes to the right unit within three working days.',
    },
    silent: [
      startDay,
      {
        point: {
          zh: '异议成立退回后，十五日的转送期限是否重新计算',
          en: 'Whether the fifteen days for passing a matter on begin anew after an objection',
        },
        reading: {
          zh: '不重新计算：另定三个工作日，信访人不应为两个单位的往返等待。',
          en: 'They do not: three working days are set instead, since the petitioner should not wait for two units.',
        },
      },
    ],
  },
];
