import { stageWords } from '#chapters/petition/pages/words.ts';
import { readVisible } from '#chapters/petition/queries.ts';
import type { MatterCard } from '#chapters/reception/pages/window.tsx';
import type { Actor } from '#kernel/authority.ts';
import type { House } from '#kernel/house.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Words } from '#ui/language.ts';

/** A matter as a window shows it beside the call, for whoever has a standing on it. */
export const cardOfMatter =
  (house: House) =>
  async (actor: Actor, number: MatterNumber): Promise<MatterCard | undefined> => {
    const read = await readVisible(house.database.as('vault'), actor, number);
    if (!read) return undefined;
    const { petition, texts } = read;
    const title = texts.get(petition.narrative)?.['title'];
    return {
      number,
      title: typeof title === 'string' ? title : number,
      state: (stageWords as Readonly<Record<string, Words>>)[petition.stage] ?? { zh: '在办', en: 'In hand' },
      href: `/desk/matters/${number}`,
    };
  };
