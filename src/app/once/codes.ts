import { timingSafeEqual } from 'node:crypto';
import type { House } from '#kernel/house.ts';
import { noMessenger, type Message, type Messenger } from '#kernel/notices.ts';
import type { Lang } from '#ui/language.ts';
import type { OneContact } from './contact.ts';

/** How long a code is good, and how many wrong tries it takes. A guesser has five in a million. */
export const onceMinutes = 10;
const wrongMost = 5;
const sendMs = 10_000;

/** Codes that are good once (一次性验证码), sent to one contact and proving nothing but that one has it. */
export interface OnceCodes {
  /** @returns whether it left; a new code voids the one before it */
  send(purpose: string, contact: OneContact, lang: Lang): Promise<boolean>;
  /** Whether the code is the one that was sent for this purpose; a right one is spent by it. */
  take(purpose: string, contact: OneContact, typed: string): Promise<boolean>;
}

const texts: Readonly<Record<Lang, (code: string) => string>> = {
  zh: (code) => `【阳光信访】验证码 ${code}，${onceMinutes} 分钟内有效，只能用一次。工作人员不会问您要。`,
  en: (code) => `[Sunlit] Code ${code}, good once within ${onceMinutes} minutes. No official will ask for it.`,
};

export function onceCodes(house: House, messenger: Messenger = noMessenger): OnceCodes {
  const { database, clock, cipher, keys, vault, entropy, ids } = house;
  const session = database.as('vault');
  const digestOf = ({ kind, value }: OneContact): Buffer => vault.digest(kind, value);
  const macOf = (purpose: string, contact: Buffer, code: string): Buffer =>
    cipher.mac(keys.session, `once/${purpose}/${contact.toString('hex')}/${code}`);
  return {
    async send(purpose, contact, lang) {
      const code = String(Buffer.from(entropy.bytes(4)).readUInt32BE() % 1_000_000).padStart(6, '0');
      const digest = digestOf(contact);
      await session.rows({
        name: 'once-send',
        text: `INSERT INTO vault.once_code (purpose, contact, mac, expires_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (purpose, contact) DO UPDATE
                 SET mac = excluded.mac, expires_at = excluded.expires_at, wrong = 0`,
        values: [purpose, digest, macOf(purpose, digest, code), clock.now().add({ minutes: onceMinutes })],
      });
      const channel = contact.kind === 'phone' ? 'sms' : 'email';
      if (!messenger.channels.includes(channel)) return false;
      const text = texts[lang](code);
      const message: Message = { id: `${ids.stream()}/0/0`, channel, contact: contact.value, text, language: lang };
      const [sent] = await messenger.send([message], AbortSignal.timeout(sendMs)).catch(() => []);
      return sent?.state === 'sent' || sent?.state === 'unknown';
    },
    async take(purpose, contact, typed) {
      const digest = digestOf(contact);
      const [row] = await session.rows<{ mac: Buffer }>({
        name: 'once-try',
        text: `UPDATE vault.once_code SET wrong = wrong + 1
                WHERE purpose = $1 AND contact = $2 AND expires_at > $3 AND wrong < ${wrongMost} RETURNING mac`,
        values: [purpose, digest, clock.now()],
      });
      const mac = macOf(purpose, digest, typed.normalize('NFKC').replaceAll(/\D/g, ''));
      if (!row || !timingSafeEqual(row.mac, mac)) return false;
      // Two who come with it at once: one of them deletes it.
      const spent = await session.rows({
        name: 'once-spend',
        text: 'DELETE FROM vault.once_code WHERE purpose = $1 AND contact = $2 AND mac = $3 RETURNING 1',
        values: [purpose, digest, mac],
      });
      return spent.length > 0;
    },
  };
}
