import { z } from '@hono/zod-openapi';
import type { HallPlan } from '#chapters/reception/hall/plan.ts';
import { priorityRules, type PriorityRule } from '#chapters/reception/hall/queue.ts';
import { helperWords } from '#chapters/reception/pages/words.ts';
import type { UnitId } from '#kernel/ids.ts';
import { outsiderRoles, type OutsiderRole } from '#kernel/invited.ts';
import type { Errors } from '#ui/components/field.tsx';
import { bothLanguages, oneOf, optionalText, requiredText } from '#ui/edge/input.ts';
import type { Words } from '#ui/language.ts';
import type { SettingForm } from './setting-kinds.ts';

type Known = (unit: string) => boolean;

const choose: Words = { zh: '请选择', en: 'Choose' };

const name = requiredText({ zh: '名称', en: 'the name' }, 80);
const nameEn = requiredText({ zh: '英文名称', en: 'the English name' }, 120);
/** Names a setting by what people call it: letters and digits of any writing become a code. */
const codeOf = (...parts: readonly string[]): string =>
  parts
    .map((part) => [...part.trim()].map((one) => one.codePointAt(0)!.toString(36)).join(''))
    .join('-')
    .slice(0, 90);

export const roleWords: Readonly<Record<OutsiderRole, Words>> = {
  'hearing-member': { zh: '听证员', en: 'Member of hearings' },
  ...helperWords,
};

/** 社会人士名册: hearing members from outside, lawyers, counsellors, social workers, each with their statement. */
export const outsiderForm: SettingForm = {
  fields: ['name', 'nameEn', 'from', 'fromEn', 'role', 'tiedTo', 'statement'],
  asks: (_, units) => [
    { name: 'name', label: { zh: '姓名', en: 'Name' } },
    { name: 'nameEn', label: { zh: '英文姓名', en: 'Name in English' } },
    { name: 'from', label: { zh: '工作单位', en: 'Where from' } },
    { name: 'fromEn', label: { zh: '工作单位（英文）', en: 'Where from, in English' } },
    {
      name: 'role',
      label: { zh: '请来做什么', en: 'Asked in as' },
      options: outsiderRoles.map((value) => ({ value, label: roleWords[value] })),
    },
    {
      name: 'tiedTo',
      label: { zh: '与哪个机关有利害关系', en: 'Tied to which organ' },
      hint: { zh: '例如是它的法律顾问；没有就不选', en: 'As its legal adviser, for example; none where there is none' },
      options: units,
      none: { zh: '没有', en: 'None' },
      optional: true,
    },
    {
      name: 'statement',
      kind: 'area',
      label: { zh: '利害关系声明和保密承诺', en: 'Statement of interests, and promise of secrecy' },
      hint: { zh: '照本人签字的声明写，写明签字日期', en: 'As they signed it, with the day' },
    },
  ],
  schema: z.object({
    name: requiredText({ zh: '姓名', en: 'the name' }, 40),
    nameEn,
    from: requiredText({ zh: '工作单位', en: 'where from' }, 80),
    fromEn: requiredText({ zh: '英文的工作单位', en: 'where from, in English' }, 120),
    role: oneOf(outsiderRoles, { zh: '做什么', en: 'as what' }),
    tiedTo: optionalText({ zh: '机关', en: 'the organ' }, 80),
    statement: requiredText({ zh: '声明', en: 'the statement' }, 2000),
  }),
  made: (input) => ({
    code: codeOf(input['name']!, input['from']!, input['role']!),
    content: { tiedTo: '', ...input },
  }),
  says: ({ name: zh, nameEn: en, from, fromEn, role }) => {
    const as = roleWords[role as OutsiderRole];
    return { zh: `${zh}（${from}）：${as.zh}`, en: `${en} (${fromEn}): ${as.en}` };
  },
  note: {
    zh: '听证组和来访接待从这里选人。有利害关系的机关举行听证，名单里会标出来，不能选。',
    en: 'Panels of hearings and receptions choose from here. Where the organ to which somebody is tied holds a hearing, they cannot be chosen.',
  },
};

