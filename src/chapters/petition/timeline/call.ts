import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** A call: its day and a promised one for the parties, what was said for officials. Undefined for any other fact. */
export function tellCall(event: PetitionEvent): Line[] | undefined {
  if (event.type !== 'CallNoted') return undefined;
  const { by: unit, call, needs, callBackDue, note } = event;
  return [
    {
      audience: 'parties',
      code: event.type,
      unit,
      facts: { call, ...(callBackDue ? { callBackDue: callBackDue.toString() } : {}) },
      items: [],
    },
    {
      audience: 'officials',
      code: 'CallNotes',
      unit,
      facts: Object.fromEntries(needs.map((need) => [need, true])),
      items: [note.item],
    },
  ];
}
