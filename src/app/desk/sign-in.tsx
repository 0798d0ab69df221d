import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { optionsToSignIn } from '#app/passkeys.ts';
import { signOut } from '#app/sessions.ts';
import { trySignIn } from '#app/web/guessing.ts';
import { cookieIn, cookieNames, dropDeskToken, keepDeskToken, type Cookies } from '#app/web/cookies.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';
import { localPath, signInPath } from './guard.ts';
import { PasskeyButton } from './passkey-button.tsx';

const passkeyOptionsPath = `${signInPath}/passkey`;

interface SignInPageProps {
  readonly frame: Frame;
  readonly to: string;
  readonly login?: string;
  readonly errors?: Errors;
  readonly notice?: Words;
  readonly provider: boolean;
}

const title: Words = { zh: '登录工作台', en: 'Sign in to the desk' };

function SignInPage({ frame, to, login = '', errors = {}, notice, provider }: SignInPageProps) {
  const failed = Object.keys(errors).length > 0;
  return (
    <DeskPage frame={{ ...frame, nav: [] }} title={title} failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        <h1>
          <Say {...title} />
        </h1>
        {notice && <Notice kind="bad">{notice}</Notice>}
        <Form action={signInPath} hidden={{ to }} label={title}>
          <div>
            <Field
              name="login"
              label={{ zh: '账号', en: 'Login' }}
              value={login}
              width="mid"
              autoComplete="username"
              {...(errors['login'] ? { error: errors['login'] } : {})}
            />
            <Field
              name="password"
              type="password"
              label={{ zh: '密码', en: 'Password' }}
              width="mid"
              autoComplete="current-password"
              {...(errors['password'] ? { error: errors['password'] } : {})}
            />
            <Field
              name="code"
              label={{ zh: '动态码', en: 'Code of your authenticator' }}
              hint={{ zh: '设置过动态码才填', en: 'Only if you have set one up' }}
              optional
              width="mid"
              inputMode="numeric"
              autoComplete="one-time-code"
              digits
            />
            <div className="row">
              <Button>{{ zh: '登录', en: 'Sign in' }}</Button>
              <PasskeyButton does="sign-in" from={passkeyOptionsPath} />
            </div>
          </div>
        </Form>
        <p className="second">
          <Say
            zh="这里是工作人员的入口。反映问题、查进度不用登录。"
            en="This is the officials’ entrance. Petitioning and tracking need no sign-in. "
          />
          <a href="/">
            <Say zh="去群众首页" en="To the citizens’ pages" />
          </a>
        </p>
        {provider && (
          <p>
            <a href={`/desk/oidc?${new URLSearchParams({ to })}`}>
              <Say zh="用单位的统一身份登录" en="Sign in with your office’s identity provider" />
            </a>
          </p>
        )}
        {frame.demo && (
          <p>
            <a href={frame.demo.href}>
              <Say zh="演示账号，一键登录" en="Demo log-ins, one click each" />
            </a>
          </p>
        )}
      </div>
    </DeskPage>
  );
}

const wrongPair: Words = {
  zh: '账号、密码、动态码或者通行密钥不对，请核对后再试',
  en: 'Wrong login, password, code or passkey; check them and try again',
};
const missing = {
  login: { zh: '请填写账号', en: 'Write your login' },
  password: { zh: '请填写密码', en: 'Write your password' },
} as const satisfies Record<string, Words>;
const refusedWords: Words = {
  zh: '统一身份没有登录成功，请再试一次；还不行就请管理员核对您的账号。',
  en: 'The identity provider did not sign you in. Try again, or ask the administrator to check your login.',
};
const tooManyTries: Words = {
  zh: '试的次数太多了，请等 15 分钟再试。忘了密码请找本单位的管理员。',
  en: 'Too many tries. Wait 15 minutes, or ask the administrator of your unit if you forgot the password.',
};

/** Signing in and out. Counted like the API's: by address, and wrong passwords by login. */
export function signInPages(house: LivingHouse, cookies: Cookies, provider: boolean): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  routes.get(signInPath, (context) => {
    const to = localPath(context.req.query('to'));
    if (context.var.visitor.official) return context.redirect(to, 303);
    const refused = context.req.query('provider') === 'refused' ? { notice: refusedWords } : {};
    const page = <SignInPage frame={context.var.visitor.deskFrame()} to={to} provider={provider} {...refused} />;
    return context.html(renderPage(page));
  });

  routes.post(signInPath, async (context: EdgeContext) => {
    const { visitor } = context.var;
    const typed = typedIn(await context.req.parseBody({ all: true }), ['login', 'password', 'code', 'passkey', 'to']);
    const { login = '', password = '' } = typed;
    const to = localPath(typed['to']);
    const page = (status: 401 | 422 | 429, extra: Omit<SignInPageProps, 'frame' | 'to' | 'login' | 'provider'>) =>
      context.html(
        renderPage(<SignInPage frame={visitor.deskFrame()} to={to} login={login} provider={provider} {...extra} />),
        status,
      );
    if (!login.trim() || !password) {
      return page(422, {
        errors: {
          ...(login.trim() ? {} : { login: missing.login }),
          ...(password ? {} : { password: missing.password }),
        },
      });
    }
    const outcome = await trySignIn(context, house, login, password, {
      code: typed['code'],
      passkey: typed['passkey'] ? { sent: typed['passkey'], baseUrl: context.var.origin } : undefined,
    });
    if (outcome === 'limited') return page(429, { notice: tooManyTries });
    if (outcome === 'wrong') return page(401, { errors: { login: wrongPair } });
    keepDeskToken(context, cookies, outcome.token);
    return context.redirect(to, 303);
  });

  // The challenge is a row for minutes: it is counted as a try is.
  routes.get(passkeyOptionsPath, async (context: EdgeContext) => {
    if (!context.var.gate.allow(context, 'sign-in')) return context.body(null, 429);
    const options = await optionsToSignIn(house, context.var.origin);
    return context.json(options, 200, { 'cache-control': 'no-store' });
  });

  routes.post('/desk/sign-out', async (context) => {
    const token = cookieIn(context, cookieNames.desk);
    if (token) await signOut(house, token);
    dropDeskToken(context);
    return context.redirect(signInPath, 303);
  });
  return routes;
}
