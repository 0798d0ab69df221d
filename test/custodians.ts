import type { PersonId, UnitId } from '#kernel/ids.ts';
import { takeOn, units, type Character, type StoryHouse } from './cast.ts';

// Custodians beside those of the cast: bodies that only stories of the sealed lane need one of.

export const custodianOfDiscipline = 'disciplineCustodian' as Character;
export const custodianOfHealth = 'healthCustodian' as Character;

const custodian = (login: Character, name: string, nameEn: string, { id }: { readonly id: UnitId }) => ({
  person: `99-${login}` as PersonId,
  login,
  name,
  nameEn,
  passwordHash: null,
  posts: [{ unit: id, post: 'custodian' as const }],
  validFrom: Temporal.PlainDate.from('2000-01-01'),
});

/** The discipline body and the bureau of health take on a custodian each. */
export const takeOnCustodians = (house: StoryHouse) =>
  takeOn(house, [
    custodian(custodianOfDiscipline, '秦岚', 'Qin Lan', units.countyDiscipline),
    custodian(custodianOfHealth, '杜若', 'Du Ruo', units.countyHealth),
  ]);
