import type { ReactElement } from 'react';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import type { LivingHouse } from '#app/house.ts';
import { readPlaces } from '#app/pages/places.ts';
import { speakRefusal } from '#chapters/petition/pages/refusals.ts';
import { dayOf } from '#kernel/clock.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { answerUpload, exchangeFiles, type HeldFiles } from '#ui/edge/held-files.ts';
import { typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';
import { deskForms, RegisterForm, type RegisterFormProps } from './register-form.tsx';
import { bodyOf, numberIn, registerInput } from './registering.ts';
import { homeOf } from './home.ts';
import { checkDuplicates, type DuplicatesFound } from './register-check.ts';
import { checkPathOf, registerPath } from './register-duplicates.tsx';
import { placeShelf, unitShelf } from './pick.ts';
import { inPageOrder, readPicks, readRegister, registerFields, type Shelves } from './register-input.ts';

const title: Words = { zh: '登记来信来访', en: 'Register a petition' };

/** Whose files wait here: those of a registration that is being typed. */
const owner = 'desk/register';
const uploadTo = `${registerPath}/files`;

interface RegisterPageProps extends RegisterFormProps {
  readonly frame: Frame;
  readonly notice?: Words | undefined;
}

function RegisterPage({ frame, notice, ...form }: RegisterPageProps) {
  const failed = Object.keys(form.errors).length > 0 || notice !== undefined;
  return (
    <DeskPage frame={frame} title={title} current="register" failed={failed}>
      <div className="stack gap-5">
        <ErrorSummary errors={form.errors} />
        <h1>
          <Say {...title} />
        </h1>
        <p className="row">
          <a href="/desk/orders">
            <Say zh="导入热线工单" en="Take in hotline orders" />
          </a>
          <a href="/desk/calls">
            <Say zh="接听电话" en="Take a call" />
          </a>
          <a href="/desk/letters">
            <Say zh="成批登记来信、传真" en="Letters and faxes in a batch" />
          </a>
          <a href="/desk/disclosure">
            <Say zh="公众号内容和咨询" en="Posts and questions of the account" />
          </a>
        </p>
        {notice && <Notice kind="bad" live title={notice} />}
        <RegisterForm {...form} />
      </div>
    </DeskPage>
  );
}

/** After a report of misconduct: its number, and nothing else that this desk could open again. */
export function SealedPage({ frame, number }: { readonly frame: Frame; readonly number: string }) {
  return (
    <DeskPage frame={frame} title={{ zh: '已登记', en: 'Registered' }} current="register">
      <div className="stack gap-5">
        <h1>
          <Say zh="已登记" en="Registered" />
        </h1>
        <p>
          <Reference big>{number}</Reference>
        </p>
        <Notice icon="lock" title={{ zh: '已经进入检举控告专门通道', en: 'It is in the sealed lane' }}>
          {{
            zh: '请把编号抄给来访人。只有检举控告专人能看到内容，这里打不开了。请把手里的原件封好交给专人，不要复印、留存。',
            en: 'Copy the number for the person. Only the custodian reads it; it does not open here any more. Seal the original, hand it to the custodian, and keep no copy.',
          }}
        </Notice>
        <p>
          <LinkButton href={registerPath} kind="line">
            {{ zh: '再登记一件', en: 'Register another' }}
          </LinkButton>
        </p>
      </div>
    </DeskPage>
  );
}

export interface RegisterParts {
  readonly house: LivingHouse;
  readonly held: HeldFiles;
}

/** Registration by clerks, whatever form a petition came in. Only registrars have this page. */
export function registerPages(parts: RegisterParts): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.use(`${registerPath}/*`, async (context, next) => {
    const registers = context.var.visitor.official?.posts.some(({ post }) => post === 'registrar');
    return registers ? next() : context.notFound();
  });
  routes.get(registerPath, (context) => showForm(context, parts));
  routes.post(registerPath, (context) => sendForm(context, parts));
  routes.post(checkPathOf(registerPath), (context) => showDuplicates(context, parts));
  routes.post(uploadTo, (context) => answerUpload(context, parts.held, owner));
  return routes;
}

interface Again {
  readonly status?: 200 | 409 | 422;
  readonly typed: Typed;
  readonly errors?: Errors;
  readonly unclear?: RegisterFormProps['unclear'];
  readonly idempotencyKey?: string;
  readonly found?: DuplicatesFound;
  readonly notice?: Words;
}

/** What the picked fields are picked from. */
export async function shelvesOf(context: EdgeContext, house: LivingHouse): Promise<Shelves> {
  return {
    regionCode: placeShelf(await readPlaces(house), homeOf(house, context)),
    accusedUnit: unitShelf(house.units, dayOf(house.clock.now())),
  };
}

