import type { House } from '#kernel/house.ts';
import type { PersonId } from '#kernel/ids.ts';

/** Where and of what an official wants to be reminded; set by themselves alone. */
export interface WorkContact {
  readonly email: string;
  /** Before each due day of what lies on their desk. */
  readonly reminders: boolean;
  /** How their unit stands; of heads alone. */
  readonly digest: 'daily' | 'weekly' | null;
}

export async function workContactOf({ database }: House, person: PersonId): Promise<WorkContact | undefined> {
  const [row] = await database.as('app').rows<WorkContact>({
    name: 'work-contact',
    text: 'SELECT email, reminders, digest FROM house.work_contact WHERE person = $1',
    values: [person],
  });
  return row;
}

/** Without an address nothing is kept. */
export async function keepWorkContact({ database }: House, person: PersonId, contact: WorkContact): Promise<void> {
  const { email, reminders, digest } = contact;
  await database.as('app').rows(
    email
      ? {
          name: 'work-contact-keep',
          text: `INSERT INTO house.work_contact VALUES ($1, $2, $3, $4)
                 ON CONFLICT (person) DO UPDATE SET email = excluded.email, reminders = excluded.reminders, digest = excluded.digest`,
          values: [person, email, reminders, digest],
        }
      : { name: 'work-contact-drop', text: 'DELETE FROM house.work_contact WHERE person = $1', values: [person] },
  );
}
