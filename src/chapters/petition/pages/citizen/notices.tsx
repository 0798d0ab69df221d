import type { NoticeState } from '#kernel/follow-up.ts';
import { carriesCode, type Channel, type NoticeLanguage } from '#kernel/notices.ts';
import type { Wish } from '#kernel/addressing.ts';
import { Button } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { matterHref, type PartyMatter } from './party.ts';

export interface NoticesPageProps {
  readonly frame: Frame;
  readonly matter: PartyMatter;
  readonly notices: readonly NoticeState[];
  readonly wish: Wish;
  /** The ways that lead to this person, as they said of themselves. */
  readonly ways: readonly Channel[];
  readonly done?: Words | undefined;
}

const heading: Words = { zh: '通知发到哪里，收到没有', en: 'How you are told, and what arrived' };

export const channelWords: Readonly<Record<Channel | 'none', Words>> = {
  sms: { zh: '短信', en: 'Text message' },
  messenger: { zh: '公众号', en: 'Messenger' },
  email: { zh: '电子邮件', en: 'E-mail' },
  post: { zh: '信函', en: 'Letter' },
  'in-person': { zh: '到窗口取', en: 'At the counter' },
  portal: { zh: '只在这里看', en: 'Only here' },
  order: { zh: '回热线', en: 'To the hotline' },
  none: { zh: '没有联系方式', en: 'No contact' },
};

const stateWords: Readonly<Record<NoticeState['state'], Words>> = {
  held: { zh: '等着发', en: 'To be sent' },
  waiting: { zh: '等着寄出或领取', en: 'Ready to be posted or fetched' },
  sent: { zh: '已发出', en: 'Sent' },
  delivered: { zh: '已送到', en: 'Arrived' },
  bounced: { zh: '退回来了', en: 'Came back' },
  unknown: { zh: '发出了，不知道到没到', en: 'Sent; nobody can say whether it arrived' },
  failed: { zh: '没有发成', en: 'Could not be sent' },
  'no-contact': { zh: '没有可以发的地方', en: 'Nowhere to send it' },
};

const kindWords: Readonly<Record<string, Words>> = {
  registered: { zh: '已登记', en: 'Registered' },
  received: { zh: '编号和查询码', en: 'Number and code' },
  withdrawn: { zh: '有人申请撤回', en: 'Withdrawal asked for' },
  joined: { zh: '请您联名', en: 'You are named' },
  mandated: { zh: '请您代理', en: 'You are to act for somebody' },
  'code-replaced': { zh: '新的查询码', en: 'New query code' },
  'contact-changed': { zh: '联系方式换了，告诉原来的联系方式', en: 'The contact changed: told to the one of before' },
};

/** What the same notice can be asked for again: the last attempt at it, where nothing is under way. */
const mayAskAgain = (row: NoticeState, all: readonly NoticeState[]): boolean =>
  !carriesCode(row.kind) &&
  row.again_at === null &&
  row.state !== 'waiting' &&
  row.channel !== 'none' &&
  all.every(({ version, line, attempt }) => version !== row.version || line !== row.line || attempt <= row.attempt);

