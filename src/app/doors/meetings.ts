import type { LivingHouse } from '#app/house.ts';
import { reception } from '#chapters/reception/chapter.ts';
import type { ReceptionCommand } from '#chapters/reception/decide/command.ts';
import type { Visit } from '#chapters/reception/reception.ts';
import { meetingSchema } from '#chapters/reception/routes/visit-acts.ts';
import type { StreamId } from '#kernel/ids.ts';
import { loadMatter, perform } from '#kernel/perform.ts';

/** An appointment over video of which it is not set yet where it meets. It says nothing of whom or what it is about. */
export interface MeetingWanted {
  readonly visit: string;
  readonly on: string;
  readonly slot: number;
  readonly people: number;
}

const maker = { kind: 'system', name: 'meetings' } as const;

/** What an adapter that makes meeting addresses has before it: those that owe one, the soonest first. */
export async function meetingsWanted(house: LivingHouse): Promise<MeetingWanted[]> {
  const session = house.database.as('app');
  const rows = await session.rows<{ stream: StreamId }>({
    name: 'meetings-wanted',
    text: `SELECT stream FROM open.duty WHERE act = 'setMeeting' AND closed_version IS NULL
            ORDER BY due_on, stream LIMIT 200`,
  });
  const visits = await Promise.all(rows.map(({ stream }) => visitAt(house, stream)));
  return visits.filter((visit) => visit !== undefined).map(wantedBy);
}

const wantedBy = ({ known, on, slot, people }: Visit): MeetingWanted => ({
  visit: known.number,
  on: on.toString(),
  slot,
  people,
});

async function visitAt(house: LivingHouse, stream: StreamId): Promise<Visit | undefined> {
  const own = (await loadMatter(house.database.as('app'), reception, stream))?.matter.own;
  return own?.life === 'visit' ? own : undefined;
}

/** Takes the address that an adapter made, by the command of the desk. Said again, the later one holds. */
export async function takeMeeting(
  house: LivingHouse,
  { visit, address }: { readonly visit: string; readonly address: string },
): Promise<'set' | 'not-found' | 'refused'> {
  const [row] = await house.database.as('app').rows<{ stream: StreamId }>({
    name: 'meeting-of-visit',
    text: `SELECT stream FROM open.matter WHERE chapter = 'reception' AND number = $1`,
    values: [visit],
  });
  if (!row) return 'not-found';
  const text = meetingSchema.parse({ address }).address;
  const performed = await perform(house, reception, {
    actor: maker,
    stream: row.stream,
    act: 'setMeeting',
    command: (deposit): ReceptionCommand => ({ act: 'setMeeting', address: deposit.text('meeting', { text }) }),
  });
  if (performed.done === 'recorded' || performed.done === 'repeated') return 'set';
  return performed.done === 'refused' ? 'refused' : 'not-found';
}
