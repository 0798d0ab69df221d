import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { dayOf } from '#kernel/clock.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import { exchangeFiles, answerUpload, type HeldFiles } from '#ui/edge/held-files.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { inPageOrder, readPicks, readRegister, registerFields } from '../register-input.ts';
import { checkedForm, shelvesOf, type RegisterParts } from '../register.tsx';
import { checkPathOf } from '../register-duplicates.tsx';
import { bodyOf, numberIn, registerInput } from '../registering.ts';
import type { RegisterFormProps } from '../register-form.tsx';
import { LabelPage } from './label.tsx';
import { LettersPage, lettersPath } from './page.tsx';

/** Whose files wait here: scans of letters that are not registered yet. */
const owner = 'desk/letters';
const uploadTo = `${lettersPath}/files`;

const notTaken: Words = {
  zh: '这一封没有登记，可能已经登记过，请看一看事项列表',
  en: 'This one was not registered, perhaps because it was before; look at the list of matters',
};

interface Again {
  readonly form?: Partial<RegisterFormProps>;
  readonly notice?: Words;
  readonly status?: 200 | 409 | 422;
}

/** Letters and faxes one after another: scan first, what is typed beside it. Registration is that of every desk page. */
export function letterPages({ house, held }: RegisterParts): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  for (const path of [lettersPath, `${lettersPath}/*`])
    routes.use(path, async (context, next) => {
      const registers = context.var.visitor.official?.posts.some(({ post }) => post === 'registrar');
      return registers ? next() : context.notFound();
    });

  async function show(context: EdgeContext, { form = {}, notice, status = 200 }: Again = {}): Promise<Response> {
    const [stack, shelves] = await Promise.all([held.list(context, owner), shelvesOf(context, house)]);
    const typed = { form: 'letter', purpose: 'claim', receivedOn: dayOf(house.clock.now()).toString() };
    const fresh = { typed, errors: {}, idempotencyKey: randomUUID(), shelves, files: [], uploadTo };
    const last = parseMatterNumber(context.req.query('last') ?? '');
    const page = (
      <LettersPage
        frame={context.var.visitor.deskFrame()}
        stack={stack}
        form={{ ...fresh, ...form }}
        notice={notice}
        last={last ?? undefined}
      />
    );
    return context.html(renderPage(page), status);
  }

  routes.get(lettersPath, (context) => show(context));
  routes.post(uploadTo, (context) => answerUpload(context, held, owner));
  routes.post(`${lettersPath}/scans`, async (context: EdgeContext) => {
    const fault = await exchangeFiles(context, held, owner, await context.req.parseBody({ all: true }));
    return fault
      ? show(context, { form: { errors: { files: fault } }, status: 422 })
      : context.redirect(lettersPath, 303);
  });
  routes.get(`${lettersPath}/scans/:id`, (context) => sendScan(context, held));
  routes.post(checkPathOf(lettersPath), async (context: EdgeContext) => {
    const sent = await context.req.parseBody({ all: true });
    const { idempotencyKey = randomUUID() } = typedIn(sent, ['idempotencyKey']);
    const { form, status } = await checkedForm(context, house, typedIn(sent, registerFields));
    return show(context, { form: { ...form, idempotencyKey }, status });
  });
  routes.post(lettersPath, async (context: EdgeContext) => {
    const form = await context.req.parseBody({ all: true });
    const { idempotencyKey = randomUUID(), scan = '' } = typedIn(form, ['idempotencyKey', 'scan']);
    const typed = typedIn(form, registerFields);
    const { lang, actor } = context.var.visitor;
    const picks = readPicks(typed, await shelvesOf(context, house), lang);
    const read = readRegister(picks.read, lang);
    const again = { typed, idempotencyKey, unclear: picks.unclear };
    if ('errors' in read || Object.keys(picks.errors).length > 0) {
      const errors = inPageOrder({ ...('errors' in read ? read.errors : {}), ...picks.errors });
      return show(context, { form: { ...again, errors }, status: 422 });
    }
    const file = await scanOf(context, held, scan);
    const files = file ? [file] : [];
    const idempotency = idempotencyOf(context, 'desk/letters', bodyOf(typed, files), idempotencyKey);
    const performed = await registerInput(house, actor, read.input, files, idempotency);
    if (performed.done !== 'recorded' && performed.done !== 'repeated')
      return show(context, { form: again, notice: notTaken, status: 409 });
    await held.drop(context, owner, scan);
    return context.redirect(`${lettersPath}?last=${numberIn(performed.matter.own)}`, 303);
  });
  routes.get(`${lettersPath}/label/:number`, (context) => {
    const number = parseMatterNumber(context.req.param('number'));
    const post = context.var.visitor.official!.posts.find((one) => one.post === 'registrar')!;
    const office = house.units.get(post.unit);
    if (!number || !office) return context.notFound();
    const { name, address, phone } = office;
    const page = (
      <LabelPage
        frame={context.var.visitor.deskFrame()}
        number={number}
        office={{ name, address, phone: phone ?? '' }}
      />
    );
    return context.html(renderPage(page));
  });
  return routes;
}

/** One held scan by its id: what is listed and what is opened stand in one order. */
async function scanOf(context: EdgeContext, held: HeldFiles, id: string) {
  const [list, files] = await Promise.all([held.list(context, owner), held.open(context, owner)]);
  const at = list.findIndex((one) => one.id === id);
  return at < 0 ? undefined : files[at];
}

async function sendScan(context: EdgeContext, held: HeldFiles): Promise<Response> {
  const file = await scanOf(context, held, context.req.param('id') ?? '');
  if (!file) return context.notFound() as Response;
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
}
