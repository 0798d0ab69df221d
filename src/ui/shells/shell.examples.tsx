import type { ReactElement } from 'react';
import { Button, LinkButton, ToolButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field, TextArea } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { HeroLight } from '#ui/components/page-parts.tsx';
import { LimitLine } from '#ui/components/movement.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Day } from '#ui/components/time.tsx';
import { Trail } from '#ui/components/trail.tsx';
import { trailItems } from '#ui/components/trail.examples.tsx';
import type { Frame } from '#ui/frame.ts';
import { DeskList, DeskMatter } from '#ui/shells/desk-page.examples.tsx';
import { HallPage } from '#ui/shells/hall-page.tsx';
import { Letter, LetterPage } from '#ui/shells/letter-page.tsx';
import { Page } from '#ui/shells/page.tsx';
import { Name, phrases, Say, Written } from '#ui/setting.tsx';

interface Framed {
  readonly frame: Frame;
}

const due = Temporal.PlainDate.from('2026-12-13');

function Home({ frame }: Framed) {
  return (
    <Page frame={frame} title={{ zh: '首页', en: 'Home' }} bare>
      <section className="hero">
        <HeroLight />
        <div className="wrap split">
          <div>
            <h1>
              {frame.lang === 'zh'
                ? phrases('您说的事，有人管，有期限，看得见。')
                : 'Your matter has an owner, a deadline, and a record you can see.'}
            </h1>
            <p className="lede">
              <Say
                zh="每个日期都写明依据，每一步都留下记录。"
                en="Each date says why it is that date. Each step is on record."
              />
            </p>
            <div className="row">
              <LinkButton href="#file">{{ zh: '反映一件事', en: 'Raise a matter' }}</LinkButton>
            </div>
          </div>
          <Form action="#track" method="get" label={{ zh: '查进度', en: 'Look up progress' }}>
            <Field
              name="number"
              label={{ zh: '登记编号', en: 'Number' }}
              hint={{ zh: '在回执上，XF 开头', en: 'On your receipt, begins with XF' }}
              digits
            />
            <Field name="code" label={{ zh: '查询码', en: 'Query code' }} secret />
            <p className="mt-4">
              <Button kind="line">{{ zh: '查进度', en: 'Look up' }}</Button>
            </p>
          </Form>
        </div>
      </section>
    </Page>
  );
}

function Track({ frame }: Framed) {
  const side = (
    <>
      <h2 className="small">
        <Say zh="没有动静怎么办" en="If nothing happens" />
      </h2>
      <p>
        <Say zh="按“提醒承办单位”，县信访局同时会看到。" en="Send a reminder; the petition office sees it too." />
      </p>
    </>
  );
  return (
    <Page
      frame={frame}
      title={{ zh: '办理进度', en: 'Progress' }}
      current="track"
      number="XF26092800000376"
      side={side}
      sideLabel={{ zh: '您可以做的事', en: 'What you can do' }}
    >
      <div className="stack gap-6">
        <div>
          <p className="quiet kicker">
            <Written>云栖小区 3 号楼电梯停运</Written> <Reference>XF26092800000376</Reference>
          </p>
          <h1>
            {frame.lang === 'zh'
              ? phrases(['县住建局正在办理，', '最迟 12月13日', '书面答复您'])
              : 'Being handled; you get a written answer by 13 December'}
          </h1>
        </div>
        <LimitLine
          passed={40}
          total={60}
          label={{ zh: '办理期限 60 日，今天是第 40 日', en: 'Limit of 60 days; today is day 40' }}
          start={{ zh: '10月14日受理', en: 'Accepted 14 October' }}
          now={{ zh: '还剩 20 天', en: '20 days left' }}
          end={<Day on={due} form="short" />}
        />
        <Facts
          rows={[
            { term: { zh: '现在由谁办', en: 'Who has it now' }, value: <Name>南坪县住房和城乡建设局物业科</Name> },
            {
              term: { zh: '办理期限', en: 'To be answered by' },
              value: <Day on={due} />,
              change: { href: '#why', label: { zh: '为什么', en: 'Why' } },
            },
          ]}
        />
        <div className="row no-print">
          <LinkButton href="#add">{{ zh: '补充材料', en: 'Add material' }}</LinkButton>
          <ToolButton does="print">{{ zh: '打印', en: 'Print' }}</ToolButton>
        </div>
        <section className="part">
          <h2>
            <Say zh="办理过程" en="What happened" />
          </h2>
          <Trail items={trailItems} />
        </section>
      </div>
    </Page>
  );
}

