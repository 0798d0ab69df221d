import type { Party } from '#chapters/petition/intake.ts';
import type { Setting } from './grammar.ts';
import type { Chance } from './seed.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** An identity number of the fictional county (its code begins with 99), with the check character of real ones. */
function identityNumber(chance: Chance): string {
  const born = Temporal.PlainDate.from('1946-01-01')
    .add({ days: chance.below(20_000) })
    .toString()
    .replaceAll('-', '');
  const body = `990101${born}${String(chance.between(10, 999)).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

/** A telephone that belongs to nobody: no network hands out numbers that begin with 100. */
const telephone = (chance: Chance): string => `1000000${String(chance.below(10_000)).padStart(4, '0')}`;

/** What somebody says of themselves: most leave a telephone, some more, a few only where a letter finds them. */
export function partyOf(chance: Chance, name: string, { townName, where }: Setting): Party {
  const home = `${townName}${where === townName ? '' : where} ${chance.between(1, 68)} 号`;
  const onlyByLetter = chance.once(12);
  return {
    name,
    ...(onlyByLetter ? {} : { phone: telephone(chance) }),
    ...(onlyByLetter || chance.once(3) ? { address: home } : {}),
    ...(chance.once(4) ? { idType: 'resident', idNumber: identityNumber(chance) } : {}),
    ...(chance.once(6) ? { email: `petitioner${chance.between(100, 999)}@example.org` } : {}),
  };
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫'];
const givens = ['秀英', '建国', '桂兰', '志强', '玉梅', '海燕', '国庆', '春生', '小军', '丽华'];

const nameOf = (chance: Chance): string => chance.pick(surnames) + chance.pick(givens);

/** Those who sign with somebody, one a line as a list on paper has them; some leave a telephone. */
export const neighbours = (chance: Chance): readonly string[] =>
  Array.from({ length: chance.between(3, 18) }, () => {
    const name = nameOf(chance);
    return chance.once(2) ? `${name} ${telephone(chance)}` : name;
  });

/** Somebody who acts for a petitioner. */
export const agentOf = (chance: Chance) => ({ name: nameOf(chance), phone: telephone(chance) });
