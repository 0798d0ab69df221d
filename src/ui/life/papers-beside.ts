import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { mattersAbout, type MatterAbout } from '#kernel/matters.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { loadMatter } from '#kernel/perform.ts';
import type { LineView } from '#kernel/views.ts';
import type { MadePaper, PaperForm } from '#ui/papers/paper.ts';
import type { Life } from './life.ts';
import { papersOfLife } from './papers.ts';

/** A paper that a matter of another chapter, which is about this one, made for the party of this one. */
export interface BesidePaper extends MadePaper {
  readonly source: StreamId;
  /** The number of the matter that made it. */
  readonly number: MatterNumber;
}

/** What other chapters have for the party of a matter (其他章的文书): a notice of a hearing, say. */
export interface PapersBeside {
  /** Those on record, oldest matter first. Whoever asks has shown that the matter is theirs. */
  of(house: House, stream: StreamId): Promise<readonly BesidePaper[]>;
  /** The kinds that the fact behind a line of another chapter makes. */
  by(line: Pick<LineView, 'chapter' | 'code'>): readonly PaperForm[];
}

type WithPapers<State, Command extends { readonly act: string }, Event extends EventShape> = Pick<
  Life<State, Command, Event>,
  'chapter' | 'papers'
>;

/** One chapter, whatever its states and facts are. */
interface Source {
  readonly chapter: string;
  readonly models: readonly (PaperForm & { readonly on: readonly string[] })[];
  made(house: House, about: MatterAbout): Promise<readonly MadePaper[]>;
}

/** A chapter as it hands papers to the party of the matter that its own is about. */
export const besideSource = <State, Command extends { readonly act: string }, Event extends EventShape>({
  chapter,
  papers,
}: WithPapers<State, Command, Event>): Source => ({
  chapter: chapter.name,
  models: (papers?.models ?? []).filter(forParty),
  async made(house, { stream, texts, title, number }) {
    const loaded = papers && (await loadMatter(house.database.as('app'), chapter, stream));
    if (!loaded) return [];
    const { recorded } = loaded;
    const all = await papersOfLife({ house, chapter, papers, recorded, texts, subject: title ?? number });
    return all.filter(({ model }) => forParty(model));
  },
});

/** What goes to organs and into the file is not theirs. */
const forParty = ({ reader }: PaperForm): boolean => reader === 'petitioner';

/** @param sources the chapters whose matters can be about another one */
export function papersBeside(sources: readonly Source[]): PapersBeside {
  const having = new Map(sources.filter(({ models }) => models.length > 0).map((one) => [one.chapter, one]));
  return {
    async of(house, stream) {
      const about = await mattersAbout(house.database.as('vault'), stream, [...having.keys()]);
      const made = await Promise.all(
        about.map(async (one) =>
          (await having.get(one.chapter)!.made(house, one)).map((paper) => ({
            ...paper,
            source: one.stream,
            number: one.number,
          })),
        ),
      );
      return made.flat();
    },
    by: ({ chapter, code }) => having.get(chapter)?.models.filter(({ on }) => on.includes(code)) ?? [],
  };
}
