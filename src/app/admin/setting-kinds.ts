import { z } from '@hono/zod-openapi';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { readCalendarYear } from '#adapters/reference/calendar.ts';
import { levelWords } from '#app/pages/unit-words.ts';
import type { SettingKind } from '#chapters/workforce/events.ts';
import { actDescriptions } from '#chapters/petition/routes/acts.ts';
import { levels } from '#kernel/units.ts';
import { limitsOf, ruleSetOn } from '#law/law.ts';
import { ownLimitFault } from '#law/local/own-limits.ts';
import { limitIds, type Limit } from '#law/rule.ts';
import { bothLanguages, oneOf, requiredText, wholeNumber } from '#ui/edge/input.ts';
import { readDate, type Words } from '#ui/language.ts';
import type { Option } from '#ui/components/field.tsx';
import { hallForm, outsiderForm, seatForm } from './face-kinds.ts';
import type { Ask } from './shell.tsx';

/** What one kind of setting asks for, and what is made of it. */
export interface SettingForm {
  readonly fields: readonly string[];
  readonly asks: (today: Temporal.PlainDate, units: readonly Option[]) => readonly Ask[];
  readonly schema: z.ZodType<Record<string, unknown>>;
  /** The code by which its dossier is known, and the content that is kept. */
  readonly made: (
    input: Record<string, string>,
    today: Temporal.PlainDate,
  ) => { readonly code: string; readonly content: Record<string, string> };
  /** How a row reads in the list. */
  readonly says: (content: Readonly<Record<string, string>>, nameOf: (unit: string) => Words) => Words;
  readonly note: Words;
}

const regionCode = z
  .string()
  .trim()
  .regex(
    /^\d{2,12}$/,
    bothLanguages({ zh: '行政区划代码是 2 到 12 位数字', en: 'A region’s code has 2 to 12 digits' }),
  );
const name = requiredText({ zh: '名称', en: 'the name' }, 80);
const nameEn = requiredText({ zh: '英文名称', en: 'the English name' }, 120);
const nameAsks: readonly Ask[] = [
  { name: 'name', label: { zh: '名称', en: 'Name' } },
  { name: 'nameEn', label: { zh: '英文名称', en: 'Name in English' } },
];

/** The limits that an office may tighten: those of the rule set in force. */
const limitsNow = (today: Temporal.PlainDate): readonly Limit[] => limitsOf(ruleSetOn(today));

const unitWords: Readonly<Record<string, Words>> = {
  day: { zh: '日', en: 'days' },
  'working-day': { zh: '个工作日', en: 'working days' },
};

const limitForm: SettingForm = {
  fields: ['limit', 'region', 'n'],
  asks: (today) => [
    {
      name: 'limit',
      label: { zh: '哪个期限', en: 'Which limit' },
      options: limitsNow(today).map(({ id, title, length }) => ({
        value: id,
        label: {
          zh: `${title.zh}（现为 ${length.n} ${unitWords[length.unit]!.zh}）`,
          en: `${title.en} (now ${length.n} ${unitWords[length.unit]!.en})`,
        },
      })),
    },
    { name: 'region', label: { zh: '适用的行政区划代码', en: 'Code of the region that it is for' } },
    {
      name: 'n',
      label: { zh: '多少天', en: 'How many' },
      hint: { zh: '日还是工作日，照原来的规定', en: 'Days or working days, as the rule has it' },
    },
  ],
  schema: z.object({
    limit: oneOf(limitIds, { zh: '期限', en: 'a limit' }),
    region: regionCode,
    n: wholeNumber({ zh: '天数', en: 'The number' }, 1, 365),
  }),
  made: ({ limit: id, region, n }, today) => {
    const row = limitsNow(today).find((one) => one.id === id);
    const content = { limit: id!, region: region!, n: n!, unit: row?.length.unit ?? 'day', ruleSet: ruleSetOn(today) };
    return { code: `${id}-${region}-${content.ruleSet}`, content };
  },
  says: ({ limit: id, region, n, unit, ruleSet }) => {
    const row = limitsOf(ruleSet as never).find((one) => one.id === id);
    const title = row?.title ?? { zh: id ?? '', en: id ?? '' };
    const days = unitWords[unit ?? 'day']!;
    return { zh: `${title.zh}：${n} ${days.zh}，${region}`, en: `${title.en}: ${n} ${days.en}, ${region}` };
  },
  note: {
    zh: '只能比规定更短（给群众的期限只能更长），对定下的那天起登记的事项生效。',
    en: 'Only shorter than the rule (for petitioners only longer), for matters registered from its day on.',
  },
};

