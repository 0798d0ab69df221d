import { signatureHeader, signed } from '#adapters/messages/signature.ts';

/**
 * A service that makes meeting addresses, as a process of its own: `meeting-process.ts SECRET HOOK`. It asks once which
 * appointments want one, makes each an address and tells it. What happens is said, one line of JSON each.
 */
const [secret = '', hook = ''] = process.argv.slice(2);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const headers = (body: string) => ({
  'content-type': 'application/json',
  [signatureHeader]: signed(secret, body, Temporal.Now.instant()),
});

const asked = await fetch(hook, { headers: headers('') });
const { wanted } = (await asked.json()) as { readonly wanted: readonly { readonly visit: string }[] };
say({ asked: asked.status, wanted });
for (const { visit } of wanted) {
  const body = JSON.stringify({ visit, address: `https://meet.test/j/${visit.slice(-6)}?pwd=0712` });
  const told = await fetch(hook, { method: 'POST', body, headers: headers(body) });
  say({ told: told.status, visit });
}
say({ done: true });
