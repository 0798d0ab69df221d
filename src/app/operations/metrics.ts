import type { LivingHouse } from '#app/house.ts';
import { alarms, calls } from './alarms.ts';
import { readCondition, type Condition } from './condition.ts';

/** One scrape asks for every figure within moments; the rows are read once for all of them. */
const keptMs = 5_000;

/** Puts the condition among the metrics, under the names by which the alarms of `docs/operations.md` ask for it. */
export function measureCondition(
  gauge: (name: string, help: string, read: () => Promise<number>) => void,
  house: LivingHouse,
): void {
  let last: { readonly at: number; readonly condition: Promise<Condition> } | undefined;
  const condition = (): Promise<Condition> => {
    if (!last || performance.now() - last.at > keptMs)
      last = { at: performance.now(), condition: readCondition(house) };
    return last.condition;
  };
  for (const { metric, words, value } of alarms)
    gauge(metric, `${words.en}; no number: never measured`, async () => value(await condition()) ?? Number.NaN);
  gauge('alarms', 'Figures of the condition that call for somebody', async () => {
    const read = await condition();
    return alarms.filter((alarm) => calls(alarm, read)).length;
  });
}
