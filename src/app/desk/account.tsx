import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { endSession, sessionsOf, type SessionLine } from '#app/sessions.ts';
import { cookieIn, cookieNames } from '#app/web/cookies.ts';
import { postWords } from '#ui/posts.ts';
import type { Official } from '#kernel/organisation.ts';
import { sendWorkMailForm, WorkMail, workMailOf, workMailPath, type WorkMailProps } from './work-mail.tsx';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say } from '#ui/setting.tsx';

interface AccountPageProps {
  readonly frame: Frame;
  readonly official: Official;
  readonly unitNames: (id: string) => Words;
  readonly sessions: readonly SessionLine[];
  readonly ended: boolean;
  readonly mail: WorkMailProps;
}

const title: Words = { zh: '我的账号', en: 'My account' };

function AccountPage({ frame, official, unitNames, sessions, ended, mail }: AccountPageProps) {
  return (
    <DeskPage frame={frame} title={title}>
      <div className="stack gap-6">
        <div>
          <h1>
            <Name>{official.name}</Name>
          </h1>
          <p className="second">
            <Say zh="账号" en="Login" /> {official.login}
          </p>
        </div>
        {ended && <Notice kind="done" live title={{ zh: '那里的登录已经结束', en: 'That session has ended' }} />}
        <section className="stack">
          <h2>
            <Say zh="我的岗位" en="My posts" />
          </h2>
          {official.posts.length > 0 && (
            <ul className="stack gap-2" role="list">
              <li>
                <a href="/desk/leave">
                  <Say zh="请假和顶岗" en="Leave and who stands in" />
                </a>
              </li>
              <li>
                <a href="/desk/ties">
                  <Say zh="利害关系申报" en="Declared interests" />
                </a>
              </li>
              <li>
                <a href="/desk/due.ics" download>
                  <Say zh="我的期限，放进自己的日历" en="My due days, for a calendar of my own" />
                </a>
              </li>
            </ul>
          )}
          {official.posts.length === 0 && (
            <p className="second">
              <Say
                zh="现在没有岗位，所以看不到任何事项。请找管理员。"
                en="You hold no post now and see no matter. Ask the administrator."
              />
            </p>
          )}
          <ul>
            {official.posts.map(({ unit, post }) => (
              <li key={`${unit} ${post}`}>
                <Name>{unitNames(unit)}</Name>
                <Say zh="，" en=", " />
                <Say {...postWords[post]} />
              </li>
            ))}
          </ul>
        </section>
        <WorkMail {...mail} />
        <section className="stack">
          <h2>
            <Say zh="密码" en="Password" />
          </h2>
          <p>
            <a href="/desk/account/password">
              <Say zh="改密码" en="Change my password" />
            </a>
          </p>
        </section>
        <section className="stack">
          <h2>
            <Say zh="动态码" en="Authenticator codes" />
          </h2>
          <p>
            <a href="/desk/account/codes">
              <Say zh="设置或者停用动态码" en="Set codes up, or end them" />
            </a>
          </p>
        </section>
        <section className="stack">
          <h2>
            <Say zh="通行密钥" en="Passkeys" />
          </h2>
          <p>
            <a href="/desk/account/passkeys">
              <Say zh="添加或者停用通行密钥" en="Add a passkey, or end one" />
            </a>
          </p>
        </section>
        <section className="stack">
          <h2>
            <Say zh="登录着的地方" en="Where I am signed in" />
          </h2>
          <p className="second">
            <Say
              zh="不认识的，请马上结束它，并改密码。登录最长 12 小时，2 小时没有操作要重新登录。"
              en="End any that you do not know, and change your password. A session lasts 12 hours at most, 2 without use."
            />
          </p>
          <Sessions sessions={sessions} />
        </section>
      </div>
    </DeskPage>
  );
}

const columns: readonly Column<SessionLine>[] = [
  {
    key: 'which',
    head: { zh: '哪一个', en: 'Which' },
    rowHead: true,
    cell: ({ current }) => (current ? <Say zh="这里" en="This one" /> : <Say zh="别处" en="Elsewhere" />),
  },
  {
    key: 'since',
    head: { zh: '登录', en: 'Signed in' },
    cell: ({ createdAt }) => <Moment at={createdAt} form="desk" />,
  },
  {
    key: 'seen',
    head: { zh: '最近使用', en: 'Last used' },
    cell: ({ seenAt }) => <Moment at={seenAt} form="desk" />,
  },
  {
    key: 'end',
    head: { zh: '结束', en: 'End' },
    headHidden: true,
    end: true,
    cell: ({ id, current }) => (
      <Form action="/desk/account/sessions" hidden={{ id }}>
        <Button kind="line" size="small">
          {current ? { zh: '退出这里', en: 'Sign out here' } : { zh: '结束它', en: 'End it' }}
        </Button>
      </Form>
    ),
  },
];

function Sessions({ sessions }: { readonly sessions: readonly SessionLine[] }) {
  return (
    <Table
      caption={{ zh: '登录着的地方', en: 'Sessions' }}
      captionHidden
      rows={sessions}
      keyOf={({ id }) => id}
      columns={columns}
    />
  );
}

/** One's posts and sessions; each session can be ended. */
export function accountPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/desk/account', async (context) => {
    const { visitor } = context.var;
    const official = visitor.official!;
    const sessions = await sessionsOf(house, official.person, cookieIn(context, cookieNames.desk) ?? '');
    const unitNames = (id: string): Words => {
      const unit = house.units.get(id as never);
      return { zh: unit?.name ?? id, en: unit?.nameEn ?? id };
    };
    const ended = context.req.query('ended') !== undefined;
    const page = (
      <AccountPage
        frame={visitor.deskFrame()}
        official={official}
        unitNames={unitNames}
        sessions={sessions}
        ended={ended}
        mail={await workMailOf(house, context)}
      />
    );
    return context.html(renderPage(page));
  });
  routes.post(workMailPath, (context) => sendWorkMailForm(house, context));
  routes.post('/desk/account/sessions', async (context) => {
    const { id = '' } = typedIn(await context.req.parseBody({ all: true }), ['id']);
    if (/^[0-9a-f-]{36}$/.test(id)) await endSession(house, context.var.visitor.official!.person, id);
    return context.redirect('/desk/account?ended', 303);
  });
  return routes;
}
