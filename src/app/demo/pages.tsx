import { channelWords } from '#chapters/petition/pages/citizen/notices.tsx';
import { stageWords } from '#chapters/petition/pages/words.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Pages } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Details, Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import { plural, type Words } from '#ui/language.ts';
import { Name, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { demoPassword, type DemoAccount } from './accounts.ts';
import type { DemoMatter, DemoMessage } from './exhibits.ts';
import { Samples } from './samples.tsx';

/** Where the demo's clock stands. */
export interface DemoClock {
  readonly now: Temporal.Instant;
  readonly moved: boolean;
}

export interface DemoPageProps {
  readonly frame: Frame;
  readonly accounts: readonly DemoAccount[];
  readonly matters: readonly DemoMatter[];
  readonly clock: DemoClock;
  /** What was typed as a number of days and is none, with what to write instead. */
  readonly refused?: { readonly days: string; readonly error: Words };
}

const signIn = (account: DemoAccount) => (
  <div className="nowrap">
    <Form action="/demo/sign-in" hidden={{ login: account.login }}>
      <Button size="small" kind="line" about={account.role}>
        {{ zh: '登录', en: 'Sign in' }}
      </Button>
    </Form>
  </div>
);

const nameOf = ({ name, login }: DemoAccount) => (
  <>
    <Name>{name}</Name> <span className="quiet small">{login}</span>
  </>
);

const roleOf = ({ role }: DemoAccount) => (
  <span className="nowrap">
    <Say {...role} />
  </span>
);

const mainColumns: readonly Column<DemoAccount>[] = [
  { key: 'role', head: { zh: '身份', en: 'Role' }, rowHead: true, cell: roleOf },
  {
    key: 'does',
    head: { zh: '能试什么', en: 'What to try' },
    card: false,
    cell: ({ does }) => (does ? <Say {...does} /> : null),
  },
  { key: 'unit', head: { zh: '单位', en: 'Unit' }, cell: ({ unit }) => <Name>{unit}</Name> },
  { key: 'name', head: { zh: '姓名和登录名', en: 'Name and log-in' }, cell: nameOf },
  { key: 'go', head: { zh: '登录', en: 'Sign in' }, headHidden: true, end: true, cell: signIn },
];

const otherColumns = mainColumns.filter(({ key }) => key !== 'does');

const matterColumns: readonly Column<DemoMatter>[] = [
  {
    key: 'title',
    head: { zh: '事项', en: 'Matter' },
    rowHead: true,
    cell: ({ title }) => <Written>{title}</Written>,
  },
  { key: 'stage', head: { zh: '进展', en: 'Stage' }, cell: ({ stage }) => <Say {...stageWords[stage]} /> },
  { key: 'number', head: { zh: '编号', en: 'Number' }, cell: ({ number }) => <Reference>{number}</Reference> },
  { key: 'code', head: { zh: '查询码', en: 'Query code' }, cell: ({ code }) => <Reference>{code}</Reference> },
  {
    key: 'go',
    head: { zh: '查看', en: 'Look' },
    headHidden: true,
    end: true,
    cell: ({ number, code, title }) => (
      <Form action="/track" hidden={{ number, code }}>
        <Button size="small" kind="line" about={<Written>{title}</Written>}>
          {{ zh: '做信访人', en: 'Be the petitioner' }}
        </Button>
      </Form>
    ),
  },
];

/** Strides of the clock that lead somewhere: past a weekend, past fifteen days, past thirty. */
const strides = [1, 5, 15, 30] as const;

/** 换一个身份看: every role one click away, matters to be the petitioner of, the clock, and what was sent. */
export function DemoPage({ frame, accounts, matters, clock, refused }: DemoPageProps) {
  const main = accounts.filter(({ does }) => does);
  const others = accounts.filter(({ does }) => !does);
  return (
    <Page frame={frame} title={{ zh: '演示', en: 'Demo' }} {...(refused ? { failed: true } : {})}>
      {refused && <ErrorSummary errors={{ days: refused.error }} />}
      <h1>
        <Say zh="换一个身份看" en="See it as someone else" />
      </h1>
      <p className="lede">
        <Say
          zh="南坪县是虚构的：人、单位和事项都不存在，什么也不会真的发出去。"
          en="Nanping County is invented: no person, unit or matter exists, and nothing is ever really sent."
        />
      </p>
      <div className="row">
        <LinkButton href="/demo/tour">{{ zh: '十分钟导览', en: 'A ten-minute tour' }}</LinkButton>
        <span className="quiet small">
          <Say
            zh="先做信访人，再做承办人、负责人，把一件事办完"
            en="Be the petitioner, then the handler, then the head, and see one matter through"
          />
        </span>
      </div>
      <section className="part stack" aria-labelledby="roles">
        <h2 id="roles">
          <Say zh="进工作台" en="At the desk" />
        </h2>
        <Table
          caption={{ zh: '主要身份', en: 'Main roles' }}
          captionHidden
          columns={mainColumns}
          rows={main}
          keyOf={(account) => account.login}
        />
        <p className="quiet small">
          <Say zh="所有登录名的密码都是 " en="The password of every log-in is " />
          <b>{demoPassword}</b>
        </p>
        <Details summary={{ zh: `其他 ${others.length} 个登录名`, en: `The other ${others.length} log-ins` }}>
          <Table
            caption={{ zh: '其他登录名', en: 'Other log-ins' }}
            captionHidden
            columns={otherColumns}
            rows={others}
            keyOf={(account) => account.login}
          />
        </Details>
      </section>
      <Petitioners matters={matters} />
      <Samples />
      <ClockForm clock={clock} {...(refused ? { refused } : {})} />
      <section className="part stack" aria-labelledby="sent">
        <h2 id="sent">
          <Say zh="发出了什么" en="What was sent" />
        </h2>
        <p>
          <Say
            zh="短信和邮件都留在这台机器上，可以逐条看。"
            en="Messages stay on this machine, to be read one by one."
          />
        </p>
        <LinkButton href="/demo/outbox" kind="line">
          {{ zh: '看发出了什么', en: 'See what was sent' }}
        </LinkButton>
      </section>
    </Page>
  );
}

function Petitioners({ matters }: { readonly matters: readonly DemoMatter[] }) {
  return (
    <section className="part stack" aria-labelledby="petitioners">
      <h2 id="petitioners">
        <Say zh="做信访人" en="As a petitioner" />
      </h2>
      <p className="row">
        <LinkButton href="/file">{{ zh: '反映一个新问题', en: 'File a new petition' }}</LinkButton>
      </p>
      <Table
        caption={{ zh: '各个阶段的事项，连同查询码', en: 'Matters in each stage, with their query codes' }}
        captionHidden
        columns={matterColumns}
        rows={matters}
        keyOf={(matter) => matter.number}
      />
      <p className="quiet small">
        <Say
          zh="查询码只给信访人本人；这里能看到，只因为这些事项是虚构的。"
          en="A query code is the petitioner’s alone; these are shown only because their matters are invented."
        />
      </p>
    </section>
  );
}

function ClockForm({ clock, refused }: Pick<DemoPageProps, 'clock' | 'refused'>) {
  return (
    <section className="part stack" aria-labelledby="clock">
      <h2 id="clock">
        <Say zh="拨动时钟" en="Move the clock" />
      </h2>
      <p>
        <Say zh="现在是 " en="It is now " />
        <b>
          <Moment at={clock.now} />
        </b>
        {clock.moved && <Say zh="（已经拨动过）" en=" (it has been moved)" />}
      </p>
      <Notice>
        {{
          zh: '时钟只能往前拨，对所有人都拨；到期没有办的，第二天会记为超期。',
          en: 'It moves forward only, and for everybody; what is not done in time is on record as late the day after.',
        }}
      </Notice>
      <div className="row">
        {strides.map((days) => (
          <Form key={days} action="/demo/clock" hidden={{ days: String(days) }}>
            <Button size="small" kind="line">
              {{ zh: `往前 ${days} 天`, en: `${plural(days, 'day')} on` }}
            </Button>
          </Form>
        ))}
      </div>
      <Form action="/demo/clock">
        <Field
          name="days"
          label={{ zh: '往前拨多少天', en: 'Days to move forward' }}
          hint={{ zh: '1 到 400 之间的整数', en: 'A whole number from 1 to 400' }}
          inputMode="numeric"
          width="short"
          {...(refused ? { error: refused.error, value: refused.days } : {})}
        />
        <Button kind="line">{{ zh: '拨动时钟', en: 'Move the clock' }}</Button>
      </Form>
    </section>
  );
}

export interface OutboxPageProps {
  readonly frame: Frame;
  readonly messages: readonly DemoMessage[];
  readonly previousHref?: string;
  readonly nextHref?: string;
}

const messageColumns: readonly Column<DemoMessage>[] = [
  { key: 'at', head: { zh: '时间', en: 'When' }, rowHead: true, cell: ({ at }) => <Moment at={at} form="desk" /> },
  {
    key: 'channel',
    head: { zh: '渠道', en: 'Channel' },
    cell: ({ channel }) => (
      <span className="nowrap">
        <Say {...channelWords[channel]} />
      </span>
    ),
  },
  { key: 'contact', head: { zh: '发到', en: 'To' }, cell: ({ contact }) => <span className="nowrap">{contact}</span> },
  { key: 'body', head: { zh: '内容', en: 'Text' }, cell: ({ body }) => <Written>{body}</Written> },
];

/** 发出了什么: each message as it would have reached somebody. */
export function OutboxPage({ frame, messages, previousHref, nextHref }: OutboxPageProps) {
  return (
    <Page frame={frame} title={{ zh: '发出了什么', en: 'What was sent' }}>
      <h1>
        <Say zh="发出了什么" en="What was sent" />
      </h1>
      <p className="lede">
        <Say
          zh="这里是本来会发出的短信、公众号消息、邮件和信函。演示环境里什么也不会离开这台机器。"
          en="These are the messages that would have gone out. In a demo nothing leaves this machine."
        />
      </p>
      {messages.length === 0 ? (
        <Empty title={{ zh: '还没有发出过什么', en: 'Nothing was sent yet' }}>
          {{
            zh: '有人反映问题并留下电话以后，这里会有第一条。',
            en: 'The first one appears when somebody files and leaves a telephone number.',
          }}
        </Empty>
      ) : (
        <Table
          caption={{ zh: '按时间排列，最近的在前', en: 'Newest first' }}
          captionHidden
          columns={messageColumns}
          rows={messages}
          keyOf={({ id }) => String(id)}
        />
      )}
      <Pages {...(previousHref ? { previousHref } : {})} {...(nextHref ? { nextHref } : {})} />
      <p>
        <a href="/demo">
          <Say zh="回到演示页" en="Back to the demo page" />
        </a>
      </p>
    </Page>
  );
}
