import type { House } from '#kernel/house.ts';
import { prepareBeginning } from '#kernel/beginning.ts';
import { bulkStatement, type Write } from '#kernel/statement.ts';
import type { Unit } from '#kernel/units.ts';
import { workforce } from './chapter.ts';
import type { WorkforceCommand } from './decide/command.ts';
import { enterUnit, join, makeSetting, type Joining, type SettingRow } from './texts.ts';
import type { Depositor } from '#kernel/deposit.ts';

/** By whom an office is founded, as the ledger names it: the operator's file, the set-up page, the demo, a directory. */
export type Founder = 'operator' | 'setup' | 'demo' | 'directory';

/** What an office is founded with. */
export interface Founding {
  readonly units?: readonly Unit[];
  readonly people?: readonly Omit<Joining, 'unit'>[];
  readonly settings?: readonly SettingRow[];
  readonly by: Founder;
  readonly reason: string;
}

/** Dossiers that go to the database as one statement, which takes 65,535 values at most. */
const atOnce = 500;

/**
 * Opens the dossiers with which an office begins, each with its posts: the one way by which organs, people and settings
 * come on record without an administrator, because there is none yet.
 */
export async function found(
  house: House,
  { units = [], people = [], settings = [], by, reason }: Founding,
): Promise<void> {
  const makers: ((deposit: Depositor) => WorkforceCommand)[] = [
    ...units.map((unit) => (deposit: Depositor) => enterUnit(deposit, unit, reason)),
    ...settings.map((row) => (deposit: Depositor) => makeSetting(deposit, row, reason)),
    ...people.map((who) => (deposit: Depositor) => join(deposit, { ...who, unit: who.posts[0]?.unit ?? null }, reason)),
  ];
  const acts = [...units.map(() => 'enterUnit'), ...settings.map(() => 'makeSetting'), ...people.map(() => 'join')];
  const prepared = makers.map((command, index): readonly Write[] => {
    const outcome = prepareBeginning(house, workforce, {
      actor: { kind: 'system', name: by },
      act: acts[index]!,
      stream: house.ids.stream(),
      matterKey: house.vault.newKey('open'),
      command,
    });
    if (outcome.done !== 'prepared') throw new Error(`the founding was turned away: ${JSON.stringify(outcome)}`);
    return outcome.writes;
  });
  // Superiors and successors may stand anywhere in the list: their references are looked at when the transaction ends.
  await house.database.transaction('app', async (session) => {
    for (let next = 0; next < prepared.length; next += atOnce)
      await session.rows(bulkStatement(prepared.slice(next, next + atOnce).flat()));
  });
}
