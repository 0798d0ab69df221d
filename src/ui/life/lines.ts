import type { House } from '#kernel/house.ts';
import type { LifeRead } from '#kernel/matters.ts';
import { unitView, type LineView } from '#kernel/views.ts';

/** The lines of a matter with the texts that belong to them. */
export const linesOf = (house: Pick<House, 'units'>, { timeline, texts }: LifeRead): LineView[] =>
  timeline.map(({ unit, items, ...line }) => ({
    ...line,
    unit: unit ? unitView(house, unit) : null,
    texts: items.map((item) => texts.get(item)).filter((text) => text !== undefined),
    files: items.filter((item) => !texts.has(item)),
  }));
