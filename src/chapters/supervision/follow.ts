import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { actOnAccount, type Effect, type Reaction } from '#kernel/reaction.ts';
import { supervision } from './chapter.ts';

const name = 'supervision.leaveSubject';

/** A matter that left the open lane is supervised there no more, and nothing that this chapter showed on it stays behind. */
export const leavingSubject: Reaction = {
  name,
  on: ['MatterResealed'] satisfies PetitionEvent['type'][],
  async run(house, cause) {
    const effects: Effect[] = [];
    for (const stream of await openOn(house, cause.stream)) {
      const command = () => ({ act: 'leaveSubject' }) as const;
      const account = { reaction: name, cause };
      effects.push(...(await actOnAccount(house, supervision, account, { stream, act: 'leaveSubject', command })));
    }
    for (const table of ['timeline', 'grants'])
      await house.database
        .as('app')
        .rows({ text: `DELETE FROM open.${table} WHERE stream = $1 AND source IS NOT NULL`, values: [cause.stream] });
    return effects;
  },
};

async function openOn(house: House, subject: StreamId): Promise<StreamId[]> {
  const rows = await house.database.as('app').rows<{ stream: StreamId }>({
    name: 'supervision-open-on',
    text: `SELECT stream FROM open.matter WHERE subject = $1 AND chapter = 'supervision' AND ended_on IS NULL ORDER BY stream`,
    values: [subject],
  });
  return rows.map(({ stream }) => stream);
}
