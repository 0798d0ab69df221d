import { conference } from '#chapters/conference/chapter.ts';
import { disclosure } from '#chapters/disclosure/chapter.ts';
import { hearing } from '#chapters/hearing/chapter.ts';
import { reception } from '#chapters/reception/chapter.ts';
import { supervision } from '#chapters/supervision/chapter.ts';
import { urgent } from '#chapters/urgent/chapter.ts';
import { passerOf, type Passer } from '#kernel/carrying-on.ts';

/** The chapters, beside petitions, whose matters pass to whoever carries on the powers of a unit that ended. */
export const passers: Readonly<Record<string, Passer>> = {
  supervision: passerOf(supervision),
  hearing: passerOf(hearing),
  reception: passerOf(reception),
  conference: passerOf(conference),
  urgent: passerOf(urgent),
  disclosure: passerOf(disclosure),
};
