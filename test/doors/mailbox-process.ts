import { createServer } from 'node:net';

/**
 * A mailbox as a process of its own that speaks as much IMAP as a reader needs: `mailbox-process.ts BASE64…`, one mail
 * each. It says on its output which mails were marked as read.
 */
const mails = process.argv.slice(2).map((text) => ({ raw: Buffer.from(text, 'base64'), seen: false }));

createServer((socket) => {
  const say = (text: string): void => void socket.write(`${text}\r\n`);
  let waiting = '';
  socket.on('error', () => undefined);
  say('* OK [CAPABILITY IMAP4rev1] ready');
  socket.on('data', (chunk: Buffer) => {
    waiting += chunk.toString('latin1');
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      answer(line);
    }
  });

  function answer(line: string): void {
    const [tag = '', first = '', ...rest] = line.split(' ');
    const verb = first.toUpperCase() === 'UID' ? `UID ${rest[0]?.toUpperCase()}` : first.toUpperCase();
    const done = (text = 'done'): void => say(`${tag} OK ${text}`);
    if (verb === 'CAPABILITY') say('* CAPABILITY IMAP4rev1');
    if (verb === 'LIST') say('* LIST (\\HasNoChildren) "/" INBOX');
    if (verb === 'SELECT') {
      say(
        `* ${mails.length} EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT ${mails.length + 1}] x`,
      );
      return done('[READ-WRITE] selected');
    }
    if (verb === 'UID SEARCH')
      say(`* SEARCH ${mails.flatMap(({ seen }, n) => (seen ? [] : [n + 1])).join(' ')}`.trimEnd());
    if (verb === 'UID FETCH') {
      const uid = Number(rest[1]);
      const { raw } = mails[uid - 1]!;
      const name = /BODY\.PEEK(\[\]<0)/.test(line) ? 'BODY[]<0>' : 'BODY[]';
      socket.write(`* ${uid} FETCH (UID ${uid} ${name} {${raw.length}}\r\n`);
      socket.write(raw);
      say(')');
    }
    if (verb === 'UID STORE') {
      const uid = Number(rest[1]);
      mails[uid - 1]!.seen = true;
      process.stdout.write(`seen ${uid}\n`);
      say(`* ${uid} FETCH (UID ${uid} FLAGS (\\Seen))`);
    }
    if (verb === 'LOGOUT') {
      say('* BYE');
      done();
      socket.end();
      return;
    }
    done();
  }
}).listen(0, '127.0.0.1', function listening(this: import('node:net').Server) {
  process.stdout.write(`port ${(this.address() as { port: number }).port}\n`);
});
