import type { ExampleSet } from '#ui/example.ts';
import { CalendarSheet } from '#ui/components/calendar-sheet.tsx';
import type { SheetDay } from '#ui/components/calendar-days.ts';

const on = (text: string) => Temporal.PlainDate.from(text);

function run(
  from: string,
  total: number,
  standing: (day: Temporal.PlainDate) => Omit<SheetDay, 'on' | 'count'> & { readonly counts: boolean },
): readonly SheetDay[] {
  const days: SheetDay[] = [{ on: on(from), count: null, standing: 'day-zero' }];
  let count = 0;
  for (let day = on(from).add({ days: 1 }); count < total; day = day.add({ days: 1 })) {
    const { counts, ...rest } = standing(day);
    if (counts) count += 1;
    days.push({ on: day, count: counts ? count : null, ...rest });
  }
  return days;
}

const objection = run('2026-09-30', 5, (day) => {
  if (day.month === 10 && day.day <= 7) return { counts: false, standing: 'holiday', name: '国庆节' };
  if (day.toString() === '2026-10-10') return { counts: true, standing: 'make-up-workday', name: '国庆节' };
  return day.dayOfWeek > 5 ? { counts: false, standing: 'weekend' } : { counts: true, standing: 'working' };
});

const handling = run('2026-10-14', 60, () => ({ counts: true, standing: 'working' }));

export const calendarExamples: ExampleSet = {
  key: 'calendar',
  title: { zh: '为什么是这一天', en: 'Why this day' },
  note: {
    zh: '算的有底色，不算的画斜线并写明原因。',
    en: 'Days that count are tinted; days that do not are hatched and say why.',
  },
  examples: [
    {
      name: { zh: '5 个工作日，遇国庆', en: '5 working days across a holiday' },
      element: <CalendarSheet days={objection} due={on('2026-10-13')} zero={{ zh: '收到', en: 'arrived' }} />,
    },
    {
      name: { zh: '60 日，天天都算', en: '60 days, each of them counts' },
      element: <CalendarSheet days={handling} due={on('2026-12-13')} zero={{ zh: '受理', en: 'accepted' }} />,
    },
  ],
};
