import { postWords } from '#ui/posts.ts';
import type { Words } from '#ui/language.ts';
import { countyPeople, countyUnits } from './county-files.ts';

/** The one password of every demo log-in. Nothing is protected by it: a demo answers to its own machine alone. */
export const demoPassword = 'sunlit-demo';

/** A log-in of the demo, as its page and the API tell it to everybody. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: Words;
  readonly role: Words;
  readonly unit: Words;
  /** For the main roles: what one can try with it. */
  readonly does?: Words;
}

/** Every log-in of the demo, the main roles first. */
export function demoAccounts(): readonly DemoAccount[] {
  const units = new Map(countyUnits().map((unit) => [unit.id, unit]));
  return countyPeople().map(({ login, name, nameEn, posts, main }) => {
    const [first] = posts;
    if (!first) throw new Error(`${login} holds no post`);
    const unit = units.get(first.unit);
    if (!unit) throw new Error(`${login} belongs to ${first.unit}, which is no unit of the demo`);
    return {
      login,
      password: demoPassword,
      name: { zh: name, en: nameEn },
      role: main?.role ?? postWords[first.post],
      unit: { zh: unit.name, en: unit.nameEn },
      ...(main ? { does: main.does } : {}),
    };
  });
}
