import type { ReactNode } from 'react';
import type { Actor, Standing } from '#kernel/authority.ts';
import type { Citation } from '#kernel/citation.ts';
import type { EventShape } from '#kernel/entry.ts';
import type { House } from '#kernel/house.ts';
import type { LifeRead, Subject } from '#kernel/matters.ts';
import type { KeyId, StreamId } from '#kernel/ids.ts';
import type { MatterNumber, NumberPrefix } from '#kernel/number.ts';
import type { Chapter } from '#kernel/procedure.ts';
import type { Registers } from '#kernel/roster.ts';
import type { ActDescription, Choice } from '#ui/edge/acts.ts';
import type { RefusalSpeaker } from '#ui/edge/answers.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { Fact } from '#ui/components/facts.tsx';
import type { Words } from '#ui/language.ts';
import type { LifePapers } from './papers.ts';
import type { LifeWords } from './words.ts';

/** What a new matter of a chapter is opened with, besides its form: an identity, a number, and what it is about. */
export interface Opening {
  readonly number: MatterNumber;
  readonly key: KeyId;
  readonly subject: Subject | undefined;
  readonly today: Temporal.PlainDate;
  readonly edition: string;
}

/** How a matter of a chapter comes into being by an official's act. */
export interface Beginning<Command> {
  readonly act: string;
  readonly prefix: NumberPrefix;
  /** Needs a matter that it is about, or may have none. */
  readonly about: 'needed' | 'possible';
  /** Opened by petition offices alone: whoever holds its post elsewhere is shown no door to it. */
  readonly byOffice?: true;
  /** What the form says besides its fields: why this is advised, and that a person decides. */
  readonly beside?: (subject: Subject | undefined) => ReactNode;
  /** What of the registers the act rests on, by the name that its command reads: looked up as it is sent, typed by nobody. */
  readonly figures?: (house: House, input: unknown) => Promise<Readonly<Record<string, unknown>>>;
  /** What a field of its form offers that the registers say: by the field's name. One without anything to offer is left out. */
  readonly choices?: (house: House) => Promise<Readonly<Record<string, readonly Choice[]>>>;
  /** What is usual in the form. */
  readonly usual?: (subject: Subject | undefined) => Readonly<Record<string, string>>;
  readonly description: (subject: Subject | undefined) => ActDescription<(opening: Opening) => Command>;
}

/** What a page of one matter is made with. */
export interface LifeContext {
  readonly house: House;
  readonly read: LifeRead;
  readonly names: Pick<CodeNames, 'matterClass'>;
}

/** A chapter as its desk and its API show it: one page, one form an act, one row of the API an act. */
export interface Life<State, Command extends { readonly act: string }, Event extends EventShape> {
  readonly chapter: Chapter<State, Command, Event>;
  readonly words: LifeWords;
  readonly acts: Readonly<Record<string, ActDescription<Command>>>;
  readonly begins: readonly Beginning<Command>[];
  /** The acts that somebody with this standing can do now, the usual one first. `decide` is what counts. */
  offers(state: State, standing: Standing, by: string): readonly string[];
  /** What is usual in a form, so that an official corrects instead of typing. */
  usual?(state: State, act: string): Readonly<Record<string, string>>;
  facts(state: State, context: LifeContext): readonly Fact[];
  /** What its page is called where nobody wrote a title. */
  heading?(state: State, context: LifeContext): Words | undefined;
  /** Stands under the facts: a chart, a table. */
  panel?(state: State, context: { readonly house: House; readonly read: LifeRead }): Promise<ReactNode>;
  /** What of the registers an act rests on, by the name that its command reads: looked up as it is sent, typed by nobody. */
  figures?(house: House, stream: StreamId, act: string, input: unknown): Promise<Readonly<Record<string, unknown>>>;
  /** The people that a field of kind `colleague` offers. */
  people?(state: State, context: { readonly house: House; readonly read: LifeRead }): Promise<readonly Choice[]>;
  /** Stands under the list: a tally without persons. */
  listBeside?(house: House, actor: Actor, parts: LifeParts): Promise<ReactNode>;
  /** The papers that its facts make, read and downloaded at its page. */
  readonly papers?: LifePapers<State, Event>;
  readonly speak: RefusalSpeaker;
  law(under: Citation): { readonly place: Words; readonly gist: Words | undefined };
}

/** What the pages of a chapter need of the whole house. */
export interface LifeParts {
  readonly registers: Registers;
}