function Filing({ frame }: Framed) {
  const errors = { want: { zh: '请说说您希望怎样解决', en: 'Tell us what would put it right' } };
  return (
    <Page frame={frame} title={{ zh: '说明情况', en: 'What happened' }} current="file" failed>
      <ErrorSummary errors={errors} />
      <Steps
        at={3}
        steps={[
          { zh: '反映什么', en: 'What' },
          { zh: '问题在哪里', en: 'Where' },
          { zh: '说明情况', en: 'The story' },
          { zh: '您的信息', en: 'About you' },
          { zh: '核对', en: 'Check' },
        ]}
      />
      <h1>
        <Say zh="说明情况" en="What happened" />
      </h1>
      <Form action="#next" draft="file/story">
        <Field
          name="title"
          label={{ zh: '用一句话说说是什么事', en: 'Say in one sentence what it is' }}
          value="石桥乡卫生院夜间没有值班医生"
        />
        <TextArea
          name="want"
          label={{ zh: '您希望怎样解决', en: 'What would put it right' }}
          error={errors.want}
          lengthMax={3000}
        />
        <p className="row mt-7">
          <Button>{{ zh: '保存并继续', en: 'Save and go on' }}</Button>
        </p>
      </Form>
    </Page>
  );
}

function Hall({ frame }: Framed) {
  return (
    <HallPage
      frame={frame}
      title={{ zh: '联合接访大厅', en: 'Joint reception hall' }}
      foot={
        <Say
          zh="叫到三次没有来，往后排三个号，不用重新取号。"
          en="Missed three calls: you are moved back by three, keep your ticket."
        />
      }
    >
      <section className="call-now" aria-live="polite">
        <h1 className="call-to">
          <Say zh="请" en="Now" />
        </h1>
        <p className="call">A031</p>
        <p className="call-to">
          <Say zh="到 3 号窗口" en="to window 3" />
        </p>
      </section>
      <section className="screen" aria-label={frame.lang === 'zh' ? '各窗口' : 'All windows'}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Say zh="窗口" en="Window" />
              </th>
              <th scope="col">
                <Say zh="现在" en="Now" />
              </th>
              <th scope="col">
                <Say zh="等候" en="Waiting" />
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="fresh">
              <th scope="row">3</th>
              <td className="num">A031</td>
              <td>6</td>
            </tr>
            <tr>
              <th scope="row">1</th>
              <td className="num">A030</td>
              <td>2</td>
            </tr>
          </tbody>
        </table>
      </section>
    </HallPage>
  );
}

function Opinion({ frame }: Framed) {
  return (
    <LetterPage frame={frame} title={{ zh: '处理意见书', en: 'Handling opinion' }} backHref="#back" pdfHref="#pdf">
      <Letter
        organ="南坪县住房和城乡建设局"
        mark="南住建信复〔2026〕31号"
        title="关于春晖路工地夜间施工问题的处理意见"
        to="李秀芳"
        dated="2026年11月6日"
        contact="联系人：周敏，电话：0000-0000000"
        copies="南坪县信访局，南浦街道办事处。"
        specimen="演示件，没有效力"
      >
        <p>
          你于2026年8月28日通过网上信访反映的春晖路安置房工地夜间施工问题，我局于9月8日受理，现已办理完毕，提出处理意见如下。
        </p>
        <h2>一、你的诉求</h2>
        <p>要求施工单位停止夜间施工，并公示施工时段。</p>
        <h2>二、处理意见</h2>
        <p>支持你的诉求。我局已责令施工单位改正，自10月13日起22时至次日6时停止产生噪声的作业。</p>
        <h2>三、你的权利</h2>
        <p>如不服本处理意见，你可以自收到本意见书之日起30日内，向南坪县人民政府请求复查。</p>
      </Letter>
    </LetterPage>
  );
}

/** One page of each shell, as the gallery's neighbours and for the tests. */
export const shellExamples: Readonly<Record<string, (framed: Framed) => ReactElement>> = {
  home: Home,
  track: Track,
  filing: Filing,
  desk: DeskList,
  matter: DeskMatter,
  hall: Hall,
  letter: Opinion,
};
