import type { Logger } from 'pino';
import { listenForMail, type MailListener } from '#adapters/mail/listener.ts';
import { readMailbox } from '#adapters/mail/mailbox.ts';
import type { LivingHouse } from '#app/house.ts';
import type { DoorPlaces } from '#app/outside.ts';
import type { Attachments } from '#kernel/attachments.ts';
import { startLoop } from '#app/worker/loop.ts';
import { takeMail, type MailDoor } from './mail.ts';

/** The doors that stand open besides the pages. */
export interface Doors {
  readonly mail: MailListener | undefined;
  close(): Promise<void>;
}

const mailboxEveryMs = 20_000;

/** Opens the doors that the environment names: a mail server of our own, a mailbox elsewhere, both or neither. */
export async function openDoors(
  house: LivingHouse,
  attachments: Attachments,
  places: DoorPlaces,
  log: Logger,
): Promise<Doors> {
  const door: MailDoor = { house, attachments, sealedAddresses: places.sealedAddresses };
  const failed = (error: unknown): void => log.error({ reason: String(error) }, 'a mail could not be taken');
  const take = async (raw: Uint8Array, to?: readonly string[]): Promise<void> => {
    const { became } = await takeMail(door, raw, to);
    // Neither who wrote nor what about, nor whether it went under seal.
    log.info({ kept: became !== 'our-own' }, 'a mail was taken');
  };
  const mail = places.listen && (await listenForMail(places.listen, take, failed));
  const { mailbox } = places;
  const loop =
    mailbox &&
    startLoop(house.database, log, {
      name: 'mailbox',
      alone: true,
      everyMs: mailboxEveryMs,
      pass: async () => (await readMailbox(mailbox, take)) > 0,
    });
  return {
    mail,
    async close() {
      await Promise.all([mail?.close(), loop?.stop()]);
    },
  };
}