/** Why a limit cannot be set so; undefined when it can. */
export function limitFault(content: Readonly<Record<string, string>>, today: Temporal.PlainDate): Words | undefined {
  const row = limitsNow(today).find((one) => one.id === content['limit']);
  const length = { n: Number(content['n']), unit: content['unit'] as 'day' };
  if (!row || ownLimitFault(row, length) === undefined) return undefined;
  const most = `${row.length.n} ${unitWords[row.length.unit]!.zh}`;
  return row.bound === 'organ'
    ? { zh: `要比规定的 ${most}短，不能放宽`, en: `It has to be shorter than the rule’s ${row.length.n}` }
    : { zh: `要比规定的 ${most}长，不能缩短群众的权利`, en: `It has to be longer than the rule’s ${row.length.n}` };
}

const regionForm: SettingForm = {
  fields: ['code', 'name', 'nameEn', 'level'],
  asks: () => [
    { name: 'code', label: { zh: '行政区划代码', en: 'Code' } },
    ...nameAsks,
    {
      name: 'level',
      label: { zh: '层级', en: 'Level' },
      options: levels.map((value) => ({ value, label: levelWords[value] })),
    },
  ],
  schema: z.object({ code: regionCode, name, nameEn, level: oneOf(levels, { zh: '层级', en: 'a level' }) }),
  made: (input) => ({ code: input['code']!, content: input }),
  says: ({ code, name: zh, nameEn: en }) => ({ zh: `${code} ${zh}`, en: `${code} ${en}` }),
  note: {
    zh: '全国的行政区划已经在系统里；这里加本地的，例如新设的街道。',
    en: 'The country’s divisions are in the system; here are the office’s own, such as a new subdistrict.',
  },
};

const classForm: SettingForm = {
  fields: ['code', 'name', 'nameEn'],
  asks: () => [
    {
      name: 'code',
      label: { zh: '四位代码', en: 'Code of four digits' },
      hint: { zh: '前两位是所属的大类', en: 'The first two are the field that it belongs to' },
    },
    ...nameAsks,
  ],
  schema: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{4}$/, bothLanguages({ zh: '请填写四位数字', en: 'Four digits' }))
      .refine(
        (code) => loadTaxonomy().get(code.slice(0, 2)) !== undefined,
        bothLanguages({ zh: '没有这个大类，请核对前两位', en: 'There is no such field; check the first two digits' }),
      ),
    name,
    nameEn,
  }),
  made: (input) => ({ code: input['code']!, content: input }),
  says: ({ code, name: zh, nameEn: en }) => ({ zh: `${code} ${zh}`, en: `${code} ${en}` }),
  note: {
    zh: '加在国家统一的大类下面；已经登记的事项保留原来的分类。',
    en: 'Under the fields of the national list; matters keep the class that they were given.',
  },
};

/** The acts of officials whose form has a text to write. */
const writingActs = Object.entries(actDescriptions)
  .filter(([, { fields }]) => fields.some(({ name: field }) => field === 'text'))
  .map(([act, { title }]) => ({ act, title }));
const actTitle = (act: string): Words => writingActs.find((one) => one.act === act)?.title ?? { zh: act, en: act };

const dayLine = /^(\S+)\s+(休|班|off|work)\s+(\S.*)$/;

