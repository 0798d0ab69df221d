import { parseArgs } from 'node:util';
import { signatureAlgorithm } from '#adapters/machine/signing-keys.ts';
import { CommandRefused, runCommand } from '#app/command-line.ts';
import { parseEnvironment, type Environment } from '#app/environment.ts';
import { hasInstance, openHouse, type LivingHouse } from '#app/house.ts';
import { withDatabase } from '#app/with-database.ts';
import { markRestored } from '#kernel/ledger/seal.ts';
import { readStatement } from '#kernel/ledger/signed.ts';
import { currentKey, readShownKeys, rotateKey } from '#kernel/ledger/signing.ts';

const usage = `Usage:
  npm run keys                shows the keys that sign the sealed history
  npm run keys -- rotate      a new key signs from now on, as CIPHERS says; what the old one signed keeps verifying
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

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [what = 'show'] = positionals;
  const work = { show, rotate, resume }[what as 'show'];
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
