import { Hono } from 'hono';
import { mandatesOf, type Mandate } from '#chapters/petition/mandates.ts';
import { matterView } from '#chapters/petition/views.ts';
import { passByCode } from '#chapters/petition/routes/access.ts';
import { tooManyPage } from '#app/pages/message.tsx';
import { numberError } from '#app/pages/number-error.ts';
import { contactIn, oneOf } from '#app/once/contact.ts';
import type { OnceCodes } from '#app/once/codes.ts';
import type { Cookies } from '#app/web/cookies.ts';
import { codeTries, tried } from '#app/web/guessing.ts';
import type { House } from '#kernel/house.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Errors } from '#ui/components/field.tsx';
import {
  accountIn,
  accountOf,
  addMatter,
  keepAccount,
  leaveAccount,
  mattersOf,
  passIn,
  takeOut,
  type Account,
  type Mine,
} from './account.ts';
import { everythingOf } from './everything.ts';
import { mattersPage, signInPage, type Step } from './page.tsx';

interface MeParts {
  readonly codes: OnceCodes;
  readonly cookies: Cookies;
  readonly names: CodeNames;
  /** Whether citizens can sign in at a provider of theirs too. */
  readonly provider: boolean;
}

const purpose = 'account';

/** One's own matters on one page, for whoever wants it. Nobody needs it to file, to track, or to do anything. */
export function mePages(parts: MeParts): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  pages.get('/me', async (context) => {
    const account = accountIn(context);
    if (account) return showMatters(context, account);
    const refused = context.req.query('provider') === 'refused';
    return signInPage(context, { contact: '', step: 'contact', provider: parts.provider, refused });
  });
  pages.post('/me/sign-in', (context) => signIn(context, parts));
  pages.post('/me/add', withAccount(add));
  pages.post(
    '/me/open',
    withAccount(async (context, account) => {
      const posted = await context.req.parseBody({ all: true });
      const { number = '', to = '', place = '' } = typedIn(posted, ['number', 'to', 'place']);
      const pass = passIn(await mattersOf(context.var.house, account), number);
      if (!pass) return context.redirect('/me', 303);
      context.var.gate.admit(context, pass);
      return context.redirect(`/matters/${number}${pageTo(to, place)}`, 303);
    }),
  );
  pages.post(
    '/me/remove',
    withAccount(async (context, account) => {
      const { number = '' } = typedIn(await context.req.parseBody({ all: true }), ['number']);
      await takeOut(context.var.house, account, number);
      return context.redirect('/me', 303);
    }),
  );
  pages.get(
    '/me/everything.json',
    withAccount(async (context, account) => {
      const { house } = context.var;
      const all = await everythingOf(house, await mattersOf(house, account), parts.names);
      return context.body(JSON.stringify(all, undefined, 2), 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="my-matters.json"',
        'cache-control': 'no-store',
      });
    }),
  );
  pages.post(
    '/me/forget',
    withAccount(async (context, account) => {
      await takeOut(context.var.house, account, null);
      return leave(context);
    }),
  );
  pages.post('/me/leave', (context) => leave(context));
  return pages;
}

/** Which page of the matter is meant: itself, its readers, or the end of the mandate of whoever has that place. */
function pageTo(to: string, place: string): string {
  if (to === 'readers') return '/readers';
  return to === 'endMandate' ? `/acts/endMandate?place=${encodeURIComponent(place)}` : '';
}

function leave(context: EdgeContext): Response {
  leaveAccount(context);
  context.var.gate.leave(context);
  return context.redirect('/track?left=1', 303);
}

/** Runs with the account that this browser has open; without one it asks for it. */
const withAccount =
  (answer: (context: EdgeContext, account: Account) => Promise<Response>) =>
  (context: EdgeContext): Response | Promise<Response> => {
    const account = accountIn(context);
    return account ? answer(context, account) : context.redirect('/me', 303);
  };

async function showMatters(
  context: EdgeContext,
  account: Account,
  errors: Errors = {},
  number = '',
): Promise<Response> {
  const { house } = context.var;
  const mine = await mattersOf(house, account);
  const listed = mine.map(async (one) => ({ ...one, mandates: await mandatesIn(house, one) }));
  return mattersPage(context, { mine: await Promise.all(listed), errors, number });
}

/** Who acts for the owner of the account in one of its matters. */
async function mandatesIn(house: House, { access }: Mine): Promise<readonly Mandate[]> {
  if (access?.actor.kind !== 'petitioner') return [];
  const { read, actor } = access;
  return mandatesOf(house, { read, actor, view: matterView(house, read, actor) });
}

/** A code to the contact, then the code: the same pages whether that contact has matters here or none. */
async function signIn(context: EdgeContext, { codes, cookies, provider }: MeParts): Promise<Response> {
  const { house, gate, visitor } = context.var;
  const { contact: typed = '', code } = typedIn(await context.req.parseBody({ all: true }), ['contact', 'code']);
  const found = contactIn(typed.slice(0, 120));
  const contact = found && oneOf(found);
  const again = (step: Step, errors: Errors = {}) =>
    signInPage(context, { contact: typed.slice(0, 120), step, errors, provider });
  if (!contact)
    return again('contact', {
      contact: { zh: '请填写手机号码或者电子邮箱', en: 'Write a telephone number or e-mail' },
    });
  const account = accountOf(house, contact);
  const subject = `account/${account.toString('hex')}`;
  if (code === undefined) {
    if (!gate.allow(context, 'lost-code') || !gate.allow(context, 'lost-code', subject)) return tooManyPage(context);
    return again((await codes.send(purpose, contact, visitor.lang)) ? 'code' : 'not-sent');
  }
  const attempt = () => codes.take(purpose, contact, code);
  const right = await tried(context, codeTries(subject), attempt, (one) => !one);
  if (right === 'limited') return tooManyPage(context);
  if (!right) return again('code', { code: { zh: '验证码不对，或者已经过期', en: 'The code is wrong, or over' } });
  keepAccount(context, cookies, account);
  return context.redirect('/me', 303);
}

/** By number and code alone. A report of misconduct stays out: a list of matters on a telephone would show it. */
async function add(context: EdgeContext, account: Account): Promise<Response> {
  const form = typedIn(await context.req.parseBody({ all: true }), ['number', 'code']);
  const typed = (form['number'] ?? '').slice(0, 40);
  const number = parseMatterNumber(typed);
  const wrong = numberError(typed);
  if (!number || wrong) return showMatters(context, account, { number: wrong ?? wrongPair }, typed);
  const attempt = () => passByCode(context, number, form['code'] ?? '');
  const pass = await tried(context, codeTries(number), attempt, (found) => found === undefined);
  if (pass === 'limited') return tooManyPage(context);
  if (!pass) return showMatters(context, account, { number: wrongPair }, typed);
  await addMatter(context.var.house, account, pass);
  return context.redirect('/me', 303);
}

const wrongPair = {
  zh: '编号和查询码对不上。请核对回执和记下的查询码。',
  en: 'Number and code do not belong together. Please check the receipt and the code that you noted.',
};
