import { randomBytes } from 'node:crypto';
import { encodings, heads } from './hostile-letters.ts';
import {
  lift,
  mailOf,
  officeAddress,
  parts,
  pdf,
  plain,
  png,
  sealedAddress,
  text,
  type HostileMail,
} from './mail-maker.ts';

const shapes: readonly HostileMail[] = [
  {
    name: 'a page alone',
    raw: parts('mixed', [
      { type: 'text/html; charset=utf-8', body: `<style>p{}</style><p>${lift}</p><script>x()</script>` },
    ]),
    becomes: 'petition',
    says: /电梯停了两个月/,
  },
  {
    name: 'text and page',
    raw: parts('alternative', [plain(lift), { type: 'text/html', body: '<p>page</p>' }]),
    becomes: 'petition',
    says: /电梯/,
  },
  {
    name: 'a PDF',
    raw: parts('mixed', [plain(lift), { type: 'application/pdf', body: pdf, name: 'a.pdf' }]),
    becomes: 'petition',
    files: 2,
  },
  {
    name: 'a picture',
    raw: parts('mixed', [plain(lift), { type: 'image/png', body: png, name: 'a.png' }]),
    becomes: 'petition',
    files: 2,
  },
  {
    name: 'a program that calls itself a PDF',
    raw: parts('mixed', [plain(lift), { type: 'application/pdf', body: 'MZ\x90', name: 'bill.pdf' }]),
    becomes: 'petition',
    says: /bill\.pdf/,
    files: 1,
  },
  {
    name: 'winmail.dat',
    raw: parts('mixed', [
      plain(lift),
      { type: 'application/ms-tnef', body: Buffer.from('789f3e22', 'hex'), name: 'winmail.dat' },
    ]),
    becomes: 'petition',
    says: /winmail\.dat（Outlook/,
    files: 1,
  },
  {
    name: 'a name that climbs folders',
    raw: parts('mixed', [plain(lift), { type: 'image/png', body: png, name: '../../etc/passwd.png' }]),
    becomes: 'petition',
    files: 2,
  },
  {
    name: 'a name of 3,000 letters',
    raw: parts('mixed', [plain(lift), { type: 'image/png', body: png, name: `${'n'.repeat(3000)}.png` }]),
    becomes: 'petition',
    files: 2,
  },
  {
    name: 'thirty pictures',
    raw: parts('mixed', [
      plain(lift),
      ...Array.from({ length: 30 }, (_, n) => ({ type: 'image/png', body: png, name: `${n}.png` })),
    ]),
    becomes: 'petition',
    says: /没有单独保存/,
    files: 10,
  },
  {
    name: 'twenty megabytes',
    raw: parts('mixed', [
      plain(lift),
      { type: 'application/octet-stream', body: randomBytes(15 * 1024 * 1024), name: 'scan.bin' },
    ]),
    becomes: 'petition',
    says: /scan\.bin/,
    files: 1,
  },
  {
    name: 'parts without an end',
    raw: mailOf({ 'Content-Type': 'multipart/mixed; boundary=x' }, `--x\n\n${lift}`),
    becomes: 'petition',
    says: /电梯/,
  },
  { name: 'parts without an edge', raw: mailOf({ 'Content-Type': 'multipart/mixed' }, lift), becomes: 'petition' },
  {
    name: 'an edge of its own inside',
    raw: parts('mixed', [{ type: 'multipart/mixed; boundary="edge-1"', body: '--edge-1' }]),
    becomes: 'petition',
  },
  { name: 'three hundred parts in one another', raw: nested(300), becomes: 'petition' },
  {
    name: 'base64 that is none',
    raw: mailOf({ 'Content-Transfer-Encoding': 'base64' }, '电梯!!!***'),
    becomes: 'petition',
  },
  {
    name: 'a letter cut off',
    raw: parts('mixed', [plain(lift), { type: 'image/png', body: png, name: 'a.png' }]).subarray(0, 500),
    becomes: 'petition',
  },
  {
    name: 'forwarded three times',
    raw: mailOf(
      { Subject: 'Fwd: 转发：Re: 电梯' },
      `看看这个\n-----原始邮件-----\n发件人: 李\n> ${lift}\n>> 更早的\n>>> 最早的`,
    ),
    becomes: 'petition',
    says: /最早的/,
  },
  {
    name: 'a mail inside a mail',
    raw: parts('mixed', [plain('转给你们'), { type: 'message/rfc822', body: mailOf({}, lift) }]),
    becomes: 'petition',
    says: /转给你们/,
  },
  {
    name: 'a meeting',
    raw: parts('mixed', [{ type: 'text/calendar; method=REQUEST', body: 'BEGIN:VCALENDAR' }]),
    becomes: 'petition',
  },
  {
    name: 'a hundred thousand words',
    raw: mailOf({}, `${lift}\n`.repeat(10_000)),
    becomes: 'petition',
    says: /后面的在原件里/,
  },
];

function nested(depth: number): Buffer {
  let body = lift;
  for (let n = 0; n < depth; n += 1)
    body = `--b${n}\r\nContent-Type: ${n === 0 ? 'text/plain' : `multipart/mixed; boundary=b${n - 1}`}\r\n\r\n${body}\r\n--b${n}--`;
  return mailOf({ 'Content-Type': `multipart/mixed; boundary=b${depth - 1}` }, body);
}

const machines: readonly HostileMail[] = [
  {
    name: 'out of office',
    raw: mailOf({ Subject: '自动回复：休假', 'Auto-Submitted': 'auto-replied' }, '我在休假'),
    becomes: 'petition',
    answered: false,
  },
  {
    name: 'a list',
    raw: mailOf({ 'List-Id': '<all.example.org>', Precedence: 'bulk' }, lift),
    becomes: 'petition',
    answered: false,
  },
  {
    name: 'nobody to answer to',
    raw: mailOf({ 'Return-Path': '<>', From: 'MAILER-DAEMON@example.org' }, 'failure'),
    becomes: 'petition',
    answered: false,
  },
  {
    name: 'an id in our form that is none of ours',
    raw: mailOf({ 'Message-ID': `<019cac46-1500-89c9-afcd-f4ae57690063.1.0@nanping.example.org>` }, 'x'),
    becomes: 'petition',
  },
  {
    name: 'from ourselves, as somebody pretends',
    raw: mailOf({ From: officeAddress, 'Auto-Submitted': 'auto-generated' }, lift),
    becomes: 'petition',
    answered: false,
  },
];

const reports: readonly HostileMail[] = [
  { name: 'an accusation', raw: mailOf({ Subject: '实名举报' }, '举报村支书贪污低保款'), becomes: 'report' },
  {
    name: 'an accusation in GBK',
    raw: text('gbk', Buffer.from('bed9b1a8b4e5d6f7c8cecad5bfaa', 'hex')),
    becomes: 'report',
  },
  {
    name: 'an accusation in English',
    raw: mailOf({ Subject: 'bribery' }, 'He takes bribes for permits.'),
    becomes: 'report',
  },
  {
    name: 'anything to the sealed address',
    raw: mailOf({ To: sealedAddress }, lift),
    to: sealedAddress,
    becomes: 'report',
  },
];

/** Sixty and more mails as they come from the world, and worse. */
export const hostileMails: readonly HostileMail[] = [...encodings, ...heads, ...shapes, ...machines, ...reports];
