import { placesIn } from '#kernel/citation.ts';
import { on, type Rule } from '../rule.ts';

const at = placesIn('practice');
const text = { source: 'practice', since: on('2005-05-01'), until: null } as const;

/** Numbers of operation of the hall (接访大厅). No text of law fixes them; an office may set its own. */
export const faceToFaceRules: readonly Rule[] = [
  {
    ...text,
    id: 'hall-passing',
    under: at(60),
    title: { zh: '过号', en: 'A missed call' },
    gist: {
      zh: '叫到三次没有来，往后排三个号，不用重新取号。',
      en: 'Called three times and not there: three places back in line, and no new ticket is needed.',
    },
    fixes: { callsMax: 3, backBy: 3 },
  },
  {
    ...text,
    id: 'hall-priority',
    under: at(61),
    title: { zh: '优先叫号', en: 'Called first' },
    gist: {
      zh: '老年人、残疾人、孕妇和带婴儿的人优先叫号，自己说一声就可以，不查证件。',
      en:
        'Older and disabled people, pregnant women and people with infants are called first; they say so ' +
        'themselves and show no papers.',
    },
    fixes: { for: ['older', 'disabled', 'pregnant', 'with-infant'] },
  },
  {
    ...text,
    id: 'hall-estimate',
    under: at(62),
    title: { zh: '大约要等多久', en: 'How long the wait may be' },
    gist: {
      zh: '按最近十个号的中位数估计，只说一个范围；三十分钟以上不再细估。',
      en: 'From the median of the last ten visits, as a range; past thirty minutes it is not reckoned more finely.',
    },
    fixes: { sample: 10, sampleMin: 3, longMinutes: 30 },
  },
];
