import type { Words } from '#ui/language.ts';

export const words = (zh: string, en: string): Words => ({ zh, en });

/** What the end of a matter says, by the last written answer that was served. */
export const endings: Readonly<Record<string, { readonly said: Words; readonly next: Words }>> = {
  refusal: {
    said: words('没有受理，|告知书已经送达您', 'It was not taken up; the notice was served on you'),
    next: words(
      '告知书写明了理由，也写明了您接下来可以怎么办。',
      'The notice gives the reasons, and says what you can do now.',
    ),
  },
  redirection: {
    said: words('告知书已经送达您，|写明了向哪里提出', 'The notice was served on you; it says where to turn'),
    next: words(
      '请按告知书写明的单位、途径和期限提出。',
      'Turn to the office named there, by its path and within its periods.',
    ),
  },
  'judicial-conclusion': {
    said: words(
      '政法机关已经依法终结，|告知书已经送达您',
      'The political-legal organ has ended it; the notice was served on you',
    ),
    next: words(
      '不服的，按那个法定程序的途径和期限提出。',
      'If you disagree, use the remedies of that procedure, within their time.',
    ),
  },
  answered: {
    said: words('这件事已经办结', 'This matter is concluded'),
    next: words('有新的事实或者理由，可以另行反映。', 'New facts or reasons can be raised as a new matter.'),
  },
};