/** 联席会议成员和专项工作小组: each seat with its days. */
export const seatForm: SettingForm = {
  fields: ['unit', 'group', 'groupEn'],
  asks: (_, units) => [
    { name: 'unit', label: { zh: '成员单位', en: 'Unit' }, options: units, none: choose },
    {
      name: 'group',
      label: { zh: '专项工作小组', en: 'Special group' },
      hint: { zh: '联席会议本身的成员不填', en: 'Empty for a seat in the conference itself' },
      optional: true,
    },
    { name: 'groupEn', label: { zh: '小组的英文名', en: 'The group in English' }, optional: true },
  ],
  schema: z
    .object({
      unit: requiredText({ zh: '单位', en: 'the unit' }, 80),
      group: optionalText({ zh: '小组', en: 'the group' }, 60),
      groupEn: optionalText({ zh: '小组的英文名', en: 'the group in English' }, 90),
    })
    .refine(({ group, groupEn }) => !group === !groupEn, {
      path: ['groupEn'],
      error: bothLanguages({ zh: '小组的中英文名一起填', en: 'Name the group in both languages' }),
    }) as SettingForm['schema'],
  made: ({ unit = '', group = '', groupEn = '' }) => ({
    code: `${unit}${group ? `-${codeOf(group)}` : ''}`.slice(0, 90),
    content: { unit, group, groupEn },
  }),
  says: ({ unit = '', group, groupEn }, nameOf) => {
    const { zh, en } = nameOf(unit);
    return group ? { zh: `${group}：${zh}`, en: `${groupEn}: ${en}` } : { zh, en };
  },
  note: {
    zh: '召集会议时选一个小组，它当天的成员都在内；也可以另请别的单位。',
    en: 'Convening a meeting by its group takes in whoever sits there that day; other units can be asked as well.',
  },
};

const priorityWords: Readonly<Record<PriorityRule, Words>> = {
  first: { zh: '先叫优先的号', en: 'Before all others' },
  alternate: { zh: '与普通号轮流叫', en: 'Every other call' },
  none: { zh: '不设优先', en: 'Nobody before others' },
};

const serviceLine = /^([A-Z])\s+([^/|]+)\/([^/|]+)(?:\|\s*(\S+))?$/;
const windowLine = /^(\d{1,2})\s+([A-Z](?:\s*[A-Z])*)$/;

const lines = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A hall as its setting describes it. */
export function hallOf(content: Readonly<Record<string, string>>): HallPlan {
  return {
    place: {
      id: content['id']!,
      unit: content['unit'] as UnitId,
      name: content['name']!,
      nameEn: content['nameEn']!,
      priority: content['priority'] as PriorityRule,
    },
    services: lines(content['services']).map((line) => {
      const [, letter = '', zh = '', en = '', unit] = serviceLine.exec(line) ?? [];
      return { letter, name: zh.trim(), nameEn: en.trim(), unit: (unit as UnitId | undefined) ?? null };
    }),
    desks: lines(content['windows']).map((line) => {
      const [, number, letters = ''] = windowLine.exec(line) ?? [];
      return { number: Number(number), letters: [...letters.replaceAll(/\s/g, '')], open: true };
    }),
  };
}

/** What is wrong with a hall that names a unit or a service that is not there. */
export function hallFault(content: Readonly<Record<string, string>>, known: Known): Errors | undefined {
  const { services, desks } = hallOf(content);
  const stranger = services.find(({ unit }) => unit !== null && !known(unit));
  if (stranger)
    return { services: { zh: `没有单位 ${stranger.unit}，请核对代码`, en: `There is no unit ${stranger.unit}` } };
  const letters = new Set(services.map(({ letter }) => letter));
  const lost = desks.flatMap((desk) => desk.letters).find((letter) => !letters.has(letter));
  if (lost) return { windows: { zh: `没有服务 ${lost}`, en: `There is no service ${lost}` } };
  const idle = [...letters].find((letter) => !desks.some((desk) => desk.letters.includes(letter)));
  return idle ? { windows: { zh: `没有窗口办理 ${idle}`, en: `No window calls ${idle}` } } : undefined;
}

