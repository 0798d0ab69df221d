import { lift, liftBig5, liftGb, mailOf, quoted, rareGb, text, word, type HostileMail } from './mail-maker.ts';

/** Letters of every kind, said rightly and wrongly. */
export const encodings: readonly HostileMail[] = [
  { name: 'UTF-8', raw: text('utf-8', Buffer.from(lift)), becomes: 'petition', says: /电梯停了两个月/ },
  { name: 'GB2312 as it says', raw: text('gb2312', liftGb), becomes: 'petition', says: /电梯停了两个月，没人修/ },
  { name: 'GBK as it says', raw: text('GBK', liftGb), becomes: 'petition', says: /没人修/ },
  { name: 'GB18030 with a rare letter', raw: text('gb18030', rareGb), becomes: 'petition', says: /没人修䶮/ },
  { name: 'GB2312 said, GB18030 meant', raw: text('gb2312', rareGb), becomes: 'petition', says: /没人修/ },
  { name: 'GBK that says UTF-8', raw: text('utf-8', liftGb), becomes: 'petition', says: /电梯停了两个月/ },
  { name: 'GBK that says US-ASCII', raw: text('us-ascii', liftGb), becomes: 'petition', says: /./ },
  { name: 'GBK that says nothing', raw: mailOf({}, liftGb), becomes: 'petition', says: /电梯停了两个月/ },
  { name: 'a charset that nobody knows', raw: text('x-nobody', Buffer.from(lift)), becomes: 'petition', says: /电梯/ },
  { name: 'Big5', raw: text('big5', liftBig5), becomes: 'petition', says: /電梯停了/ },
  {
    name: 'base64 of GBK',
    raw: mailOf(
      { 'Content-Type': 'text/plain; charset=gbk', 'Content-Transfer-Encoding': 'base64' },
      liftGb.toString('base64'),
    ),
    becomes: 'petition',
    says: /没人修/,
  },
  {
    name: 'quoted-printable of GBK',
    raw: mailOf(
      { 'Content-Type': 'text/plain; charset=gbk', 'Content-Transfer-Encoding': 'quoted-printable' },
      quoted(liftGb),
    ),
    becomes: 'petition',
    says: /没人修/,
  },
  {
    name: 'a subject in GBK words',
    raw: mailOf({ Subject: word('GBK', liftGb) }, 'body'),
    becomes: 'petition',
    says: /电梯停了两个月/,
  },
  {
    name: 'a subject cut in the middle of a letter',
    raw: mailOf(
      { Subject: `${word('utf-8', Buffer.from(lift).subarray(0, 7))} ${word('utf-8', Buffer.from(lift).subarray(7))}` },
      'body',
    ),
    becomes: 'petition',
    says: /body/,
  },
  {
    name: 'a subject in bare GBK bytes',
    raw: Buffer.concat([Buffer.from('From: a@example.org\r\nSubject: '), liftGb, Buffer.from('\r\n\r\nbody\r\n')]),
    becomes: 'petition',
    says: /电梯停了两个月/,
  },
  { name: 'UTF-16 as it says', raw: text('utf-16le', Buffer.from(lift, 'utf16le')), becomes: 'petition', says: /张明/ },
  { name: 'a mark of byte order', raw: text('utf-8', Buffer.from(`\uFEFF${lift}`)), becomes: 'petition', says: /电梯/ },
  { name: 'NUL bytes', raw: text('utf-8', Buffer.from(`电梯\0停了`)), becomes: 'petition', says: /电梯停了/ },
  {
    name: 'letters that turn the line',
    raw: text('utf-8', Buffer.from('\u202E停了\u202C')),
    becomes: 'petition',
    says: /停了/,
  },
];

/** Heads as no mail should have them. */
export const heads: readonly HostileMail[] = [
  { name: 'no subject', raw: mailOf({ Subject: '' }, lift), becomes: 'petition', says: /没有主题/ },
  { name: 'no sender', raw: mailOf({ From: '' }, lift), becomes: 'petition', answered: false },
  {
    name: 'a sender that is no address',
    raw: mailOf({ From: 'somebody' }, lift),
    becomes: 'petition',
    answered: false,
  },
  { name: 'two senders', raw: mailOf({ From: 'a@example.org, b@example.org' }, lift), becomes: 'petition' },
  {
    name: 'heads of a form letter injected',
    raw: mailOf({ From: '"x\\r\\nBcc: y@example.org" <a@example.org>' }, lift),
    becomes: 'petition',
  },
  { name: 'no head at all', raw: Buffer.from(lift), becomes: 'petition' },
  { name: 'nothing', raw: Buffer.from('\r\n'), becomes: 'petition', says: /读不出/, answered: false },
  {
    name: 'noise',
    raw: Buffer.concat([Buffer.from([0, 255, 254, 0]), Buffer.alloc(2000, 0x80)]),
    becomes: 'petition',
    answered: false,
  },
  {
    name: 'a head line of 60,000 letters',
    raw: mailOf({ 'X-Long': 'x'.repeat(60_000) }, lift),
    becomes: 'petition',
    says: /电梯/,
  },
  {
    name: 'a thousand heads',
    raw: mailOf(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`X-${n}`, 'x'])), lift),
    becomes: 'petition',
    says: /电梯/,
  },
  { name: 'heads beyond what is read', raw: mailOf({ 'X-Huge': 'x '.repeat(1_500_000) }, lift), becomes: 'petition' },
  {
    name: 'line ends of one kind',
    raw: Buffer.from(`From: a@example.org\nSubject: s\n\n${lift}\n`),
    becomes: 'petition',
    says: /电梯/,
  },
  { name: 'a day that never was', raw: mailOf({ Date: 'Mon, 99 Foo 2026 99:99' }, lift), becomes: 'petition' },
  {
    name: 'a subject of 5,000 letters',
    raw: mailOf({ Subject: word('utf-8', Buffer.from('长'.repeat(5000))) }, lift),
    becomes: 'petition',
  },
  {
    name: 'a script for a subject',
    raw: mailOf({ Subject: '<script>alert(1)</script>' }, lift),
    becomes: 'petition',
    says: /<script>/,
  },
  {
    name: 'a statement for a sender',
    raw: mailOf({ From: `"'; DROP TABLE open.petition; --" <drop@example.org>` }, lift),
    becomes: 'petition',
  },
];
