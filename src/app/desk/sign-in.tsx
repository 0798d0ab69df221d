import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
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

interface SignInPageProps {
  readonly frame: Frame;
  readonly to: string;
  readonly login?: string;
  readonly errors?: Errors;
  readonly notice?: Words;
}

const title: Words = { zh: '登录工作台', en: 'Sign in to the desk' };

function SignInPage({ frame, to, login = '', errors = {}, notice }: SignInPageProps) {
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
            <Button>{{ zh: '登录', en: 'Sign in' }}</Button>
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
  zh: '账号或者密码不对，请核对后再试',
  en: 'Wrong login or password; check them and try again',
};
const missing = {
  login: { zh: '请填写账号', en: 'Write your login' },
  password: { zh: '请填写密码', en: 'Write your password' },
} as const satisfies Record<string, Words>;
const tooManyTries: Words = {
  zh: '试的次数太多了，请等 15 分钟再试。忘了密码请找本单位的管理员。',
  en: 'Too many tries. Wait 15 minutes, or ask the administrator of your unit if you forgot the password.',
};

/** Signing in and out. Counted like the API's: by address, and wrong passwords by login. */
export function signInPages(house: LivingHouse, cookies: Cookies): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  routes.get(signInPath, (context) => {
    const to = localPath(context.req.query('to'));
    if (context.var.visitor.official) return context.redirect(to, 303);
    return context.html(renderPage(<SignInPage frame={context.var.visitor.deskFrame()} to={to} />));
  });

  routes.post(signInPath, async (context: EdgeContext) => {
    const { visitor } = context.var;
    const typed = typedIn(await context.req.parseBody({ all: true }), ['login', 'password', 'to']);
    const { login = '', password = '' } = typed;
    const to = localPath(typed['to']);
    const page = (status: 401 | 422 | 429, extra: Omit<SignInPageProps, 'frame' | 'to' | 'login'>) =>
      context.html(renderPage(<SignInPage frame={visitor.deskFrame()} to={to} login={login} {...extra} />), status);
    if (!login.trim() || !password) {
      return page(422, {
        errors: {
          ...(login.trim() ? {} : { login: missing.login }),
          ...(password ? {} : { password: missing.password }),
        },
      });
    }
    const outcome = await trySignIn(context, house, login, password);
    if (outcome === 'limited') return page(429, { notice: tooManyTries });
    if (outcome === 'wrong') return page(401, { errors: { login: wrongPair } });
    keepDeskToken(context, cookies, outcome.token);
    return context.redirect(to, 303);
  });

  routes.post('/desk/sign-out', async (context) => {
    const token = cookieIn(context, cookieNames.desk);
    if (token) await signOut(house, token);
    dropDeskToken(context);
    return context.redirect(signInPath, 303);
  });
  return routes;
}
