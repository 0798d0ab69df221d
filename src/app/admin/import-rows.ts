import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { LivingHouse } from '#app/house.ts';
import { hashPassword } from '#app/sessions.ts';
import { csvRows } from '#app/import/file.ts';
import { actOn } from '#chapters/workforce/act.ts';
import { workforce } from '#chapters/workforce/chapter.ts';
import { enterUnit, join, reasonOf, settingIdOf } from '#chapters/workforce/texts.ts';
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { posts } from '#kernel/duty.ts';
import { together, type House } from '#kernel/house.ts';
import type { PersonId, UnitId } from '#kernel/ids.ts';
import { begin } from '#kernel/perform.ts';
import { makeUnitTree } from '#kernel/units.ts';
import type { WorkforceCommand } from '#chapters/workforce/decide/command.ts';
import { fieldErrors, oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Lang } from '#ui/language.ts';
import { loginText } from './people.tsx';
import { settingForms } from './setting-kinds.ts';
import { makeOne } from './settings.tsx';
import { unitCode, unitOf, unitShape } from './unit-form.ts';

export const importKinds = ['units', 'people', 'regions'] as const;
export type ImportKind = (typeof importKinds)[number];

const units = z.object({ code: unitCode, ...unitShape });
const people = z.object({
  login: loginText,
  name: requiredText({ zh: '姓名', en: 'a name' }, 80),
  nameEn: requiredText({ zh: '英文姓名', en: 'the name in English' }, 120),
  unit: optionalText({ zh: '单位', en: 'the unit' }, 80),
  post: oneOf(['', ...posts], { zh: '岗位', en: 'a post' }),
});

/** What each table has: its columns, and what may stand in them. */
export const tables = {
  units: { columns: ['code', ...Object.keys(unitShape)], schema: units },
  people: { columns: ['login', 'name', 'nameEn', 'unit', 'post'], schema: people },
  regions: { columns: ['code', 'name', 'nameEn', 'level'], schema: settingForms.region.schema },
} as const;

