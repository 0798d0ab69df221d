import { accusation } from '#chapters/accusation/chapter.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { enrol, type ChapterOf, type Enrolled } from '#kernel/roster.ts';

/** Every chapter of the house. The type of a stream's first entry says which one it belongs to. */
export const roster: readonly Enrolled[] = [
  enrol(petition, {
    firstType: 'PetitionRegistered',
    correspondent(state) {
      // A matter that turned out to report misconduct left the open lane: nobody is written to about it from there.
      if (state.stage === 'none' || state.stage === 'resealed') return null;
      const { facts, generation } = state.known;
      return { number: facts.number, party: facts.party?.item ?? null, key: facts.key, generation };
    },
  }),
  enrol(accusation, {
    firstType: 'AccusationReported',
    correspondent(state) {
      if (state.stage === 'none') return null;
      const { facts, generation } = state.known;
      return { number: facts.number, party: facts.party?.item ?? null, key: facts.key, generation };
    },
  }),
];

const byFirstType = new Map(roster.map((chapter) => [chapter.firstType, chapter]));

export const chapterOf: ChapterOf = (firstType) => byFirstType.get(firstType);
