import { randomUUID } from 'node:crypto';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { ChannelDown, type Messenger } from '#kernel/notices.ts';
import { officialText, type Official } from '#kernel/organisation.ts';
import { digestOf, reminderOf } from './texts.ts';
import type { WorkContact } from './contact.ts';

type Kind = 'reminder' | 'digest';

interface Owed extends WorkContact {
  readonly id: string | null;
  readonly kind: Kind;
  readonly person: Official['person'];
}

const sendMs = 10_000;
const pauseMinutes = 10;
/** A week begins on a Monday here. */
const monday = 1;

/**
 * Reminds officials of due days and tells heads how their unit stands: at most one mail a person, kind and day, in the
 * first pass after the quiet hours. At least once under an id that stays: it is written down before it is sent.
 */
export async function sendWorkMail(house: House, messenger: Messenger): Promise<void> {
  if (!messenger.channels.includes('email')) return;
  const now = house.clock.now();
  // A mail makes a telephone ring as well: whoever is off duty is left alone as a petitioner would be.
  if (messenger.quietUntil?.('sms', now)) return;
  for (const owed of await owedNow(house)) await sendOne(house, messenger, owed);
}

async function owedNow({ database, clock }: House): Promise<Owed[]> {
  const today = dayOf(clock.now());
  return database.as('app').rows<Owed>({
    name: 'work-mail-owed',
    text: `SELECT m.id, k.kind, c.person, c.email, c.reminders, c.digest
             FROM house.work_contact c
             CROSS JOIN (VALUES ('reminder'), ('digest')) AS k (kind)
             LEFT JOIN house.work_mail m ON m.person = c.person AND m.kind = k.kind AND m.on_day = $1
            WHERE (CASE k.kind WHEN 'reminder' THEN c.reminders
                               ELSE c.digest = 'daily' OR (c.digest = 'weekly' AND $2) END)
              AND (m.id IS NULL OR (m.state = 'waiting' AND m.again_at <= $3))
            ORDER BY c.person, k.kind`,
    values: [today, today.dayOfWeek === monday, clock.now()],
  });
}

async function sendOne(house: House, messenger: Messenger, { id: before, kind, person, email }: Owed): Promise<void> {
  const now = house.clock.now();
  const today = dayOf(now);
  const app = house.database.as('app');
  const [official] = await app.rows<Official>({
    text: `${officialText} AND p.id = $2 GROUP BY p.id`,
    values: [today, person],
  });
  const text = official && (await (kind === 'reminder' ? reminderOf : digestOf)(house, official));
  const id = before ?? randomUUID();
  await app.rows({
    name: 'work-mail-begin',
    text: `INSERT INTO house.work_mail (id, person, kind, on_day, state, again_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (person, kind, on_day) DO UPDATE SET state = excluded.state, again_at = excluded.again_at`,
    values: [id, person, kind, today, text ? 'waiting' : 'nothing', now.add({ minutes: pauseMinutes })],
  });
  if (!text) return;
  const message = { id: `${id}/0/0`, channel: 'email', contact: email, text, language: 'zh' } as const;
  try {
    const [sent] = await messenger.send([message], AbortSignal.timeout(sendMs));
    if (!sent || sent.state === 'held') return;
    await app.rows({
      name: 'work-mail-sent',
      text: 'UPDATE house.work_mail SET state = $2, again_at = NULL WHERE id = $1',
      values: [id, sent.state],
    });
  } catch (error) {
    if (!(error instanceof ChannelDown)) throw error;
  }
}
