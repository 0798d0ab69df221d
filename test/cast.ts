import { freshDatabase, type FreshDatabase } from '#test/database.ts';
import { keysFrom } from '#adapters/machine/master-key.ts';
import { ensureInstance, openHouse, type LivingHouse } from '#app/house.ts';
import type { Actor } from '#kernel/authority.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Post } from '#kernel/duty.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { found, type Founding } from '#chapters/workforce/founding.ts';
import type { Unit } from '#kernel/units.ts';

/** The small cast that stories are told with: a county, its city and its province, and one official for each post. */

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const unit = (
  id: string,
  kind: Unit['kind'],
  level: Unit['level'],
  superior: string | null,
  region: string,
  name: string,
  nameEn: string,
): Unit => ({
  id: id as UnitId,
  name,
  nameEn,
  kind,
  level,
  superior: superior as UnitId | null,
  region,
  phone: '000-12345',
  address: '文庙路 18 号',
  addressEn: '18 Wenmiao Road',
  hours: '9:00-17:30',
  competences: [],
  validFrom: day('2000-01-01'),
  validUntil: null,
  successor: null,
});

/** The units of the stories, by a short name. */
export const units = {
  provinceOffice: unit(
    '99-province-xf',
    'petition-office',
    'province',
    null,
    '99',
    '江州省信访局',
    'Jiangzhou Petition Office',
  ),
  cityOffice: unit(
    '99-city-xf',
    'petition-office',
    'city',
    '99-province-xf',
    '9901',
    '临江市信访局',
    'Linjiang Petition Office',
  ),
  countyOffice: unit(
    '99-county-xf',
    'petition-office',
    'county',
    '99-city-xf',
    '990101',
    '南坪县信访局',
    'Nanping Petition Office',
  ),
  provinceHousing: unit(
    '99-province-zj',
    'competent',
    'province',
    null,
    '99',
    '江州省住房和城乡建设厅',
    'Jiangzhou Housing Department',
  ),
  cityHousing: unit(
    '99-city-zj',
    'competent',
    'city',
    '99-province-zj',
    '9901',
    '临江市住房和城乡建设局',
    'Linjiang Housing Bureau',
  ),
  countyHousing: unit(
    '99-county-zj',
    'competent',
    'county',
    '99-city-zj',
    '990101',
    '南坪县住房和城乡建设局',
    'Nanping Housing Bureau',
  ),
  cityHealth: unit(
    '99-city-wj',
    'competent',
    'city',
    null,
    '9901',
    '临江市卫生健康委员会',
    'Linjiang Health Commission',
  ),
  countyHealth: unit(
    '99-county-wj',
    'competent',
    'county',
    '99-city-wj',
    '990101',
    '南坪县卫生健康局',
    'Nanping Health Bureau',
  ),
  countyGovernment: unit(
    '99-county-zf',
    'government',
    'county',
    null,
    '990101',
    '南坪县人民政府',
    'Nanping Government',
  ),
  /** Became a part of the housing bureau in 2019. */
  countyRealEstate: {
    ...unit(
      '99-county-fg',
      'competent',
      'county',
      '99-city-zj',
      '990101',
      '南坪县房产管理局',
      'Nanping Real Estate Bureau',
    ),
    validUntil: day('2019-03-01'),
    successor: '99-county-zj' as UnitId,
  },
  countyPolitical: unit(
    '99-county-zfw',
    'political-legal',
    'county',
    null,
    '990101',
    '南坪县委政法委员会',
    'Nanping Political-Legal Commission',
  ),
  countyConference: unit(
    '99-county-ls',
    'conference-office',
    'county',
    null,
    '990101',
    '南坪县信访工作联席会议办公室',
    'Nanping Joint Conference Office',
  ),
  countyDiscipline: unit(
    '99-county-jw',
    'discipline',
    'county',
    '99-city-jw',
    '990101',
    '南坪县纪委监委',
    'Nanping Discipline Commission',
  ),
  cityDiscipline: unit(
    '99-city-jw',
    'discipline',
    'city',
    null,
    '9901',
    '临江市纪委监委',
    'Linjiang Discipline Commission',
  ),
} as const;

