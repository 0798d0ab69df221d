import type { AttachedFile } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import { perform, type Performed } from '#kernel/perform.ts';
import { petition } from '../chapter.ts';
import type { Petition } from '../petition.ts';
import { linkMatters, raiseNewFacts, splitMatter, takePaper, type Acting } from '../together.ts';
import { actDescriptions } from './acts.ts';
import type { PersonAct } from './acts/parts.ts';

type Pair = (
  house: House,
  acting: Acting,
  input: never,
  files: readonly AttachedFile[],
) => Promise<Performed<Petition>>;

/** Acts that need more than their command: another matter, or what is known of the petitioner. */
const pairs: Readonly<Partial<Record<PersonAct, Pair>>> = {
  link: linkMatters,
  split: splitMatter,
  raiseNewFacts,
  takePaper,
};

/** Does an act of a person from what was parsed of it: the one way of the desk and of the API. */
export function performAct(
  house: House,
  acting: Acting,
  act: PersonAct,
  input: unknown,
  files: readonly AttachedFile[] = [],
): Promise<Performed<Petition>> {
  const pair = pairs[act];
  if (pair) return pair(house, acting, input as never, files);
  return perform(house, petition, {
    ...acting,
    act,
    command: (deposit) => actDescriptions[act].command(input as never, deposit, files),
  });
}
