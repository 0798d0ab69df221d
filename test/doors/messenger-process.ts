import { createServer } from 'node:http';
import { isSigned, signatureHeader, signed } from '#adapters/messages/signature.ts';

/**
 * A public account as a process of its own: `messenger-process.ts SECRET HOOK`. Somebody writes to it once and it hands
 * that over three times; whoever gets their code asks when it will be done, and whoever reads a post asks about it. What
 * happens is said, one line of JSON each.
 */
const [secret = '', hook = ''] = process.argv.slice(2);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function tell(message: object): Promise<void> {
  const body = JSON.stringify({ account: 'gh_test', from: 'openid-5', ...message });
  const at = Temporal.Now.instant();
  const headers = { 'content-type': 'application/json', [signatureHeader]: signed(secret, body, at) };
  const answer = await fetch(hook, { method: 'POST', body, headers });
  say({ told: answer.status });
}

const seen = new Set<string>();
const server = createServer((request, answer) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    const header = request.headers[signatureHeader];
    if (!isSigned(secret, body, typeof header === 'string' ? header : undefined, Temporal.Now.instant())) {
      answer.writeHead(401).end();
      return;
    }
    const { id, to, text } = JSON.parse(body) as { id: string; to: string; text: string };
    answer.writeHead(202).end(JSON.stringify({ reference: `w-${id.length}` }));
    if (seen.has(id)) return;
    seen.add(id);
    say({ got: to, text });
    // A reader of the post, who has nothing to do with any matter.
    if (to === 'account:gh_test')
      void tell({ id: 'm-3', from: 'openid-8', text: '周末也接访吗？', refers: id, asks: true });
    if (text.includes('查询码')) void tell({ id: 'm-2', text: '什么时候修好？', refers: id, asks: true });
  });
});

server.listen(0, '127.0.0.1', () => {
  say({ port: (server.address() as { port: number }).port });
  const first = { id: 'm-1', text: '路灯不亮，请修好。' };
  void tell(first)
    .then(() => tell(first))
    .then(() => tell(first));
});
