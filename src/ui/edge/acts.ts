import type { z } from '@hono/zod-openapi';
import type { AttachedFile } from '#kernel/files.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { Words } from '#ui/language.ts';

/** One choice of a closed list. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words;
  /** Of a `class`: the field that it belongs to. */
  readonly group?: Words | string;
  /** Of a `colleague`: why they are too close to the matter to get it. */
  readonly barred?: Words | undefined;
}

/** One field of an act's form, enough to render it and to name it in an error. */
export interface ActField {
  readonly name: string;
  readonly kind:
    | 'line'
    | 'path-result'
    | 'text'
    | 'date'
    | 'number'
    | 'choice'
    | 'class'
    | 'place'
    | 'unit'
    | 'files'
    | 'hidden'
    | 'ground'
    | 'question'
    | 'urge'
    | 'correction'
    | 'recusal'
    | 'party'
    | 'colleague';
  readonly label: Words;
  readonly hint?: Words;
  readonly optional?: boolean;
  readonly choices?: readonly Choice[];
  /** Of a `colleague`: what leaving it out means. */
  readonly none?: Words;
  /** Of a `colleague`: the matter is handed to them, so whoever is too close to it cannot be chosen. */
  readonly handed?: boolean;
  /** Of a `unit`, a `ground` or a `party`: the kinds that can be chosen, where they are not the usual ones. */
  readonly kinds?: readonly string[];
  /** Who will read what is written here. */
  readonly readers?: 'petitioner' | 'officials';
}

/**
 * One act as the outside sees it: what it takes, how that becomes a command, and what its page and its button say.
 * The page and the API read the same description, so neither can do what the other cannot.
 */
export interface ActDescription<Command, Schema extends z.ZodType = z.ZodType> {
  readonly title: Words;
  /** The button's words: they name the act. */
  readonly button: Words;
  /** It ends what usually goes on: its button is never the filled one, which says what the page is for. */
  readonly ends?: boolean;
  /** Said once it is done. */
  readonly done: Words;
  /** A sentence above the form: what this act does, and under which article. */
  readonly lede?: Words;
  readonly fields: readonly ActField[];
  readonly schema: Schema;
  command(input: z.output<Schema>, deposit: Depositor, files: readonly AttachedFile[]): Command;
}

/** Ties the type of a schema to the command made from it. */
export const describeAct = <Command, Schema extends z.ZodType>(
  act: ActDescription<Command, Schema>,
): ActDescription<Command> => act as unknown as ActDescription<Command>;
