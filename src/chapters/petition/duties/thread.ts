import type { Duty } from '#kernel/duty.ts';
import type { Start } from '../known.ts';
import type { LivePetition } from '../petition.ts';
import { answerer, petitioner, postAt, unit, type Maker } from './maker.ts';

/** 回电: by whoever promised it, or who has the matter in hand since; also when it has ended in the meantime. */
export function callBackDuty(petition: LivePetition, make: Maker): Duty[] {
  const { callBack, facts } = petition.known;
  if (!callBack) return [];
  const { since, due, byOffice } = callBack;
  const owner = byOffice ? unit(facts.office, postAt(petition, facts.office)) : answerer(petition);
  return [{ ...make('noteCall', 'callBack', since, owner), reckoning: make.until(since, due) }];
}

/** An answer to each question and each urging that waits for one. */
export function threadDuties(petition: LivePetition, make: Maker): Duty[] {
  const { known } = petition;
  if (petition.stage === 'concluded') return [];
  const owner = answerer(petition);
  return [
    ...known.questions.map((asked) => make('answerQuestion', 'answerQuestion', threadStart(asked), owner)),
    ...known.urges.map((urged) => make('answerUrge', 'answerUrge', threadStart(urged), owner)),
  ];
}

export const threadStart = ({
  version,
  sinceOn,
  edition,
}: {
  version: number;
  sinceOn: Temporal.PlainDate;
  edition: string;
}): Start => ({
  on: sinceOn,
  edition,
  version,
});

/** 评价 is a right that opens when the first answer has arrived. Nobody is invited who left no name. */
export function ratingRight(petition: LivePetition, make: Maker): Duty[] {
  const { rated, answered, facts } = petition.known;
  return answered && !rated && !facts.anonymous ? [make('rate', 'rate', answered, petitioner)] : [];
}
