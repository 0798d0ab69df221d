import { foresee } from '#kernel/perform.ts';
import { petition } from '../chapter.ts';
import { paperOf, type DraftedPaper } from '#ui/papers/paper.ts';
import { papersAt, settingOf } from '../documents/compose.ts';
import { evolve } from '../evolve.ts';
import { actDescriptions } from './acts.ts';
import type { PersonAct } from './acts/parts.ts';
import type { DeskAccess } from './desk-access.ts';
import { recordOf } from './papers-load.ts';

/** The letters that an act would issue, made by the same decision from what is typed. */
export async function draftedPapers(
  access: DeskAccess,
  act: PersonAct,
  input: unknown,
): Promise<readonly DraftedPaper[]> {
  const { house, read, actor } = access;
  const foreseen = await foresee(house, petition, {
    actor,
    stream: read.petition.stream,
    act,
    command: (deposit) => actDescriptions[act].command(input as never, deposit, []),
  });
  const record = await recordOf(house, read, {});
  if (foreseen.done !== 'possible' || !record) return [];
  const texts = new Map([...read.texts, ...foreseen.texts]);
  const at = house.clock.now();
  let before = foreseen.before.own;
  const drafts: DraftedPaper[] = [];
  for (const event of foreseen.facts) {
    const one = { event, version: 0, at, actor: '', capacity: '' };
    const after = evolve(before, one);
    if (after.stage === 'none') continue;
    for (const paper of papersAt({ ...record, texts }, one, before, after)) {
      if (paper.model.series)
        drafts.push({ paper, pieces: await house.typesetter.pieces(paperOf(settingOf(record), paper)) });
    }
    before = after;
  }
  return drafts;
}
