import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { Unit } from '#kernel/units.ts';
import type { Content } from '#kernel/vault.ts';
import type { findGround } from '#law/law.ts';
import type { PaperForm } from '#ui/papers/paper.ts';
import type { Document, PetitionEvent } from '../events.ts';
import type { Registered } from '../known.ts';

/** What a paper may look at beside the fact that it tells of: the matter as it stood then. */
export interface Look {
  readonly facts: Omit<Registered, 'type'>;
  readonly subject: string;
  /** The petitioner's name; empty where it is not known, or not to this reader. */
  readonly name: string;
  readonly party: Content;
  /** The organ whose answer the matter is about. */
  readonly organ: UnitId;
  text(kept: Kept | null): Content;
  unit(id: UnitId | null): Unit | undefined;
  superior(id: UnitId, on: CivilDate): Unit | undefined;
  ground(id: string): ReturnType<typeof findGround>;
  /** The last day of what is owed after the fact, as written; empty where no day is set. */
  due(act: string): string;
  day(on: CivilDate): string;
  /** The number of the letter with this answer. */
  markOf(document: Document): string;
  /** The facts of this type that were on record by then, the fact itself among them. */
  earlier<Type extends PetitionEvent['type']>(type: Type): readonly Of<Type>[];
  /** The terms that were agreed on; empty where none were. */
  readonly agreement: Content;
}

type Of<Type extends PetitionEvent['type']> = Extract<PetitionEvent, { readonly type: Type }>;

/** A kind of paper (文书) of this chapter, and the facts that make one. */
export interface PaperModel<Type extends PetitionEvent['type'] = PetitionEvent['type']> extends PaperForm {
  readonly on: readonly Type[];
  /** An answer is the petitioner's once it is served; a notice from the day of the fact. */
  readonly from?: 'service';
  when?(event: Of<Type>, look: Pick<Look, 'facts' | 'ground'>): boolean;
  fill(event: Of<Type>, look: Look): Readonly<Record<string, string>>;
}

/** A model whose facts are told apart by {@link PaperModel.on} alone. */
export type AnyPaperModel = Omit<PaperModel, 'on' | 'when' | 'fill'> & {
  readonly on: readonly PetitionEvent['type'][];
  when?(event: never, look: Pick<Look, 'facts' | 'ground'>): boolean;
  fill(event: never, look: Look): Readonly<Record<string, string>>;
};