/** One row as it was tried: where it stands, what it says, and everything that is wrong with it. */
export interface TriedRow {
  /** As the spreadsheet counts: the columns are line 1. */
  readonly line: number;
  readonly given: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** Looks at every row and writes nothing. */
export async function dryRun(house: LivingHouse, kind: ImportKind, text: string, lang: Lang): Promise<TriedRow[]> {
  const rows = rowsOf(text);
  const first = rows.find((row) => 'columns' in row);
  const missing = tables[kind].columns.filter((name) => !first || !Object.hasOwn(first.columns, name));
  if (missing.length > 0) return [{ line: 1, given: {}, problems: missing.map((name) => words.missing(name)[lang]) }];
  const logins = new Set(
    (await house.database.as('app').rows<{ login: string }>({ text: 'SELECT login FROM house.person' })).map(
      ({ login }) => login,
    ),
  );
  const seen = new Set<string>();
  const entered = new Set(rows.map((row) => unitIdOf(house, 'columns' in row ? (row.columns['code'] ?? '') : '')));
  return rows.map((row) => {
    const { line } = row;
    if ('why' in row) return { line, given: {}, problems: [words.unreadable[lang]] };
    const given = row.columns;
    const parsed = tables[kind].schema.safeParse(given);
    const problems = parsed.success
      ? []
      : fieldErrors(parsed.error, lang).map(({ path, message }) => `${path}: ${message}`);
    const key = given['code'] ?? given['login'] ?? '';
    const say = (one: { readonly zh: string; readonly en: string }) => void problems.push(one[lang]);
    if (key && seen.has(key)) say(words.twice(key));
    seen.add(key);
    if (kind === 'units' && house.units.get(unitIdOf(house, key))) say(words.known(key));
    if (kind === 'people' && logins.has(key)) say(words.known(key));
    const named = kind === 'units' ? given['superior'] : kind === 'people' ? given['unit'] : undefined;
    if (named && !house.units.get(unitIdOf(house, named)) && !(kind === 'units' && entered.has(unitIdOf(house, named))))
      say(words.unknown(named));
    if (kind === 'people' && given['post'] && !named) say(words.postless);
    return { line, given, problems };
  });
}

/** Units are named by their code, with or without the number of the instance. */
const unitIdOf = ({ instance }: LivingHouse, code: string): UnitId =>
  (code.startsWith(`${instance.number}-`) ? code : `${instance.number}-${code}`) as UnitId;

/** The rows of the table; a spreadsheet copies with tabs, a file has commas. */
function rowsOf(text: string) {
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  return csvRows(text.trim(), separator);
}

const words = {
  unreadable: {
    zh: '这一行的列数不对，或者引号没有成对',
    en: 'This row has other columns than the first, or a lone quotation mark',
  },
  missing: (name: string) => ({ zh: `缺少这一列：${name}`, en: `This column is missing: ${name}` }),
  twice: (key: string) => ({ zh: `${key} 在表里出现了两次`, en: `${key} stands in the table twice` }),
  known: (key: string) => ({ zh: `${key} 已经有了`, en: `${key} is on record already` }),
  unknown: (unit: string) => ({ zh: `没有这个机构：${unit}`, en: `There is no such unit: ${unit}` }),
  postless: { zh: '有岗位就要写单位', en: 'A post needs its unit' },
};

interface Taking {
  readonly kind: ImportKind;
  readonly rows: readonly TriedRow[];
  readonly reason: string;
}

/** Takes a table in that was tried, in one transaction: all of it or none. Posts are proposed, never given. */
export async function takeIn(house: LivingHouse, actor: Actor, { kind, rows, reason }: Taking) {
  const today = dayOf(house.clock.now());
  const passwords: { readonly login: string; readonly password: string }[] = [];
  const hashes = new Map<string, string>();
  for (const { given } of kind === 'people' ? rows : []) {
    const password = randomBytes(12).toString('base64url');
    passwords.push({ login: given['login']!, password });
    hashes.set(given['login']!, await hashPassword(password));
  }
  await together(house, 'app', async (inside) => {
    const within = kind === 'units' ? knowing(house, inside, rows, today) : inside;
    for (const { given } of rows) {
      if (kind === 'regions') {
        const row = { setting: settingIdOf(house.instance.number, 'region', given['code']!), kind: 'region' } as const;
        const content = {
          code: given['code']!,
          name: given['name']!,
          nameEn: given['nameEn']!,
          level: given['level']!,
        };
        stood(await makeOne(within as LivingHouse, actor, { ...row, since: today, until: null, content }, reason));
      } else if (kind === 'units') {
        const { code, superior, ...facts } = units.parse(given);
        const above = superior === undefined ? undefined : unitIdOf(house, superior);
        const unit = unitOf(unitIdOf(house, code), { ...facts, superior: above }, today);
        stood(await opened(within, actor, 'enterUnit', (deposit) => enterUnit(deposit, unit, reason)));
      } else {
        await takePerson(within, house, actor, { given, hash: hashes.get(given['login']!)!, today, reason });
      }
    }
  });
  await house.refresh();
  return { passwords };
}

/** Units of one table may name each other as superiors, in any order. */
function knowing(house: LivingHouse, within: House, rows: readonly TriedRow[], today: Temporal.PlainDate): House {
  const entered = rows.map(({ given }) => {
    const { code, superior, ...facts } = units.parse(given);
    const above = superior === undefined ? undefined : unitIdOf(house, superior);
    return unitOf(unitIdOf(house, code), { ...facts, superior: above }, today);
  });
  const tree = makeUnitTree([...house.units.all(), ...entered], house.instance.home_region);
  return Object.create(within, { units: { value: tree } }) as House;
}

interface Person {
  readonly given: TriedRow['given'];
  readonly hash: string;
  readonly today: Temporal.PlainDate;
  readonly reason: string;
}

async function takePerson(within: House, house: LivingHouse, actor: Actor, { given, hash, today, reason }: Person) {
  const { login, name, nameEn, unit, post } = people.parse(given);
  const person = `${house.instance.number}-${login}` as PersonId;
  const at = unit === undefined ? null : unitIdOf(house, unit);
  const who = { person, login, name, nameEn, unit: at, posts: [], validFrom: today, passwordHash: hash };
  stood(await opened(within, actor, 'join', (deposit) => join(deposit, who, reason)));
  if (post === '' || at === null) return;
  const days = { sinceOn: today, untilOn: null };
  const outcome = await actOn(within, {
    actor,
    kind: 'person',
    subject: person,
    act: 'appoint',
    command: (deposit) => ({ act: 'appoint', unit: at, post, ...days, reason: reasonOf(deposit, reason) }),
  });
  stood(outcome);
}

const opened = (house: House, actor: Actor, act: string, command: (deposit: Depositor) => WorkforceCommand) =>
  begin(house, workforce, {
    actor,
    act,
    stream: house.ids.stream(),
    matterKey: house.vault.newKey('open'),
    command,
  });

/** A row that is turned away after it was tried takes the whole table back. */
function stood(outcome: { readonly done: string }): void {
  if (outcome.done !== 'recorded') throw new Error(`a row was turned away: ${JSON.stringify(outcome)}`);
}
