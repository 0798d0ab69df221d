import type { Database } from '#kernel/database.ts';
import type { LetterSerials } from '#kernel/letters.ts';

/** Serials counted in the database, one statement each, outside the commit that uses them: nobody waits for a number. */
export function countedLetters(database: Database): LetterSerials {
  return {
    async next(lane, unit, series, year) {
      const [row] = await database.as(lane === 'sealed' ? 'sealed' : 'app').rows<{ last: number }>({
        name: `letter-serial-${lane}`,
        text: `INSERT INTO ${lane}.letter_series AS s (unit, series, year, last) VALUES ($1, $2, $3, 1)
               ON CONFLICT (unit, series, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
        values: [unit, series, year],
      });
      return row!.last;
    },
  };
}
