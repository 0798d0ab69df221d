import type { Depositor } from '#kernel/deposit.ts';
import type { PersonId } from '#kernel/ids.ts';
import { leaveEnded, leaveTaken, type Leave } from '#kernel/leave.ts';
import { tieDeclared, tieEnded, type Declaration } from '#kernel/ties.ts';
import type { WorkforceCommand } from './decide/command.ts';
import { reasonOf } from './texts.ts';

/** Who says it, when, and why. */
export interface Said {
  readonly by: PersonId;
  readonly at: Temporal.Instant;
  readonly reason: string;
}

/** Leave and declared interests: each command with its row for the desk and its texts for the vault, in one commit. */

export function takeLeave(deposit: Depositor, leave: Leave, { by, at, reason }: Said): WorkforceCommand {
  const { fromOn, untilOn, cover } = leave;
  deposit.also(leaveTaken(leave, by, at));
  return { act: 'takeLeave', fromOn, untilOn, cover, reason: reasonOf(deposit, reason) };
}

export function cutLeave(
  deposit: Depositor,
  { id, fromOn, untilOn }: Leave & { readonly id: number },
  { by, at, reason }: Said,
): WorkforceCommand {
  deposit.also(leaveEnded(id, by, at));
  return { act: 'cutLeave', fromOn, untilOn, reason: reasonOf(deposit, reason) };
}

/** A tie as the vault keeps it: whoever reads the ledger learns that there is one, not with whom. */
const tieText = (deposit: Depositor, { kind, unit, other, fromOn, untilOn }: Declaration) =>
  deposit.text('tie', {
    kind,
    unit: unit ?? '',
    other: other ?? '',
    from: fromOn.toString(),
    until: untilOn?.toString() ?? '',
  });

export function declareTie(deposit: Depositor, tie: Declaration, { by, at, reason }: Said): WorkforceCommand {
  deposit.also(tieDeclared(tie, by, at));
  return { act: 'declareTie', particulars: tieText(deposit, tie), reason: reasonOf(deposit, reason) };
}

export function endTie(
  deposit: Depositor,
  tie: Declaration & { readonly id: number },
  { by, at, reason }: Said,
): WorkforceCommand {
  deposit.also(tieEnded(tie.id, by, at));
  return { act: 'endTie', particulars: tieText(deposit, tie), reason: reasonOf(deposit, reason) };
}
