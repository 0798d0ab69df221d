import type { PetitionEvent } from '#chapters/petition/events.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { loadMatter } from '#kernel/perform.ts';
import { actOnAccount, type Effect, type Reaction } from '#kernel/reaction.ts';
import { supervision } from './chapter.ts';
import type { SupervisionCommand } from './decide/command.ts';
import type { SupervisionEvent } from './events.ts';

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

const noting = 'supervision.noteOrder';

/** An order that was made of what an inspection found stands on the inspection, so that it can end. */
export const notingOrder: Reaction = {
  name: noting,
  on: ['SupervisionOrdered'] satisfies SupervisionEvent['type'][],
  async run(house, cause) {
    const loaded = await loadMatter(house.database.as('app'), supervision, cause.stream);
    const order = loaded?.matter.own;
    if (!order || order.stage === 'none' || order.opened.type !== 'SupervisionOrdered') return [];
    const { of, finding, number } = order.opened;
    if (of === null || finding === null || !(await isSupervision(house, of))) return [];
    const command = (): SupervisionCommand => ({ act: 'noteOrder', finding, order: number });
    return actOnAccount(house, supervision, { reaction: noting, cause }, { stream: of, act: 'noteOrder', command });
  },
};

async function isSupervision(house: House, stream: StreamId): Promise<boolean> {
  const rows = await house.database.as('app').rows({
    name: 'supervision-is-one',
    text: `SELECT 1 FROM open.matter WHERE stream = $1 AND chapter = 'supervision'`,
    values: [stream],
  });
  return rows.length > 0;
}

async function openOn(house: House, subject: StreamId): Promise<StreamId[]> {
  const rows = await house.database.as('app').rows<{ stream: StreamId }>({
    name: 'supervision-open-on',
    text: `SELECT stream FROM open.matter WHERE subject = $1 AND chapter = 'supervision' AND ended_on IS NULL ORDER BY stream`,
    values: [subject],
  });
  return rows.map(({ stream }) => stream);
}
