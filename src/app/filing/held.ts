import type { Attachments } from '#kernel/attachments.ts';
import type { HeldFiles } from '#ui/edge/held-files.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import {
  boxIn,
  dropBox,
  dropFile,
  dropKey,
  filesOf,
  newBox,
  openFiles,
  putFile,
  readBox,
  writeBox,
  type Box,
} from './boxes.ts';

interface Owned {
  readonly owner: string;
}

/** Files on their way to a matter that exists, in a box of their own beside the one of what is being filed. */
export function heldFiles(attachments: Attachments, secure: boolean): HeldFiles {
  const owned = async (context: EdgeContext, owner: string): Promise<Box | undefined> => {
    const box = boxIn(context, 'held');
    if (!box) return undefined;
    const content = await readBox<Owned>(context.var.house, box);
    return content?.owner === owner ? box : undefined;
  };
  return {
    async list(context, owner) {
      const box = await owned(context, owner);
      if (box) return filesOf(context.var.house, box);
      // The key is given with the page, so that files that are sent side by side end up in one box.
      if (!boxIn(context, 'held')) newBox(context, 'held', secure);
      return [];
    },
    async hold(context, owner, file) {
      const { house } = context.var;
      const box = boxIn(context, 'held') ?? newBox(context, 'held', secure);
      const content = await readBox<Owned>(house, box);
      if (content && content.owner !== owner) await dropBox(house, box);
      if (content?.owner !== owner) await writeBox(house, box, { owner } satisfies Owned);
      return putFile(house, attachments, box, file);
    },
    async drop(context, owner, id) {
      const box = await owned(context, owner);
      if (box) await dropFile(context.var.house, box, id);
    },
    async open(context, owner) {
      const box = await owned(context, owner);
      return box ? openFiles(context.var.house, box) : [];
    },
    async forget(context) {
      const box = boxIn(context, 'held');
      if (box) await dropBox(context.var.house, box);
      dropKey(context, 'held');
    },
  };
}