const eachLine = (pattern: RegExp, { zh, en }: Words) =>
  z.string().superRefine((typed, context) => {
    const wrong = lines(typed).findIndex((line) => !pattern.test(line));
    if (wrong === -1 && lines(typed).length > 0) return;
    const message = bothLanguages({
      zh: `第 ${wrong + 1 || 1} 行要写成：${zh}`,
      en: `Line ${wrong + 1 || 1} reads: ${en}`,
    });
    context.addIssue({ code: 'custom', message });
  });

/** 接访大厅: places, services, windows and whom they call first. What is left out is closed; nothing is deleted. */
export const hallForm: SettingForm = {
  fields: ['id', 'unit', 'name', 'nameEn', 'services', 'windows', 'priority'],
  asks: (_, units) => [
    {
      name: 'id',
      label: { zh: '网址里的代码', en: 'Its code in addresses' },
      hint: {
        zh: '小写字母、数字和连字符；叫号屏在 /hall/代码',
        en: 'Small letters, digits, hyphens; the screen is at /hall/code',
      },
    },
    {
      name: 'unit',
      label: { zh: '哪个信访部门管', en: 'Kept by which petition office' },
      options: units,
      none: choose,
    },
    { name: 'name', label: { zh: '名称', en: 'Name' } },
    { name: 'nameEn', label: { zh: '英文名称', en: 'Name in English' } },
    {
      name: 'services',
      kind: 'area',
      label: { zh: '服务', en: 'Services' },
      hint: {
        zh: '一行一项：字母 中文名/英文名|单位代码，例如 B 住房/Housing|99-county-zj；综合登记不写单位',
        en: 'One a line: a letter, its name in Chinese/in English|its unit; the common desk has no unit',
      },
    },
    {
      name: 'windows',
      kind: 'area',
      label: { zh: '窗口', en: 'Windows' },
      hint: {
        zh: '一行一个：号 办理的字母，例如 3 BC；没有写的关闭',
        en: 'One a line: number and letters, such as 3 BC; what is not written is closed',
      },
    },
    {
      name: 'priority',
      label: { zh: '老年人、残疾人、孕妇、带婴儿的怎么优先', en: 'Older, disabled, pregnant, with an infant' },
      options: priorityRules.map((value) => ({ value, label: priorityWords[value] })),
    },
  ],
  schema: z.object({
    id: z
      .string()
      .trim()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,39}$/,
        bothLanguages({ zh: '用小写字母、数字和连字符', en: 'Small letters, digits and hyphens' }),
      ),
    unit: requiredText({ zh: '信访部门', en: 'the office' }, 80),
    name,
    nameEn,
    services: eachLine(serviceLine, { zh: 'B 住房/Housing|单位代码', en: 'B Chinese/English|unit' }),
    windows: eachLine(windowLine, { zh: '3 BC', en: '3 BC' }),
    priority: oneOf(priorityRules, { zh: '怎么优先', en: 'the order' }),
  }),
  made: (input) => ({ code: input['id']!, content: input }),
  says: (content) => {
    const { place, services, desks } = hallOf(content);
    return {
      zh: `${place.name}：${services.length} 项服务，${desks.length} 个窗口`,
      en: `${place.nameEn}: ${services.length} services, ${desks.length} windows`,
    };
  },
  note: {
    zh: '马上生效，叫号屏和取号机跟着变。改的时候整个大厅重写一遍。',
    en: 'In effect at once, on the screen and the ticket machine too. To change a hall, write it anew as a whole.',
  },
};