/** Every notice that was owed to whoever reads this, on which way it went, whether it is known to have arrived; and a wish. */
export function NoticesPage({ frame, matter, notices, wish, ways, done }: NoticesPageProps) {
  const { number, view } = matter;
  return (
    <Page frame={frame} title={heading} current="track" number={number}>
      <BackLink href={matterHref(number)}>{{ zh: '返回办理进度', en: 'Back to the matter' }}</BackLink>
      {done && (
        <Notice kind="done" live>
          {done}
        </Notice>
      )}
      <p className="quiet kicker">
        <Written>{view.title}</Written> <Reference>{number}</Reference>
      </p>
      <h1>{phrases(heading[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="通知只说有了进展，不写事情本身。一种方式没有送到，就换下一种。"
          en="A notice says that there is news and never what it is about. Where one way fails the next is taken."
        />
      </p>
      <WishForm number={number} wish={wish} ways={ways} />
      {matter.actor.as === 'petitioner' && (
        <p className="mt-4">
          <a href={matterHref(number, 'contact')}>
            <Say zh="换手机号码或者电子邮箱" en="Change the telephone or e-mail" />
          </a>
        </p>
      )}
      <section className="part stack" aria-labelledby="told">
        <h2 id="told">
          <Say zh="发过的通知" en="What was sent" />
        </h2>
        {notices.length === 0 ? (
          <Empty title={{ zh: '还没有发过通知', en: 'Nothing was sent yet' }}>
            {{ zh: '有进展时会通知您，也会记在这里。', en: 'When there is news you are told, and it is noted here.' }}
          </Empty>
        ) : (
          <Table
            caption={{ zh: '通知，最近的在前', en: 'Notices, newest first' }}
            captionHidden
            rows={notices}
            keyOf={(row) => `${row.version}.${row.line}.${row.attempt}`}
            columns={columnsFor(number, notices)}
          />
        )}
      </section>
    </Page>
  );
}

const columnsFor = (number: PartyMatter['number'], all: readonly NoticeState[]): readonly Column<NoticeState>[] => [
  { key: 'at', head: { zh: '时间', en: 'When' }, rowHead: true, card: false, cell: ({ at }) => <Moment at={at} /> },
  {
    key: 'kind',
    head: { zh: '通知', en: 'Notice' },
    cell: ({ kind }) => <Say {...(kindWords[kind] ?? { zh: '有新进展', en: 'News' })} />,
  },
  {
    key: 'channel',
    head: { zh: '方式', en: 'Way' },
    cell: ({ channel }) => <Say {...channelWords[channel]} />,
  },
  { key: 'state', head: { zh: '送到没有', en: 'Arrived?' }, cell: ({ state }) => <Say {...stateWords[state]} /> },
  {
    key: 'again',
    head: { zh: '再发一次', en: 'Send again' },
    headHidden: true,
    end: true,
    cell: (row) =>
      mayAskAgain(row, all) ? (
        <Form
          action={matterHref(number, 'notices', 'again')}
          hidden={{ version: String(row.version), line: String(row.line) }}
        >
          <Button size="small" kind="line" about={{ zh: `第 ${row.version} 条`, en: `number ${row.version}` }}>
            {{ zh: '再发一次', en: 'Send again' }}
          </Button>
        </Form>
      ) : null,
  },
];

function WishForm({
  number,
  wish,
  ways,
}: {
  readonly number: PartyMatter['number'];
  readonly wish: Wish;
  readonly ways: readonly Channel[];
}) {
  const languages: readonly (readonly [NoticeLanguage, Words])[] = [
    ['zh', { zh: '中文', en: 'Chinese' }],
    ['en', { zh: '英文', en: 'English' }],
  ];
  return (
    <Form action={matterHref(number, 'notices')} label={{ zh: '怎样通知我', en: 'How to tell me' }}>
      <Radios
        name="way"
        label={{ zh: '先用哪种方式', en: 'Which way first' }}
        hint={{
          zh: '能用的方式来自您留下的联系方式。查询码只发到您本人的电话、邮箱或者公众号。',
          en: 'The ways come from the contact that you gave. A query code goes only to your own telephone, e-mail or messenger.',
        }}
        value={wish.way ?? 'any'}
        choices={[
          { value: 'any', label: { zh: '哪种最快用哪种', en: 'Whichever is quickest' } },
          ...ways.map((value) => ({ value, label: channelWords[value] })),
        ]}
      />
      <Radios
        name="language"
        label={{ zh: '通知用什么语言', en: 'Language of the notices' }}
        inline
        value={wish.language}
        choices={languages.map(([value, label]) => ({ value, label }))}
      />
      <Button>{{ zh: '以后这样通知我', en: 'Tell me this way from now on' }}</Button>
    </Form>
  );
}
