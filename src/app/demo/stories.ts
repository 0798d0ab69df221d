import { readReference } from '#adapters/reference/files.ts';
import type { Form } from '#chapters/petition/events.ts';
import type { Style } from './grammar.ts';
import type { PlayedAct } from './life.ts';

/** Days before today; `w5` is the day from which five working days end today. */
export type Ago = number | `w${number}`;

/** What happens to a matter, and when: who does it follows from the act and from who holds the matter by then. */
export type Beat = readonly [when: Ago, act: PlayedAct, detail?: string];

/** The life of one matter of the demo, told in days before today. Read from `data/county/stories.json`. */
export interface Story {
  readonly about: string;
  readonly form: Form;
  readonly style: Style;
  readonly filed: number;
  readonly then: readonly Beat[];
  /** The code of the unit whose clerk registers it, where that is not the county's petition office. */
  readonly at?: string;
  /** Where it happens; a township of the county by default. */
  readonly region?: string;
  /** The day on which a letter came, where it was registered later. */
  readonly received?: number;
  readonly who?: 'anonymous' | 'withheld' | 'joint';
  readonly publish?: boolean;
  /** A second subject that the same letter tells of. */
  readonly also?: string;
  /** Officials act on the very day, even a day off: somebody is on duty. */
  readonly exact?: boolean;
}

/** Every life of the demo county. */
export const countyStories = (): readonly Story[] =>
  JSON.parse(readReference('county', 'stories.json')) as readonly Story[];