/** Everybody who acts in the stories, with their posts. */
export const people = {
  clerk: { name: '林小雨', posts: [['countyOffice', 'registrar']] },
  officeHead: { name: '高远', posts: [['countyOffice', 'head']] },
  handler: { name: '周敏', posts: [['countyHousing', 'handler']] },
  housingHead: { name: '罗一帆', posts: [['countyHousing', 'head']] },
  healthHead: { name: '梁平', posts: [['countyHealth', 'head']] },
  cityHealthHandler: { name: '邓华', posts: [['cityHealth', 'handler']] },
  otherHandler: { name: '何山', posts: [['countyHealth', 'handler']] },
  cityHandler: { name: '孙立', posts: [['cityHousing', 'handler']] },
  cityHead: { name: '吴桐', posts: [['cityHousing', 'head']] },
  provinceHandler: { name: '郑平', posts: [['provinceHousing', 'handler']] },
  governmentHandler: { name: '秦岭', posts: [['countyGovernment', 'handler']] },
  politicalHandler: { name: '顾准', posts: [['countyPolitical', 'handler']] },
  politicalHead: { name: '钟正', posts: [['countyPolitical', 'head']] },
  conferenceHandler: { name: '陆川', posts: [['countyConference', 'handler']] },
  cityClerk: { name: '方圆', posts: [['cityOffice', 'registrar']] },
  provinceClerk: { name: '白帆', posts: [['provinceOffice', 'registrar']] },
  provinceHead: { name: '石磊', posts: [['provinceOffice', 'head']] },
  custodian: { name: '许静', posts: [['countyOffice', 'custodian']] },
  cityCustodian: { name: '方正', posts: [['cityOffice', 'custodian']] },
  disciplineHandler: { name: '宋清', posts: [['countyDiscipline', 'handler']] },
  auditor: { name: '严明', posts: [['countyOffice', 'auditor']] },
  administrator: { name: '丁一', posts: [['countyOffice', 'administrator']] },
} as const satisfies Record<
  string,
  { readonly name: string; readonly posts: readonly (readonly [keyof typeof units, Post])[] }
>;

export type Character = keyof typeof people;

/** A character as an actor, without going through sign-in. */
export const actorOf = (character: Character): Actor => ({
  kind: 'official',
  person: `99-${character}` as PersonId,
  posts: people[character].posts.map(([where, post]) => ({ unit: units[where].id, post })),
});

/** A clock that stands still until it is moved. */
export interface StoryClock extends Clock {
  /** Moves to ten in the morning of a day, Shanghai time. */
  goTo(day: string): void;
  pass(days: number): void;
  /** Winds it on by minutes; back, as a machine's clock may be, where they are fewer than none. */
  wind(minutes: number): void;
}

export function storyClock(start: string): StoryClock {
  let now = Temporal.ZonedDateTime.from(`${start}T10:00:00[Asia/Shanghai]`);
  return {
    now: () => now.toInstant(),
    goTo: (to) => void (now = Temporal.ZonedDateTime.from(`${to}T10:00:00[Asia/Shanghai]`)),
    pass: (days) => void (now = now.add({ days })),
    wind: (minutes) => void (now = now.add({ minutes })),
  };
}

/** A house of one's own on a fresh database, with the cast in their posts. */
export interface StoryHouse extends LivingHouse {
  readonly database: FreshDatabase;
  readonly clock: StoryClock;
}

/** People who are not in the common cast take up their posts, at the founding of the story. */
export async function takeOn(house: LivingHouse, people: NonNullable<Founding['people']>): Promise<void> {
  await found(house, { people, by: 'demo', reason: '故事里的人' });
  await house.refresh();
}

/** @param start the day on which the story begins; its rule set follows from it */
export async function storyHouse(start = '2026-03-02', passwordHash: string | null = null): Promise<StoryHouse> {
  const database = await freshDatabase();
  const clock = storyClock(start);
  await ensureInstance(database, 'county', clock.now());
  const house = await openHouse(database, '', { clock, keys: keysFrom(Buffer.alloc(32, 7)) });
  await found(house, {
    units: Object.values(units),
    people: Object.entries(people).map(([login, { name, posts }]) => ({
      person: `99-${login}` as PersonId,
      login,
      name,
      nameEn: login,
      passwordHash,
      posts: posts.map(([where, post]) => ({ unit: units[where].id, post })),
      validFrom: day('2000-01-01'),
    })),
    by: 'demo',
    reason: '故事里的县',
  });
  await house.refresh();
  return Object.assign(house, { database, clock });
}
