import { z } from '@hono/zod-openapi';
import type { CivilDate } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';
import type { UnitId } from '#kernel/ids.ts';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { bothLanguages, oneOf, optionalText } from '#ui/edge/input.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import type { UrgentCommand } from '../decide/command.ts';
import type { Danger } from '../events.ts';
import { dangerWords } from '../pages/words.ts';
import { ofEvents } from './acts.ts';

const dangers = Object.keys(dangerWords) as [Danger, ...Danger[]];

const clockTime = /^(?:(\d{4}-\d{2}-\d{2})[ T])?([01]?\d|2[0-3])[:：]([0-5]\d)$/;

/** A time of today as people write it, 9:05, or one with its day before it. */
const learnedTime = z
  .string()
  .trim()
  .transform((typed) => typed.normalize('NFKC'))
  .pipe(
    z.string().regex(
      clockTime,
      bothLanguages({
        zh: '请填写几点几分，例如 9:05；不是今天的，写 2026-11-23 9:05',
        en: 'Write the time, such as 9:05; of another day, 2026-11-23 9:05',
      }),
    ),
  );

function instantOf(typed: string, today: CivilDate): Temporal.Instant {
  const [, day, hour, minute] = clockTime.exec(typed)!;
  const on = day ? Temporal.PlainDate.from(day) : today;
  const plainTime = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
  return on.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}

const reportUrgent = (): ActDescription<(opening: Opening) => UrgentCommand> =>
  describeAct({
    title: { zh: '报告重大紧急信息', en: 'Report a danger' },
    button: { zh: '马上报告', en: 'Report it now' },
    done: { zh: '已报告，已经发到应当知道的单位', en: 'Reported; it went to every unit that has to know' },
    lede: {
      zh: '报的是事情和险情，不是人：谁要去哪里、要不要信访，不报。报给谁由条例定，系统同时发到；得知后三十分钟以内报告。',
      en:
        'It is about an event or a danger, never a person: where somebody goes, or whether they mean to petition, is not ' +
        'reported. The regulations say whom it goes to, and it reaches them at once; within thirty minutes.',
    },
    fields: [
      {
        name: 'title',
        kind: 'line',
        label: { zh: '什么地方，什么事', en: 'What, and where' },
        hint: { zh: '收到的单位都看得到，不写姓名', en: 'Everyone who is told sees it; no names' },
      },
      {
        name: 'danger',
        kind: 'choice',
        label: { zh: '哪一种险情', en: 'Which danger' },
        choices: dangers.map((value) => ({ value, label: dangerWords[value] })),
      },
      {
        name: 'learned',
        kind: 'line',
        label: { zh: '几点得知的', en: 'When it was learned' },
        hint: { zh: '例如 9:05', en: 'Such as 9:05' },
      },
      { name: 'text', kind: 'text', label: { zh: '情况', en: 'What happens' }, readers: 'officials' },
      {
        name: 'measures',
        kind: 'text',
        label: { zh: '已经采取的措施', en: 'What is done so far' },
        readers: 'officials',
      },
      { name: 'department', kind: 'unit', label: { zh: '有关部门', en: 'Department concerned' }, optional: true },
      {
        name: 'told',
        kind: 'text',
        label: { zh: '系统告知不到的单位，怎么报的', en: 'How those were told whom this system does not reach' },
        hint: { zh: '几点、谁、打给谁', en: 'When, by whom, to whom' },
        optional: true,
        readers: 'officials',
      },
      {
        name: 'late',
        kind: 'text',
        label: { zh: '超过三十分钟的，为什么', en: 'Why, where it is later than thirty minutes' },
        optional: true,
        readers: 'officials',
      },
    ],
    schema: z.object({
      title: ofEvents({ zh: '什么地方，什么事', en: 'what and where' }, 80),
      danger: oneOf(dangers, { zh: '哪一种险情', en: 'one' }),
      learned: learnedTime,
      text: ofEvents({ zh: '情况', en: 'what happens' }),
      measures: ofEvents({ zh: '已经采取的措施', en: 'what is done' }),
      department: optionalText({ zh: '单位', en: 'a unit' }, 80),
      told: optionalText({ zh: '怎么报的', en: 'how they were told' }, 1000),
      late: optionalText({ zh: '为什么', en: 'why' }, 1000),
    }),
    command:
      ({ title, danger, learned, text, measures, department, told, late }, deposit) =>
      ({ number, key, subject, today }): UrgentCommand => ({
        act: 'reportUrgent',
        number,
        key,
        of: subject?.stream ?? null,
        region: subject?.region ?? null,
        class: subject?.class ?? null,
        title: deposit.text('title', { title }).item,
        danger,
        learnedAt: instantOf(learned, today),
        text: deposit.text('text', { text }),
        measures: deposit.text('measures', { text: measures }),
        department: (department as UnitId | undefined) ?? null,
        told: told ? deposit.text('told', { text: told }) : null,
        late: late ? deposit.text('late', { text: late }) : null,
      }),
  });

/** Everything that can be opened here. */
export const urgentBegins: readonly Beginning<UrgentCommand>[] = [
  { act: 'reportUrgent', prefix: 'JJ', about: 'possible', description: reportUrgent },
];
