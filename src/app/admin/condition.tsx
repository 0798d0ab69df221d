import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { alarms, calls, type Alarm } from '#app/operations/alarms.ts';
import { confirmClock } from '#app/operations/clock-mark.ts';
import { readCondition, type Condition } from '#app/operations/condition.ts';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Table } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Say } from '#ui/setting.tsx';
import { showAdmin } from './shell.tsx';

const units: Readonly<Record<Alarm['unit'], (figure: string) => Words>> = {
  count: (figure) => ({ zh: figure, en: figure }),
  seconds: (figure) => ({ zh: `${figure} 秒`, en: `${figure} s` }),
  hours: (figure) => ({ zh: `${figure} 小时`, en: `${figure} h` }),
  days: (figure) => ({ zh: `${figure} 天`, en: `${figure} days` }),
  percent: (figure) => ({ zh: `${figure}%`, en: `${figure}%` }),
};

const never: Words = { zh: '还没有过', en: 'Never' };

/** A figure with its unit, in whole numbers. */
const figureOf = ({ unit }: Alarm, value: number | undefined): Words =>
  value === undefined ? never : units[unit](String(Math.round(value)));

function limitOf(alarm: Alarm): Words {
  const { zh, en } = figureOf(alarm, alarm.limit);
  return alarm.when === 'over' ? { zh: `超过 ${zh}`, en: `over ${en}` } : { zh: `不到 ${zh}`, en: `under ${en}` };
}

/** How the instance is: what waits, what failed, what runs out. No figure of it names a lane, a matter or a person. */
export function conditionPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/desk/admin/condition', async (context) =>
    showAdmin(context, {
      title: { zh: '运行状况', en: 'Condition' },
      current: 'condition',
      children: <ConditionTable condition={await readCondition(house)} />,
    }),
  );
  routes.post(clockPath, async (context) => {
    const by = context.var.visitor.official?.person;
    if (by) await confirmClock(house.database, house.clock.now(), by);
    return context.redirect('/desk/admin/condition', 303);
  });
  return routes;
}

const clockPath = '/desk/admin/condition/clock';

function ConditionTable({ condition }: { readonly condition: Condition }) {
  const calling = alarms.filter((alarm) => calls(alarm, condition));
  return (
    <>
      {calling.length === 0 ? (
        <Notice kind="done">{{ zh: '一切正常。', en: 'All is well.' }}</Notice>
      ) : (
        <Notice kind="bad" title={{ zh: `${calling.length} 项要处理`, en: `To be seen to: ${calling.length}` }}>
          <ul>
            {calling.map(({ metric, words, way }) => (
              <li key={metric}>
                <Say zh={`${words.zh}：${way.zh}`} en={`${words.en}: ${way.en}`} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {condition.clockBehindSeconds > 0 && (
        <Form action={clockPath} label={{ zh: '时钟', en: 'Clock' }}>
          <p>
            <Say
              zh="时钟曾经走快、现在已经校准的，核对以后在这里确认，告警就停。谁在什么时候确认的会留下来。"
              en="Where the clock ran ahead and is right now, compare it and say so here; the alarm ends. Who said so, and when, is kept."
            />
          </p>
          <Button kind="line">
            {{ zh: '我核对过，现在的时间是对的', en: 'I compared it: the time of now is right' }}
          </Button>
        </Form>
      )}
      <Table
        caption={{ zh: '各项指标', en: 'Figures' }}
        rows={alarms}
        keyOf={({ metric }) => metric}
        columns={[
          { key: 'name', head: { zh: '指标', en: 'Figure' }, rowHead: true, cell: ({ words }) => <Say {...words} /> },
          {
            key: 'value',
            head: { zh: '现在', en: 'Now' },
            end: true,
            cell: (alarm) => <Say {...figureOf(alarm, alarm.value(condition))} />,
          },
          {
            key: 'limit',
            head: { zh: '什么时候告警', en: 'Calls when' },
            end: true,
            cell: (alarm) => <Say {...limitOf(alarm)} />,
          },
          {
            key: 'state',
            head: { zh: '状态', en: 'State' },
            cell: (alarm) =>
              calls(alarm, condition) ? (
                <Tag tone="late">{{ zh: '要处理', en: 'To be seen to' }}</Tag>
              ) : (
                <Tag tone="done">{{ zh: '正常', en: 'Well' }}</Tag>
              ),
          },
        ]}
      />
      <p>
        <Say
          zh="同样的数字在 /metrics 里，名字和告警规则见 docs/operations.md。"
          en="The same figures stand at /metrics; docs/operations.md has their names and the rules of alarm."
        />
      </p>
    </>
  );
}
