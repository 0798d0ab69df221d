import type { Post } from '#kernel/duty.ts';
import type { LineView } from '#kernel/views.ts';
import type { Lang, Words } from '#ui/language.ts';
import type { PickerChoice } from '#ui/components/picker.tsx';
import type { Choice } from './acts.ts';
import type { EdgeContext } from './visitor.ts';

/** A way from a matter's page into another chapter. */
export interface Door {
  readonly href: string;
  readonly label: Words;
}

/** The posts of whoever reads a matter: what can be begun about it depends on where they are held too. */
export interface PostsHeld {
  readonly all: readonly Post[];
  /** In petition offices. */
  readonly inOffice: readonly Post[];
  /** In petition offices, and in the unit that has the matter in hand. */
  readonly answering: readonly Post[];
}

/** What was picked from many: its code, empty where nothing was typed, or what has to be asked back. */
export type PickRead =
  { readonly code: string } | { readonly error: string; readonly choices: readonly PickerChoice[] };

/** Places as this reader picks them. */
export interface PlacesOffered {
  /** Offered first: those around the reader's own office. */
  readonly near: readonly PickerChoice[];
  /** Where a script asks for others. */
  readonly from: string;
  /** @param chosen the answer where it was asked back before */
  read(typed: string | undefined, chosen: string | undefined, lang: Lang): PickRead;
}

/** Names of the codes that a matter carries, as `app` finds them in the lists that the instance uses. */
export interface CodeNames {
  /** A place with the places around it. */
  region(code: string): Promise<Words | undefined>;
  /** Whether a petition can be about this place: it is in a list, or an organ of the instance is there. */
  isPlace(code: string): Promise<boolean>;
  matterClass(code: string): Words | undefined;
  /** The classes that can be chosen, each under its field. */
  classes(): readonly Choice[];
  places(context: EdgeContext): Promise<PlacesOffered>;
  /** What another chapter says by a line that it wrote on this matter. */
  lineOf(line: LineView): Words | undefined;
  /** What can be begun about this matter in other chapters by whoever holds these posts. */
  doors(number: string, posts: PostsHeld): readonly Door[];
}

const unknown = {
  regionCode: { zh: '请从列表里选择地方', en: 'Choose a place from the list' },
  class: { zh: '请从列表里选择类别', en: 'Choose a class from the list' },
} as const satisfies Record<string, Words>;

/** The codes of a registration that are in no list of this instance, as field errors. */
export async function unknownCodes(
  names: CodeNames,
  given: { readonly regionCode?: string | undefined; readonly class?: string | undefined },
  lang: Lang,
): Promise<{ readonly path: string; readonly message: string }[]> {
  const wrong: (keyof typeof unknown)[] = [];
  if (given.regionCode && !(await names.isPlace(given.regionCode))) wrong.push('regionCode');
  if (given.class && !names.matterClass(given.class)) wrong.push('class');
  return wrong.map((path) => ({ path, message: unknown[path][lang] }));
}
