import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { beginSecondFactor, endSecondFactor, hasCodes, spendCode } from '#app/second-factor.ts';
import { tried } from '#app/web/guessing.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';

const path = '/desk/account/codes';
const title: Words = { zh: '动态码', en: 'Authenticator codes' };
const wrong: Words = {
  zh: '动态码不对，或者已经用过了，请等下一个再填',
  en: 'Wrong, or used already; wait for the next one',
};

interface CodesPageProps {
  readonly context: EdgeContext;
  /** Present while codes are being set up. */
  readonly secret?: { readonly secret: string; readonly uri: string };
  readonly errors?: Errors;
  readonly said?: Words;
}

function CodesPage({ context, secret, errors = {}, said }: CodesPageProps) {
  const asked = (
    <Field
      name="code"
      label={{ zh: '现在的动态码', en: 'The code of now' }}
      hint={{ zh: '六位数字', en: 'Six digits' }}
      width="mid"
      inputMode="numeric"
      autoComplete="one-time-code"
      digits
      {...(errors['code'] ? { error: errors['code'] } : {})}
    />
  );
  return (
    <DeskPage frame={context.var.visitor.deskFrame()} title={title} failed={Object.keys(errors).length > 0}>
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {said && <Notice kind="done" live title={said} />}
        <h1>
          <Say {...title} />
        </h1>
        {secret ? (
          <>
            <p>
              <Say
                zh="在验证器应用里用下面的密钥添加账号，再把它给出的动态码填在这里。填对以后，登录就要动态码。"
                en="Add an account with this key in your authenticator app, then write its code here. From then on signing in asks for one."
              />
            </p>
            <Facts
              rows={[
                {
                  term: { zh: '密钥', en: 'Key' },
                  value: <code>{secret.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>,
                },
                {
                  term: { zh: '手机上', en: 'On a phone' },
                  value: (
                    <a href={secret.uri}>
                      <Say zh="用验证器打开" en="Open it in the authenticator" />
                    </a>
                  ),
                },
              ]}
            />
            <Form action={path} label={title}>
              {asked}
              <Button>{{ zh: '开始使用动态码', en: 'Use codes from now on' }}</Button>
            </Form>
          </>
        ) : (
          <>
            <p>
              <Say
                zh="动态码已经在用。换手机以前先停用，再重新设置。"
                en="Codes are in use. Before you change phones, end them and set them up again."
              />
            </p>
            <Form action={`${path}/end`} label={{ zh: '停用', en: 'End codes' }}>
              {asked}
              <Button kind="line">{{ zh: '停用动态码', en: 'End codes' }}</Button>
            </Form>
          </>
        )}
      </div>
    </DeskPage>
  );
}

/** Where an official sets one-time codes up for themselves, and ends them with one. */
export function codePages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const show = async (context: EdgeContext, extra: Omit<CodesPageProps, 'context' | 'secret'> = {}) => {
    const { person, login } = context.var.visitor.official!;
    const secret = (await hasCodes(house, person)) ? undefined : await beginSecondFactor(house, person, login);
    const failed = Object.keys(extra.errors ?? {}).length > 0;
    const page = <CodesPage context={context} {...(secret ? { secret } : {})} {...extra} />;
    return context.html(renderPage(page), failed ? 422 : 200, { 'cache-control': 'no-store' });
  };
  /** A try at a code counts as one at a password: six digits are guessed in an hour otherwise. */
  const spends = async (context: EdgeContext): Promise<boolean> => {
    const { person, login } = context.var.visitor.official!;
    const { code = '' } = typedIn(await context.req.parseBody(), ['code']);
    const attempt = () => spendCode(house, person, code);
    return (await tried(context, [['sign-in-of-login', login]], attempt, (right) => !right)) === true;
  };
  routes.get(path, (context) => show(context));
  routes.post(path, async (context) => {
    if (!(await spends(context))) return show(context, { errors: { code: wrong } });
    return show(context, { said: { zh: '从现在起登录要动态码', en: 'Signing in asks for a code from now on' } });
  });
  routes.post(`${path}/end`, async (context) => {
    if (!(await spends(context))) return show(context, { errors: { code: wrong } });
    await endSecondFactor(house, context.var.visitor.official!.person);
    return context.redirect('/desk/account', 303);
  });
  return routes;
}
