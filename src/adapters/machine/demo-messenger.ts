import type { Clock } from '#kernel/clock.ts';
import type { Database } from '#kernel/database.ts';
import type { Message, Messenger } from '#kernel/notices.ts';

/**
 * The demo's messenger: nothing leaves the machine; what would have been sent lies in `open.demo_message`, for the page
 * that shows it. It is dated as the entry that it tells of, so that the messages of a history that was played just now
 * stand on their own days. A message that comes twice is one row, as with a gateway that knows the ids it has seen.
 */
/** @param past whether a history is being played: letters were posted then, where now they lie ready at the desk */
export function demoMessenger(
  database: Database,
  clock: Clock,
  { past = () => false }: { readonly past?: () => boolean } = {},
): Messenger {
  return {
    get channels() {
      const wired = ['sms', 'messenger', 'email', 'order'] as const;
      return past() ? [...wired, 'post' as const] : wired;
    },
    async send(batch) {
      const column = (name: keyof Message): string[] => batch.map((message) => message[name]);
      await database.as('app').rows({
        name: 'demo-message',
        text: `INSERT INTO open.demo_message (at, message, channel, contact, body)
               SELECT coalesce(e.at, $1), m.*
                 FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS m (message, channel, contact, body)
                 LEFT JOIN ledger.entry e
                   ON e.stream = split_part(m.message, '/', 1)::uuid AND e.version = split_part(m.message, '/', 2)::int
               ON CONFLICT (message) DO NOTHING`,
        values: [clock.now(), column('id'), column('channel'), column('contact'), column('text')],
      });
      return batch.map(() => ({ state: 'sent' }));
    },
  };
}
