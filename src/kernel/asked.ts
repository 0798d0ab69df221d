import type { Depositor } from './deposit.ts';
import { LackingPart } from './documents.ts';
import type { Refusal } from './refusal.ts';

/** How a command is made from what was asked: texts go into the deposit, and the command carries what commits to them. */
interface Making<Command> {
  readonly act: string;
  readonly command: (deposit: Depositor) => Command;
}

/** Powers were looked up for the act that was asked for; another one in its place would pass unexamined. */
export function commandOf<Command extends { readonly act: string }>(
  { act, command }: Making<Command>,
  deposit: Depositor,
): Command {
  const made = command(deposit);
  if (made.act !== act) throw new Error(`asked for ${act}, and made a command to ${made.act}`);
  return made;
}

/** A command that cannot be made, because a document in it lacks a part, is turned away like any other. */
export function commandOrRefusal<Command extends { readonly act: string }>(
  making: Making<Command>,
  deposit: Depositor,
): Command | Refusal {
  try {
    return commandOf(making, deposit);
  } catch (error) {
    if (error instanceof LackingPart) return error.refusal;
    throw error;
  }
}
