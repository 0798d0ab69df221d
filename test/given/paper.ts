import type { PaperCommand } from '#chapters/petition/decide/paper-command.ts';
import type { KeyId } from '#kernel/ids.ts';
import { kept } from './world.ts';

/** Commands on the strength of a signed paper. */

const contact = { party: kept('party'), person: 'key-new' as KeyId, reachable: true };

export const paperCommands = {
  takePaper: {
    act: 'takePaper',
    kind: 'contact',
    office: null,
    organ: null,
    reason: null,
    ...contact,
    files: [kept('paper')],
  },
  changeContact: { act: 'changeContact', ...contact },
} as const satisfies Record<PaperCommand['act'], PaperCommand>;
