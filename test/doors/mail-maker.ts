import { randomBytes } from 'node:crypto';

/** One mail of the corpus, made here, and what must become of it. */
export interface HostileMail {
  readonly name: string;
  readonly raw: Buffer;
  readonly to?: string;
  readonly becomes: 'petition' | 'report';
  /** Words that must be found in what was registered. */
  readonly says?: RegExp;
  /** Whether the sender may be written to. */
  readonly answered?: boolean;
  /** How many files lie beside it, the original among them. */
  readonly files?: number;
}

export const officeAddress = 'xf@nanping.example.org';
export const sealedAddress = 'jubao@nanping.example.org';

type Heads = Readonly<Record<string, string>>;

const crlf = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

export function mailOf(heads: Heads, body: string | Buffer): Buffer {
  const all = {
    From: '张明 <ming@example.org>',
    To: officeAddress,
    Subject: 'Lift out of order',
    Date: 'Mon, 02 Mar 2026 09:00:00 +0800',
    'Message-ID': `<${randomBytes(8).toString('hex')}@example.org>`,
    'MIME-Version': '1.0',
    ...heads,
  };
  const head = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), typeof body === 'string' ? Buffer.from(crlf(body)) : body]);
}

/** 电梯停了两个月，没人修 in GB2312, as bytes: Node decodes it and does not write it. */
export const lift = '电梯停了两个月，没人修';
export const liftGb = Buffer.from('b5e7ccddcda3c1cbc1bdb8f6d4c2a3acc3bbc8cbd0de', 'hex');
/** 䶮 is in GB18030 alone. */
export const rareGb = Buffer.concat([liftGb, Buffer.from('fe9f', 'hex')]);
export const liftBig5 = Buffer.from('b971b1e8b0b1a4464141', 'hex');

export const word = (charset: string, bytes: Buffer): string => `=?${charset}?B?${bytes.toString('base64')}?=`;
export const quoted = (bytes: Buffer): string =>
  [...bytes].map((b) => `=${b.toString(16).padStart(2, '0').toUpperCase()}`).join('');

export const text = (charset: string, body: Buffer, more: Heads = {}): Buffer =>
  mailOf({ 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': '8bit', ...more }, body);

interface Part {
  readonly type: string;
  readonly body: string | Buffer;
  readonly name?: string;
}

export function parts(kind: string, list: readonly Part[], more: Heads = {}, boundary = 'edge-1'): Buffer {
  const body = list.map(({ type, body: inside, name }) => {
    const bytes = typeof inside === 'string' ? Buffer.from(inside) : inside;
    const place = name === undefined ? '' : `\r\nContent-Disposition: attachment; filename="${name}"`;
    const lines = bytes.toString('base64').replaceAll(/(.{76})/g, '$1\r\n');
    return `--${boundary}\r\nContent-Type: ${type}${place}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n`;
  });
  return mailOf(
    { 'Content-Type': `multipart/${kind}; boundary="${boundary}"`, ...more },
    Buffer.from(`${body.join('')}--${boundary}--\r\n`),
  );
}

export const plain = (body: string): Part => ({ type: 'text/plain; charset=utf-8', body });
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF');
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
