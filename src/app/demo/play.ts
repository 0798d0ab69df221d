import type { LivingHouse } from '#app/house.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { Grammar } from './grammar.ts';
import { playLife, type Life, type LifeFigures } from './life.ts';

/** What came of the lives that were played. */
export interface PlayFigures {
  readonly matters: number;
  readonly acts: number;
  readonly limitsPassed: number;
  /** Matters by the stage in which the play left them. */
  readonly stages: Readonly<Record<string, number>>;
  /** Acts that the law turned away, with the reason: how often. */
  readonly turnedAway: Readonly<Record<string, number>>;
}

/** Lives, and the day on which they are looked at: the last act lies on the day before. */
export interface PlayRequest {
  readonly lives: Iterable<Life>;
  readonly until: CivilDate;
  readonly seed: string;
  readonly grammar: Grammar;
}

/** Lives under way at once: while one is written, the next act of another is decided. */
const besideEachOther = 3;

/** Plays lives inside of whatever transaction the house is in. Each comes out the same whatever is played beside it. */
export async function playLives(
  house: LivingHouse,
  { lives, until, seed, grammar }: PlayRequest,
): Promise<PlayFigures> {
  const end = until.toZonedDateTime(zone).toInstant();
  const waiting = Iterator.from(lives);
  const figures: LifeFigures[] = [];
  const playOn = async (): Promise<void> => {
    for (const life of waiting) {
      const played = await playLife({ house, grammar, seed, until: end }, life);
      figures.push(...played);
    }
  };
  await Promise.all(Array.from({ length: besideEachOther }, playOn));
  return sumOf(figures.map(figuresOf));
}

const figuresOf = ({ acts, limitsPassed, stage, turnedAway }: LifeFigures): PlayFigures => ({
  matters: 1,
  acts,
  limitsPassed,
  stages: { [stage]: 1 },
  turnedAway: turnedAway.reduce<Record<string, number>>((counts, one) => added(counts, { [one]: 1 }), {}),
});

/** The figures of several plays as one. */
export function sumOf(plays: readonly PlayFigures[]): PlayFigures {
  return plays.reduce<PlayFigures>(
    (sum, one) => ({
      matters: sum.matters + one.matters,
      acts: sum.acts + one.acts,
      limitsPassed: sum.limitsPassed + one.limitsPassed,
      stages: added(sum.stages, one.stages),
      turnedAway: added(sum.turnedAway, one.turnedAway),
    }),
    { matters: 0, acts: 0, limitsPassed: 0, stages: {}, turnedAway: {} },
  );
}

function added(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> {
  const sum = { ...one };
  for (const [name, n] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}
