import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { addPasskey, endPasskey, optionsToAdd, passkeysMax, passkeysOf, type PasskeyLine } from '#app/passkeys.ts';
import { isPassword } from '#app/sessions.ts';
import { passwordMost } from '#app/guessable-passwords.ts';
import { tried } from '#app/web/guessing.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, fieldId, Select, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import { Moment } from '#ui/components/time.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Name, Say } from '#ui/setting.tsx';
import { PasskeyButton } from './passkey-button.tsx';

const path = '/desk/account/passkeys';
const title: Words = { zh: '通行密钥', en: 'Passkeys' };

const columns: readonly Column<PasskeyLine>[] = [
  { key: 'label', head: { zh: '名称', en: 'Name' }, rowHead: true, cell: ({ label }) => <Name>{label}</Name> },
  { key: 'added', head: { zh: '添加', en: 'Added' }, cell: ({ addedAt }) => <Moment at={addedAt} form="desk" /> },
  {
    key: 'used',
    head: { zh: '最近使用', en: 'Last used' },
    cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} form="desk" /> : <Say zh="还没有" en="Not yet" />),
  },
];

interface PasskeysPageProps {
  readonly context: EdgeContext;
  readonly keys: readonly PasskeyLine[];
  readonly errors: Errors;
  readonly said: Words | undefined;
}

function PasskeysPage({ context, keys, errors, said }: PasskeysPageProps) {
  const at = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const password = (id: string) => (
    <Field
      name="now"
      id={fieldId(id)}
      label={{ zh: '现在的密码', en: 'Your password now' }}
      type="password"
      width="mid"
      autoComplete="current-password"
      maxLength={passwordMost}
      {...at(id)}
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
        <p>
          <Say
            zh="手机、电脑或者安全钥匙里的一把钥匙。添加以后，登录除了密码还要它，或者动态码。丢了请找管理员重置登录方式。"
            en="A key in your phone, your computer or on a stick. Once added, signing in asks for it, or a code, besides the password. If you lose it, the administrator resets your ways in."
          />
        </p>
        {keys.length > 0 && (
          <Table caption={title} captionHidden columns={columns} rows={keys} keyOf={({ id }) => id} />
        )}
        {keys.length < passkeysMax && (
          <Form action={path} label={{ zh: '添加通行密钥', en: 'Add a passkey' }}>
            <div className="stack gap-4">
              <h2>
                <Say zh="添加一把" en="Add one" />
              </h2>
              <noscript>
                <Say
                  zh="添加通行密钥要用脚本；没有脚本请用动态码。"
                  en="Adding a passkey takes a script; without one use codes."
                />
              </noscript>
              <div className="stack gap-4 needs-script">
                <Field
                  name="label"
                  label={{ zh: '名称', en: 'Name' }}
                  hint={{ zh: '例如：办公室电脑', en: 'For example: office computer' }}
                  width="mid"
                  maxLength={40}
                  {...at('label')}
                />
                {password('now')}
                <PasskeyButton does="add" from={`${path}/options`} />
              </div>
            </div>
          </Form>
        )}
        {keys.length > 0 && (
          <Form action={`${path}/end`} label={{ zh: '停用', en: 'End one' }}>
            <div className="stack gap-4">
              <h2>
                <Say zh="停用一把" en="End one" />
              </h2>
              <Select
                name="id"
                label={{ zh: '哪一把', en: 'Which one' }}
                options={keys.map(({ id, label }) => ({ value: id, label: { zh: label, en: label } }))}
              />
              {password('nowToEnd')}
              <Button kind="line">{{ zh: '停用这把通行密钥', en: 'End this passkey' }}</Button>
            </div>
          </Form>
        )}
        <p>
          <a href="/desk/account">
            <Say zh="回到我的账号" en="Back to my account" />
          </a>
        </p>
      </div>
    </DeskPage>
  );
}

const wrongNow: Words = { zh: '现在的密码不对', en: 'That is not your password now' };
const noLabel: Words = { zh: '请写一个名称，以后好认出来', en: 'Give it a name by which you know it again' };
const notTaken: Words = {
  zh: '通行密钥没有添加成功，请再试一次',
  en: 'The passkey was not added; please try again',
};

/** Where officials add keys of their own and end them, each with their password. */
export function passkeyPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  async function show(context: EdgeContext, errors: Errors = {}, said?: Words): Promise<Response> {
    const keys = await passkeysOf(house, context.var.visitor.official!.person);
    const page = <PasskeysPage {...{ context, keys, errors, said }} />;
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    return context.html(renderPage(page), status, { 'cache-control': 'no-store' }) as Response;
  }
  /** A try at the password counts as one at signing in. */
  async function knowsPassword(context: EdgeContext, now: string): Promise<boolean> {
    const { person, login } = context.var.visitor.official!;
    const attempt = () => isPassword(house, person, now.slice(0, passwordMost));
    return (await tried(context, [['sign-in-of-login', login]], attempt, (right) => !right)) === true;
  }

  routes.get(path, (context) => {
    const done = context.req.query('done') !== undefined;
    return show(context, {}, done ? { zh: '通行密钥添加好了', en: 'The passkey is added' } : undefined);
  });
  routes.get(`${path}/options`, async (context: EdgeContext) => {
    const { official } = context.var.visitor;
    return context.json(await optionsToAdd(house, official!, context.var.origin), 200, { 'cache-control': 'no-store' });
  });
  routes.post(path, async (context: EdgeContext) => {
    const { now = '', label = '', passkey = '' } = typedIn(await context.req.parseBody(), ['now', 'label', 'passkey']);
    const { official } = context.var.visitor;
    const name = label.trim().slice(0, 40);
    const errors: Record<string, Words> = {};
    if (name === '') errors['label'] = noLabel;
    if (!(await knowsPassword(context, now))) errors['now'] = wrongNow;
    if (Object.keys(errors).length > 0) return show(context, errors);
    if (!(await addPasskey(house, official!.person, name, passkey, context.var.origin)))
      return show(context, { label: notTaken });
    return context.redirect(`${path}?done`, 303);
  });
  routes.post(`${path}/end`, async (context: EdgeContext) => {
    const { now = '', id = '' } = typedIn(await context.req.parseBody(), ['now', 'id']);
    if (!(await knowsPassword(context, now))) return show(context, { nowToEnd: wrongNow });
    await endPasskey(house, context.var.visitor.official!.person, id);
    return context.redirect(path, 303);
  });
  return routes;
}
