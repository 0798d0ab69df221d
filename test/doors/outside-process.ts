import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { isSigned } from '#adapters/messages/signature.ts';

/**
 * The world outside as a process of its own: a mail server and a gateway of short messages, on free ports. It says on its
 * output what reaches it, one line of JSON each: `outside-process.ts SECRET PAUSE_MS`. A mailbox `nobody@…` is refused.
 */
const [secret = '', pause = '0'] = process.argv.slice(2);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const later = (then: () => void): void => void setTimeout(then, Number(pause));

const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _session, callback) {
    const refused = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
    callback(address.startsWith('nobody@') ? refused : undefined);
  },
  onData(stream, session, callback) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    stream.on('end', () => {
      const id = /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1];
      say({ by: 'email', id, to: session.envelope.rcptTo.map(({ address }) => address), text });
      later(() => callback(null, 'queued as 1'));
    });
  },
});

const gateway = createServer((request, answer) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    const header = request.headers['sunlit-signature'];
    if (!isSigned(secret, body, typeof header === 'string' ? header : undefined, Temporal.Now.instant())) {
      answer.writeHead(401).end();
      return;
    }
    const message = JSON.parse(body) as { id: string; to: string; channel: string; text: string };
    say({ by: message.channel, id: message.id, to: [message.to], text: message.text });
    later(() => void answer.writeHead(202).end(JSON.stringify({ reference: `g-${message.id.length}` })));
  });
});

mail.listen(0, '127.0.0.1', () =>
  gateway.listen(0, '127.0.0.1', () => {
    const port = (address: unknown): number => (address as { port: number }).port;
    say({ mail: port(mail.server.address()), gateway: port(gateway.address()) });
  }),
);
