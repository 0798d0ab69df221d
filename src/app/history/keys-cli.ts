import { parseArgs } from 'node:util';
import { signatureAlgorithm } from '#adapters/machine/signing-keys.ts';
import { addMasterKey, forgetFormerKeys, newestKeyAgeMs } from '#adapters/machine/master-key.ts';
import { CommandRefused, runCommand } from '#app/command-line.ts';
import { parseEnvironment, type Environment } from '#app/environment.ts';
import { hasInstance, openHouse, type LivingHouse } from '#app/house.ts';
import { countBehind, wrapAnew } from '#app/vault-rotation.ts';
import { withDatabase } from '#app/with-database.ts';
import { markRestored } from '#kernel/ledger/seal.ts';
import { readStatement } from '#kernel/ledger/signed.ts';
import { currentKey, readShownKeys, rotateKey } from '#kernel/ledger/signing.ts';

const usage = `Usage:
  npm run keys                shows the keys that sign the sealed history
  npm run keys -- rotate      a new key signs from now on, as CIPHERS says; what the old one signed keeps verifying
  npm run keys -- rotate-vault
                              a new master key; the keys of matters and persons are wrapped anew, beside servers that run
  npm run keys -- forget-vault
                              master keys before the newest are removed: older backups can be opened no more
  npm run keys -- resume      the history goes on from this database, though more or other entries were signed before
DATABASE_URL or DATA_DIR name the instance, as for npm start.`;

async function show(house: LivingHouse): Promise<void> {
  const session = house.database.as('app');
  await currentKey(session, house.signing, house.instanceNumber, () => house.clock.now());
  for (const shown of await readShownKeys(session)) {
    const key = readStatement('key', shown);
    console.log(`${shown.key}  ${key?.algorithm}  since ${key?.at}${key?.replaces ? `, after ${key.replaces}` : ''}`);
  }
  console.log('Publish these names where people can compare them with a receipt: on paper, on the notice board.');
}

async function rotate(house: LivingHouse, { ciphers }: Environment): Promise<void> {
  const session = house.database.as('app');
  const at = house.clock.now();
  const fresh = await rotateKey(session, house.signing, {
    instance: house.instanceNumber,
    at,
    algorithm: signatureAlgorithm(ciphers),
  });
  console.log(
    `${fresh.key} signs from now on. Its private half is in DATA_DIR/keys; keep a copy of that folder apart.`,
  );
}

async function resume(house: LivingHouse): Promise<void> {
  await house.database.transaction('owner', markRestored);
  console.log('The next checkpoint says first that the history goes on from this copy. Every witness will see it.');
}

/** A rotation that was cut off is finished first: two half-wrapped generations are one too many. */
async function rotateVault(house: LivingHouse): Promise<void> {
  const left = await countBehind(house);
  const path = left > 0 ? undefined : await addMasterKey(house.dataDir);
  console.log(
    path ? `${path} wraps from now on.` : `A rotation was begun before; ${left} values are still to be wrapped.`,
  );
  const opened = path ? await openHouse(house.database, house.dataDir) : house;
  let done = 0;
  // By full thousands alone: a step at the end of each table would say how many reports of misconduct there are.
  let told = 0;
  const tell = (n: number): void => {
    if (n < told + 1000) return;
    told = Math.floor(n / 1000) * 1000;
    console.log(`${told} wrapped anew`);
  };
  while (await countBehind(opened)) done += await wrapAnew(opened, tell);
  console.log(
    `Done: ${done} values are wrapped by the newest key. Keep a copy of DATA_DIR/keys apart, and make a backup: those from ` +
      'before need the keys from before.',
  );
}

/** Servers look for a newer key every ten seconds; one that has not looked yet would wrap by what is removed here. */
const settledMs = 60_000;

async function forgetVault(house: LivingHouse): Promise<void> {
  if (newestKeyAgeMs(house.dataDir) < settledMs)
    throw new CommandRefused('The newest key is younger than a minute; wait until every server has found it');
  const left = await countBehind(house);
  if (left > 0)
    throw new CommandRefused(`${left} values are wrapped by an older key; run npm run keys -- rotate-vault first`);
  const gone = await forgetFormerKeys(house.dataDir);
  console.log(
    gone === 0
      ? 'There is no master key before the newest.'
      : `${gone} removed. Remove them from the copies of the keys too; backups from before are ciphertext from now on.`,
  );
}

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [what = 'show'] = positionals;
  const commands = { show, rotate, resume, 'rotate-vault': rotateVault, 'forget-vault': forgetVault };
  const work = Object.hasOwn(commands, what) ? commands[what as 'show'] : undefined;
  if (!work || positionals.length > 1) throw new CommandRefused(usage);
  const environment = parseEnvironment(process.env);
  await withDatabase(environment, 'keys', async (database) => {
    if (!(await hasInstance(database))) throw new CommandRefused('There is no instance here yet; start it once first');
    await (work as typeof rotate)(
      await openHouse(database, environment.dataDir, { ciphers: environment.ciphers }),
      environment,
    );
  });
});
