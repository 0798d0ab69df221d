import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { guessableWords, isGuessable, passwordMost } from '#app/guessable-passwords.ts';
import { changePassword, isPassword } from '#app/sessions.ts';
import { passwordLengthMin } from '#app/setup/page.tsx';
import { cookieIn, cookieNames } from '#app/web/cookies.ts';
import { tried } from '#app/web/guessing.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';

const path = '/desk/account/password';
const title: Words = { zh: '改密码', en: 'Change my password' };

const wrongNow: Words = { zh: '现在的密码不对', en: 'That is not your password now' };
const tooShort: Words = {
  zh: `新密码要有 ${passwordLengthMin} 到 ${passwordMost} 个字符`,
  en: `A new password has ${passwordLengthMin} to ${passwordMost} characters`,
};
const unlike: Words = { zh: '两次写的不一样', en: 'The two are not the same' };
interface PasswordState {
  readonly errors?: Errors;
  readonly done?: boolean;
}

/** Where officials change their own password: with the one of now, and to one that nobody guesses. */
export function passwordPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get(path, (context) => show(context, { done: context.req.query('done') !== undefined }));
  routes.post(path, async (context) => {
    const { person, login, name } = context.var.visitor.official!;
    const typed = typedIn(await context.req.parseBody(), ['now', 'fresh', 'again']);
    const { now = '', fresh = '', again = '' } = typed;
    const attempt = () => isPassword(house, person, now.slice(0, passwordMost));
    // A try at it counts as one at signing in: an open desk must not be where a password is guessed.
    const right = await tried(context, [['sign-in-of-login', login]], attempt, (found) => !found);
    const errors: Record<string, Words> = {};
    if (right !== true) errors['now'] = wrongNow;
    if (fresh.length < passwordLengthMin || fresh.length > passwordMost) errors['fresh'] = tooShort;
    else if (fresh !== again) errors['again'] = unlike;
    else if (await isGuessable(fresh, [login, name])) errors['fresh'] = guessableWords;
    if (Object.keys(errors).length > 0) return show(context, { errors });
    await changePassword(house, person, fresh, cookieIn(context, cookieNames.desk) ?? '');
    return context.redirect(`${path}?done`, 303);
  });
  return routes;
}

function show(context: EdgeContext, { errors = {}, done = false }: PasswordState): Response {
  const failed = Object.keys(errors).length > 0;
  const field = (name: string, label: Words, autoComplete: 'current-password' | 'new-password', hint?: Words) => (
    <Field
      name={name}
      label={label}
      type="password"
      autoComplete={autoComplete}
      maxLength={passwordMost}
      {...(hint ? { hint } : {})}
      {...(errors[name] ? { error: errors[name] } : {})}
    />
  );
  const page = (
    <DeskPage frame={context.var.visitor.deskFrame()} title={title} failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        {done && (
          <Notice kind="done" live title={{ zh: '密码改好了', en: 'Your password is changed' }}>
            {{ zh: '别处的登录都已经结束。', en: 'Every other session of yours has ended.' }}
          </Notice>
        )}
        <h1>
          <Say {...title} />
        </h1>
        <Form action={path} label={title}>
          {field('now', { zh: '现在的密码', en: 'Your password now' }, 'current-password')}
          {field('fresh', { zh: '新密码', en: 'The new one' }, 'new-password', {
            zh: `至少 ${passwordLengthMin} 个字符，可以用空格和汉字，不用定期更换`,
            en: `At least ${passwordLengthMin} characters; blanks will do, and it never runs out`,
          })}
          {field('again', { zh: '再写一次', en: 'The new one again' }, 'new-password')}
          <Button>{title}</Button>
        </Form>
        <p>
          <a href="/desk/account">
            <Say zh="回到我的账号" en="Back to my account" />
          </a>
        </p>
      </div>
    </DeskPage>
  );
  return context.html(renderPage(page), failed ? 422 : 200, { 'cache-control': 'no-store' }) as Response;
}
