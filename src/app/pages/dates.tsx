import { WhyDay } from '#chapters/petition/pages/why.tsx';
import { cite } from '#kernel/citation.ts';
import { instrumentOf } from '#law/instruments.ts';
import { findLimit, limitsOf, overlays, reckon, ruleSetOn, ruleSets } from '#law/law.ts';
import type { Limit, LimitId } from '#law/rule.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, Select, type Errors, type Option } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Day } from '#ui/components/time.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { factDay, readDate, type Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';

interface Asked {
  readonly from: string;
  readonly limit: string;
  readonly place: string;
}

type Calculated = { readonly errors: Errors } | { readonly rule: Limit; readonly from: Temporal.PlainDate };

const firstDay = ruleSets['regulations-2005'].since;
const title: Words = { zh: '自己算期限', en: 'Work out a limit' };

/** Which row of law is asked for, from which day; or what is wrong with what was typed. */
function calculate({ from: typed, limit: id, place }: Asked): Calculated {
  const from = readDate(typed);
  if (!from) {
    return {
      errors: { from: { zh: '请填写日期，例如 2026年11月23日', en: 'Write a day, for example 23 November 2026' } },
    };
  }
  if (Temporal.PlainDate.compare(from, firstDay) < 0) {
    return {
      errors: {
        from: {
          zh: `请填 ${factDay('zh', firstDay)} 以后的日期；更早的规定这里没有`,
          en: `Write a day from ${factDay('en', firstDay)} on; earlier rules are not known here`,
        },
      },
    };
  }
  const rule = findLimit(ruleSetOn(from), id as LimitId, place || undefined, from);
  if (rule) return { rule, from };
  return {
    errors: {
      limit: {
        zh: '那一天适用的规定没有这个期限，请选择另一个',
        en: 'The rules of that day have no such limit; choose another',
      },
    },
  };
}

/** 自己算期限: the same reckoning as on a matter, for anybody, with every day and its reason. Nothing is kept. */
export function datesPage(context: EdgeContext): Response {
  const { house, visitor } = context.var;
  const query = context.req.query();
  const asked: Asked = {
    from: (query['from'] ?? '').slice(0, 40),
    limit: query['limit'] ?? 'conclude',
    place: overlays.some(({ region }) => region === query['place']) ? query['place']! : '',
  };
  const found = query['from'] === undefined ? undefined : calculate(asked);
  const errors = found && 'errors' in found ? found.errors : {};
  const failed = Object.keys(errors).length > 0;
  const frame = visitor.citizenFrame();
  const page = (
    <Page frame={frame} title={title} failed={failed}>
      <ErrorSummary errors={errors} />
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="填上事情发生的那一天，看最后一天是哪天，每一天为什么算、为什么不算。这里只是计算，不会留下记录。"
          en="Give the day on which it happened, and see the last day and why each day counts or not. Nothing is kept."
        />
      </p>
      <AskForm asked={asked} errors={errors} />
      {found && 'rule' in found && <Answer {...found} asked={asked} calendar={house.calendars.current} />}
    </Page>
  );
  return context.html(renderPage(page), failed ? 422 : 200) as Response;
}

function AskForm({ asked, errors }: { readonly asked: Asked; readonly errors: Errors }) {
  const error = (name: keyof Asked) => (errors[name] ? { error: errors[name] } : {});
  return (
    <Form action="/dates" method="get" label={title}>
      <DateField name="from" label={{ zh: '从哪一天起', en: 'From which day' }} value={asked.from} {...error('from')} />
      <Select
        name="limit"
        label={{ zh: '哪一个期限', en: 'Which limit' }}
        options={limitOptions()}
        value={asked.limit}
        width="full"
        {...error('limit')}
      />
      <Select
        name="place"
        label={{ zh: '地方规定', en: 'Local rules' }}
        none={{ zh: '全国规定', en: 'National rules' }}
        options={overlays.map(({ region, instrument }): Option => ({
          value: region,
          label: instrumentOf(instrument).short,
        }))}
        value={asked.place}
      />
      <div className="row">
        <Button>{{ zh: '算一算', en: 'Work it out' }}</Button>
      </div>
    </Form>
  );
}

/** Every limit that either rule set knows, in the order of the law, the ones of practice last. */
function limitOptions(): readonly Option[] {
  const rows = new Map<LimitId, Limit>();
  for (const set of ['regulations-2022', 'regulations-2005'] as const) {
    for (const row of limitsOf(set)) if (!rows.has(row.id)) rows.set(row.id, row);
  }
  const group = ({ source }: Limit): Words =>
    source === 'practice' ? { zh: '本系统约定', en: "This system's own" } : { zh: '法律规定', en: 'Fixed by law' };
  const [own, fixed] = [[...rows.values()].filter(isOwn), [...rows.values()].filter((row) => !isOwn(row))];
  return [...fixed, ...own].map((row) => ({ value: row.id, label: row.title, group: group(row) }));
}

const isOwn = ({ source }: Limit): boolean => source === 'practice';

interface AnswerProps {
  readonly rule: Limit;
  readonly from: Temporal.PlainDate;
  readonly asked: Asked;
  readonly calendar: Parameters<typeof reckon>[2];
}

function Answer({ rule, from, asked, calendar }: AnswerProps) {
  const reckoning = reckon(rule, from, calendar);
  const duty = {
    key: rule.id,
    act: rule.id,
    owner: { kind: 'petitioner' },
    nature: 'may',
    since: from.toString(),
    due: reckoning.due.toString(),
    provisional: reckoning.provisional,
    reason: null,
    limit: rule.id,
    citation: cite(rule.under),
    trace: reckoning.trace(),
    closed: null,
    outcome: null,
    passed: false,
  } as const;
  return (
    <section className="part stack gap-6" aria-labelledby="answer">
      <Notice kind="now" icon="clock">
        <h2 className="h3" id="answer">
          <Say {...rule.title} />
          <Say zh="：最后一天是 " en=": the last day is " />
          <Day on={reckoning.due} />
        </h2>
      </Notice>
      <p className="second">
        <Say zh="觉得算得不对？" en="You think that this is wrong? " />{' '}
        <a href="/track">
          <Say zh="您自己事项的日期，在办理进度里请我们核对" en="A date of your own matter: ask us to check it there" />
        </a>
        <Say zh="；" en="; " />
        <a href="/file">
          <Say zh="规则本身不对，请告诉我们" en="the rule itself: tell us" />
        </a>
        <Say
          zh="。核对的五个工作日内答复，反映的会登记、有编号。"
          en=". What is to be checked is answered within five working days; what you tell us is registered and has a number."
        />
      </p>
      <WhyDay duty={duty} ruleSet={ruleSetOn(from)} region={asked.place || null} registeredOn={from.toString()} />
    </section>
  );
}