async function formPage(context: EdgeContext, { house, held }: RegisterParts, again: Again): Promise<Response> {
  const { status = 200, typed, errors = {}, unclear, idempotencyKey = randomUUID(), found, notice } = again;
  const [shelves, files] = await Promise.all([shelvesOf(context, house), held.list(context, owner)]);
  const frame = context.var.visitor.deskFrame();
  const form = { typed, errors, unclear, idempotencyKey, shelves, files, uploadTo, found };
  return context.html(renderPage(<RegisterPage frame={frame} notice={notice} {...form} />), status);
}

function showForm(context: EdgeContext, parts: RegisterParts): Promise<Response> {
  const today = dayOf(parts.house.clock.now()).toString();
  const checkReason = usualReason[context.var.visitor.lang];
  const asked = context.req.query('form');
  const form = deskForms.find((one) => one === asked) ?? 'visit';
  return formPage(context, parts, { typed: { form, purpose: 'claim', receivedOn: today, checkReason } });
}

/** Stands in the field, for the clerk to change; it goes on record and is read by those whose matters are found. */
const usualReason: Words = { zh: '登记时核对是否重复反映', en: 'Checked at registration for a matter raised twice' };

interface Sent {
  readonly typed: Typed;
  readonly idempotencyKey: string;
  /** Why files that came along were not taken. */
  readonly fault: ReactElement | undefined;
  /** A press on a button beside a file: the page comes back without it. */
  readonly removed: boolean;
  /** The half of the duplicate check that a script asks for. */
  readonly only: string | undefined;
}

/** Reads the form; files that came along with it are kept, so that a correction does not lose them. */
async function readForm(context: EdgeContext, { held }: RegisterParts): Promise<Sent> {
  const form = await context.req.parseBody({ all: true });
  const { idempotencyKey = randomUUID(), remove, only } = typedIn(form, ['idempotencyKey', 'remove', 'only']);
  const fault = await exchangeFiles(context, held, owner, form);
  return { typed: typedIn(form, registerFields), idempotencyKey, fault, removed: Boolean(remove), only };
}

async function sendForm(context: EdgeContext, parts: RegisterParts): Promise<Response> {
  const { typed, idempotencyKey, fault, removed } = await readForm(context, parts);
  const { lang, actor } = context.var.visitor;
  const again = { typed, idempotencyKey };
  if (removed) return formPage(context, parts, again);
  const { house, held } = parts;
  const picks = readPicks(typed, await shelvesOf(context, house), lang);
  const read = readRegister(picks.read, lang);
  if ('errors' in read || fault || Object.keys(picks.errors).length > 0) {
    const found = { ...('errors' in read ? read.errors : {}), ...picks.errors, ...(fault ? { files: fault } : {}) };
    return formPage(context, parts, { ...again, status: 422, errors: inPageOrder(found), unclear: picks.unclear });
  }
  const files = await held.open(context, owner);
  const { input } = read;
  const idempotency = idempotencyOf(context, 'desk/register', bodyOf(typed, files), idempotencyKey);
  const sealed = input.reportsMisconduct === true;
  const performed = await registerInput(house, actor, input, files, idempotency);
  if (performed.done === 'refused') {
    const { title: words, wayOn } = speakRefusal(performed.refusal, context);
    const notice = { zh: `${words.zh}${wayOn.zh}`, en: `${words.en} ${wayOn.en}` };
    return formPage(context, parts, { ...again, status: 409, notice });
  }
  if (performed.done !== 'recorded' && performed.done !== 'repeated') {
    return formPage(context, parts, { typed, status: 409, notice: sentBefore });
  }
  await held.forget(context);
  const number = numberIn(performed.matter.own);
  if (!sealed) return context.redirect(`/desk/matters/${number}?done=register`, 303);
  return context.html(renderPage(<SealedPage frame={context.var.visitor.deskFrame()} number={number} />));
}

const sentBefore: Words = {
  zh: '这张表单已经用来登记过另一件。请看一看列表；还要登记的，再提交一次。',
  en: 'This form has registered another matter already. Look at the list; send it again if this one is still to be registered.',
};

/** Shows the form again with what may be the same; a script asks for one half of it. */
async function showDuplicates(context: EdgeContext, parts: RegisterParts): Promise<Response> {
  const { typed, idempotencyKey, only } = await readForm(context, parts);
  const { form, status } = await checkedForm(context, parts.house, typed, only);
  return formPage(context, parts, { ...form, idempotencyKey, status });
}

/** The form as it is shown again behind its duplicate check, on whichever page it stands. @param only see {@link checkDuplicates} */
export async function checkedForm(context: EdgeContext, house: LivingHouse, typed: Typed, only?: string) {
  const shelves = await shelvesOf(context, house);
  const checked = await checkDuplicates(context, house, { typed, shelves, only });
  return { form: { typed, ...checked }, status: 'errors' in checked ? (422 as const) : (200 as const) };
}