const calendarForm: SettingForm = {
  fields: ['year', 'days'],
  asks: (today) => [
    { name: 'year', label: { zh: '哪一年', en: 'Year' }, value: String(today.year + 1) },
    {
      name: 'days',
      kind: 'area',
      label: { zh: '放假和调休', en: 'Days off and days worked in exchange' },
      hint: {
        zh: '一行一天：日期 休或者班 节日名，例如 2027-01-01 休 元旦',
        en: 'One a line: day, off or work, name; for example 2027-01-01 off New Year',
      },
    },
  ],
  schema: z.object({
    year: wholeNumber({ zh: '年份', en: 'The year' }, 2000, 2100),
    days: z.string().superRefine((typed, context) => {
      for (const [index, line] of typed.trim().split('\n').entries()) {
        const [, day = ''] = dayLine.exec(line.trim()) ?? [];
        if (readDate(day)) continue;
        const message = bothLanguages({
          zh: `第 ${index + 1} 行要写成：2027-01-01 休 元旦`,
          en: `Line ${index + 1} should read: 2027-01-01 off New Year`,
        });
        context.addIssue({ code: 'custom', message });
      }
    }),
  }),
  made: ({ year, days = '' }) => {
    const read = days
      .trim()
      .split('\n')
      .map((line) => {
        const [, day = '', kind = '', title = ''] = dayLine.exec(line.trim()) ?? [];
        return { name: title.trim(), date: readDate(day)!.toString(), isOffDay: kind === '休' || kind === 'off' };
      });
    const json = JSON.stringify({ year: Number(year), days: read });
    readCalendarYear(json);
    return { code: year!, content: { year: year!, json } };
  },
  says: ({ year, json = '{"days":[]}' }) => {
    const { days } = JSON.parse(json) as { readonly days: readonly unknown[] };
    return { zh: `${year} 年，${days.length} 天`, en: `${year}, ${days.length} days` };
  },
  note: {
    zh: '国务院办公厅公布第二年的安排以后录入。从那时起的期限按它计算，在走的期限逐件重新算，告诉过群众的日子不会变坏。',
    en: 'Entered when the State Council’s office has published it. Clocks use it from then on, those that run are reckoned again, and no day that a petitioner was told gets worse.',
  },
};

const templateForm: SettingForm = {
  fields: ['act', 'title', 'titleEn', 'text'],
  asks: () => [
    {
      name: 'act',
      label: { zh: '用在哪一步', en: 'For which act' },
      options: writingActs.map(({ act, title }) => ({ value: act, label: title })),
    },
    { name: 'title', label: { zh: '叫什么', en: 'Its name' } },
    { name: 'titleEn', label: { zh: '英文名', en: 'Its name in English' } },
    { name: 'text', kind: 'area', label: { zh: '句子', en: 'The sentence' } },
  ],
  schema: z.object({
    act: requiredText({ zh: '哪一步', en: 'an act' }, 60).refine(
      (act) => writingActs.some((one) => one.act === act),
      bothLanguages({ zh: '请选择哪一步', en: 'Choose an act' }),
    ),
    title: requiredText({ zh: '名字', en: 'a name' }, 80),
    titleEn: requiredText({ zh: '英文名', en: 'the English name' }, 120),
    text: requiredText({ zh: '句子', en: 'the sentence' }, 2000),
  }),
  made: (input) => ({
    code: `${input['act']}-${[...input['title']!].map((one) => one.codePointAt(0)!.toString(36)).join('')}`.slice(
      0,
      90,
    ),
    content: { ...input, field: 'text' },
  }),
  says: ({ act, title, titleEn }) => {
    const { zh, en } = actTitle(act ?? '');
    return { zh: `${zh}：${title}`, en: `${en}: ${titleEn}` };
  },
  note: {
    zh: '出现在那一步的表单旁边，用的人读过、改过再发。',
    en: 'Stands beside the form of that act, to be read and changed before it is sent.',
  },
};

export const settingForms: Readonly<Record<SettingKind, SettingForm>> = {
  limit: limitForm,
  region: regionForm,
  class: classForm,
  calendar: calendarForm,
  template: templateForm,
  outsider: outsiderForm,
  seat: seatForm,
  hall: hallForm,
};
