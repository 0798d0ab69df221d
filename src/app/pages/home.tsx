import { dayOf } from '#kernel/clock.ts';
import { describeTogether } from '#law/describe.ts';
import { limit, ruleSetOn } from '#law/law.ts';
import type { LimitId } from '#law/rule.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Figures } from '#ui/components/movement.tsx';
import { HeroLight } from '#ui/components/page-parts.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Lang, Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';

/** The first page: say what is the matter, or see how it stands. The limits are read from the law in force today. */
export function homePage(context: EdgeContext): Response {
  const { house, visitor } = context.var;
  return context.html(renderPage(<HomePage frame={visitor.citizenFrame()} today={dayOf(house.clock.now())} />));
}

interface HomePageProps {
  readonly frame: Frame;
  readonly today: Temporal.PlainDate;
}

function HomePage({ frame, today }: HomePageProps) {
  const { lang } = frame;
  return (
    <Page frame={frame} title={{ zh: '首页', en: 'Home' }} bare>
      <section className="hero">
        <HeroLight />
        <div className="wrap split">
          <div>
            <h1>
              {lang === 'zh' ? (
                <>
                  {phrases(['您说的事，', '有人管，'])}
                  <br />
                  {phrases(['有期限，', '看得见。'])}
                </>
              ) : (
                'Your matter has an owner, a last day, and a record you can see.'
              )}
            </h1>
            <p className="lede">
              {lang === 'zh'
                ? phrases(['在这里反映问题、查询进度、评价结果。', '每个日期都写明依据，每一步都留下记录。'])
                : 'Raise a matter, follow it, rate the outcome. Each date says why, each step stays on record.'}
            </p>
            <div className="row">
              <LinkButton href="/file">{{ zh: '反映一件事', en: 'Raise a matter' }}</LinkButton>
              <span className="quiet small">
                <Say zh="大约 10 分钟，可以不留姓名" en="About ten minutes; no name needed" />
              </span>
            </div>
          </div>
          <TrackBox />
        </div>
      </section>
      <div className="wrap page">
        <Limits today={today} />
        <section className="part split split--even">
          <Ways />
          <Doors />
        </section>
      </div>
    </Page>
  );
}

function TrackBox() {
  return (
    <div className="hero__form">
      <h2 className="small mb-3">
        <Say zh="已经反映过？查办理进度" en="Raised it already? See how it stands" />
      </h2>
      <Form action="/track" label={{ zh: '查办理进度', en: 'See how it stands' }}>
        <Field
          name="number"
          label={{ zh: '登记编号', en: 'Number' }}
          hint={{ zh: '在回执上，XF 开头', en: 'On the receipt, beginning with XF' }}
          digits
          maxLength={40}
        />
        <Field
          name="code"
          label={{ zh: '查询码', en: 'Query code' }}
          secret
          digits
          inputMode="numeric"
          maxLength={40}
        />
        <div className="row">
          <Button kind="line">{{ zh: '查进度', en: 'Track' }}</Button>
          <a className="small" href="/lost-code">
            <Say zh="丢了查询码" en="Lost the code" />
          </a>
        </div>
      </Form>
    </div>
  );
}

const shown: readonly { readonly id: LimitId; readonly more?: boolean; readonly words: Words }[] = [
  {
    id: 'notify',
    words: {
      zh: '告诉您收到了没有，由谁办、走什么程序',
      en: 'to tell you that it arrived, who has it, and by which procedure',
    },
  },
  {
    id: 'conclude',
    words: {
      zh: '办结并书面答复，从受理那天的次日起算',
      en: 'to conclude it and answer in writing, counted from the day after acceptance',
    },
  },
  {
    id: 'extend',
    more: true,
    words: {
      zh: '情况复杂的最多再延长这么久，还要告诉您理由',
      en: 'more at most where it is complex, and you are told why',
    },
  },
  {
    id: 'requestReview',
    words: { zh: '对答复不服，可以请上一级复查', en: 'for you to ask the higher organ to look again' },
  },
];

/** The limits of the rule set in force, each with its article. */
function Limits({ today }: Pick<HomePageProps, 'today'>) {
  const ruleSet = ruleSetOn(today);
  const rows = shown.map(({ id, more = false, words }) => ({ row: limit(ruleSet, id), more, words }));
  const cited = (lang: Lang): string =>
    describeTogether(
      rows.map(({ row }) => row.under),
      lang,
    );
  return (
    <section aria-labelledby="limits">
      <h2 id="limits" className="vh">
        <Say zh="法定期限" en="Limits set by law" />
      </h2>
      <Figures
        items={rows.map(({ row, more, words }) => ({
          key: row.id,
          value: `${more ? '+' : ''}${row.length.n}`,
          unit: more ? { zh: '日', en: ' days' } : { zh: '日内', en: ' days' },
          words,
        }))}
      />
      <p className="small quiet mt-4">
        <Say zh={`依据${cited('zh')}。`} en={`Under ${cited('en')}. `} />
        <a href="/guide">
          <Say zh="全部期限" en="All limits" />
        </a>
      </p>
    </section>
  );
}

function Ways() {
  return (
    <div className="stack gap-3">
      <h2>
        <Say zh="不上网也一样" en="It need not be online" />
      </h2>
      <p className="second">
        <Say
          zh="打电话、写信、当面来，都同样登记，同样有期限，也都给编号和查询码。地址和时间在这一页的下面。"
          en="A call, a letter or a visit is registered just the same, on the same clock, with number and code. Address and hours stand below."
        />
      </p>
      <p>
        <a href="/guide#help">
          <Say zh="写不了、说不清，怎么请人帮忙" en="How to get help with writing" />
        </a>
      </p>
    </div>
  );
}

function Doors() {
  const doors: readonly { readonly href: string; readonly words: Words }[] = [
    { href: '/offices', words: { zh: '这件事归哪个单位管', en: 'Which unit is in charge of what' } },
    { href: '/dates', words: { zh: '自己算期限', en: 'Work out a limit' } },
    { href: '/rights', words: { zh: '您有哪些权利，依据哪一条', en: 'Your rights, with their articles' } },
    { href: '/lost-code', words: { zh: '查询码丢了，换一个新的', en: 'Replace a lost query code' } },
    {
      href: '/guide',
      words: { zh: '一件事怎么走完，每一步多少日', en: 'How a matter goes, and how long each step takes' },
    },
  ];
  return (
    <div>
      <h2 className="mb-3">
        <Say zh="先看看" en="Have a look first" />
      </h2>
      <ul role="list" className="stack gap-2">
        {doors.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>
              <Say {...words} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
