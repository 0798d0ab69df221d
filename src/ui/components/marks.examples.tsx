import type { ExampleSet } from '#ui/example.ts';
import { Clock } from '#ui/components/clock.tsx';
import { iconNames, Icon, Logo } from '#ui/components/icon.tsx';
import { LimitLine, Figures } from '#ui/components/movement.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Day, Moment } from '#ui/components/time.tsx';

const on = (text: string) => Temporal.PlainDate.from(text);
const handling = { zh: '办理期限', en: 'To be answered by' };
const acceptance = { zh: '受理期限', en: 'To be accepted by' };

export const markExamples: ExampleSet = {
  key: 'mark',
  title: { zh: '标志与图标', en: 'Logo and icons' },
  note: {
    zh: '“日”是一扇窗，中间一横是地平线，太阳正在升起。图标旁边总有文字。',
    en: 'A window, a horizon, the sun coming up. No icon stands without a word.',
  },
  examples: [
    {
      name: { zh: '双色与单色', en: 'Two colours and one' },
      element: (
        <div className="row logos">
          <Logo label="Sunlit" />
          <Logo label="Sunlit" plain />
        </div>
      ),
    },
    {
      name: { zh: '图标', en: 'Icons' },
      element: (
        <ul className="key" role="list">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} />
              <span lang="en">{name}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ],
};

export const tagExamples: ExampleSet = {
  key: 'tag',
  title: { zh: '状态', en: 'State' },
  note: { zh: '图标加文字，颜色只是确认。', en: 'Icon and word; colour only confirms.' },
  examples: [
    {
      name: { zh: '各种状态', en: 'The tones' },
      element: (
        <div className="row">
          <Tag>{{ zh: '已登记', en: 'Registered' }}</Tag>
          <Tag tone="sent">{{ zh: '已转送', en: 'Passed on' }}</Tag>
          <Tag tone="doing">{{ zh: '办理中', en: 'Being handled' }}</Tag>
          <Tag tone="soon">{{ zh: '今天到期', en: 'Due today' }}</Tag>
          <Tag tone="late">{{ zh: '已超期 7 天', en: '7 days overdue' }}</Tag>
          <Tag tone="paused">{{ zh: '已暂停', en: 'Paused' }}</Tag>
          <Tag tone="done">{{ zh: '已办结', en: 'Closed' }}</Tag>
        </div>
      ),
    },
  ],
};

export const clockExamples: ExampleSet = {
  key: 'clock',
  title: { zh: '期限', en: 'Clock' },
  note: {
    zh: '哪一个期限，哪一天，还有多久，为什么。日期从不单独出现。',
    en: 'Which limit, which day, how long, and why. A date never stands alone.',
  },
  examples: [
    {
      name: { zh: '还早', en: 'Far off' },
      element: <Clock name={handling} due={on('2026-12-14')} now={{ state: 'running', left: 21 }} whyHref="#why" />,
    },
    {
      name: { zh: '临期，工作日', en: 'Near, in working days' },
      element: (
        <Clock name={acceptance} due={on('2026-11-26')} now={{ state: 'running', left: 3, unit: 'working-day' }} />
      ),
    },
    {
      name: { zh: '今天', en: 'Today' },
      element: <Clock name={acceptance} due={on('2026-11-23')} now={{ state: 'running', left: 0 }} />,
    },
    {
      name: { zh: '超期', en: 'Overdue' },
      element: <Clock name={handling} due={on('2026-11-16')} now={{ state: 'running', left: -7 }} />,
    },
    {
      name: { zh: '暂停', en: 'Paused' },
      element: (
        <Clock name={handling} now={{ state: 'paused', reason: { zh: '等待补充材料', en: 'waiting for material' } }} />
      ),
    },
    {
      name: { zh: '不定日数', en: 'No number of days' },
      element: (
        <Clock
          name={handling}
          now={{
            state: 'unset',
            reason: { zh: '期限由所走程序的法律规定', en: 'the law of that procedure sets the time' },
          }}
        />
      ),
    },
    {
      name: { zh: '按期办结', en: 'Done in time' },
      element: <Clock name={handling} due={on('2026-11-09')} now={{ state: 'ended', lateDays: 0 }} />,
    },
    {
      name: { zh: '超期告知', en: 'Done late' },
      element: (
        <Clock
          name={acceptance}
          due={on('2026-11-09')}
          now={{ state: 'ended', lateDays: 3, verb: { zh: '告知', en: 'Notice given' } }}
        />
      ),
    },
    {
      name: { zh: '暂定', en: 'Provisional' },
      element: (
        <Clock name={handling} due={on('2028-01-12')} now={{ state: 'running', left: 415 }} form="long" provisional />
      ),
    },
    {
      name: { zh: '工作台', en: 'At the desk' },
      element: <Clock name={handling} due={on('2026-12-14')} now={{ state: 'running', left: 21 }} form="desk" />,
    },
    {
      name: { zh: '期限的线', en: 'The limit as a line' },
      element: (
        <LimitLine
          passed={40}
          total={60}
          label={{ zh: '办理期限 60 日，今天是第 40 日', en: 'Limit of 60 days; today is day 40' }}
          start={
            <>
              <Day on={on('2026-10-14')} form="short" />
            </>
          }
          now={{ zh: '今天是第 40 日，还剩 20 天', en: 'Day 40, 20 days left' }}
          end={<Day on={on('2026-12-13')} form="short" />}
        />
      ),
    },
    {
      name: { zh: '超期的线', en: 'The line of a limit that has passed' },
      element: (
        <LimitLine
          passed={67}
          total={60}
          label={{ zh: '办理期限 60 日，已超期 7 天', en: 'Limit of 60 days; 7 days overdue' }}
          start={<Day on={on('2026-09-17')} form="short" />}
          now={{ zh: '已超期 7 天', en: '7 days overdue' }}
          end={<Day on={on('2026-11-16')} form="short" />}
        />
      ),
    },
  ],
};

export const referenceExamples: ExampleSet = {
  key: 'reference',
  title: { zh: '编号、日期、数字', en: 'Numbers and days' },
  note: { zh: '编号四位一组。日期写全，机器也能读。', en: 'Numbers in fours. Days in full, and readable by machines.' },
  examples: [
    { name: { zh: '编号', en: 'A number' }, element: <Reference>XF26112300000017</Reference> },
    { name: { zh: '大号编号', en: 'A number, large' }, element: <Reference big>XF26112300000017</Reference> },
    {
      name: { zh: '日期与时间', en: 'Days and times' },
      element: (
        <ul className="stack gap-1" role="list">
          <li>
            <Day on={on('2026-11-23')} />
          </li>
          <li>
            <Day on={on('2026-12-21')} form="short" />
          </li>
          <li>
            <Day on={on('2027-01-12')} form="short" />
          </li>
          <li>
            <Moment at={Temporal.Instant.from('2026-11-23T09:30:00+08:00')} />
          </li>
          <li>
            <Moment at={Temporal.Instant.from('2026-11-22T19:52:00+08:00')} form="desk" />
          </li>
        </ul>
      ),
    },
    {
      name: { zh: '数字', en: 'Figures' },
      element: (
        <Figures
          items={[
            {
              key: 'a',
              value: 15,
              unit: { zh: '日内', en: 'days' },
              words: { zh: '告诉您由谁办、走什么程序', en: 'to tell you who handles it and how' },
            },
            {
              key: 'b',
              value: 60,
              unit: { zh: '日内', en: 'days' },
              words: { zh: '办结并书面答复', en: 'to decide and answer in writing' },
            },
            {
              key: 'c',
              value: 2,
              unit: { zh: '件', en: 'matters' },
              words: { zh: '已超期', en: 'overdue' },
              href: '#late',
              late: true,
            },
          ]}
        />
      ),
    },
  ],
};
