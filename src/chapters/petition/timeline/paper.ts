import type { Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from '../events.ts';

/** What the timeline shows of a paper. That somebody rated is told to nobody at the desk before the end, on paper too. */
export function tellPaper(event: PetitionEvent): readonly Line[] | undefined {
  if (event.type === 'ContactChanged')
    return [{ audience: 'parties', code: event.type, unit: event.by, facts: { paper: event.by !== null } }];
  if (event.type !== 'PaperTaken') return undefined;
  if (event.kind === 'rate') return [];
  const items = event.files.map(({ item }) => item);
  return [{ audience: 'parties', code: event.type, unit: event.by, facts: { kind: event.kind }, items }];
}
