import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import type { LivingHouse } from '#app/house.ts';
import { performAct } from '#chapters/petition/routes/perform-act.ts';
import { callNeeds, needWords } from '#chapters/petition/pages/words.ts';
import { speakRefusal } from '#chapters/petition/pages/refusals.ts';
import { dayOf } from '#kernel/clock.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { phoneNumber } from '#ui/edge/input.ts';
import { typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { readDate, type Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { checkDuplicates } from '../register-check.ts';
import { inPageOrder, readPicks, readRegister, registerFields, type RegisterInput } from '../register-input.ts';
import { checkPathOf } from '../register-duplicates.tsx';
import { checkedForm, SealedPage, shelvesOf, type RegisterParts } from '../register.tsx';
import { bodyOf, numberIn, registerInput } from '../registering.ts';
import type { RegisterFormProps } from '../register-form.tsx';
import { callFields, callSearchPath, callsPath, CallsPage, type CallsPageProps } from './page.tsx';

const said = {
  number: { zh: '请填写完整的来电号码', en: 'Write the whole number of the call' },
  reason: { zh: '请写明为什么要查', en: 'Write why it is looked for' },
  day: { zh: '请填写回电的日期，今天或者以后', en: 'Write the day of the call back, today or later' },
  before: {
    zh: '这张表单已经用来登记过另一件。请看一看列表；还要登记的，再提交一次。',
    en: 'This form has registered another matter already. Look at the list; send it again if this one is still to be registered.',
  },
} as const satisfies Record<string, Words>;

interface Again {
  readonly form?: Partial<RegisterFormProps>;
  readonly call?: Typed;
  readonly readBack?: string;
  readonly search?: CallsPageProps['search'];
  readonly notice?: Words;
  readonly status?: 200 | 409 | 422;
}

/** 电话台, for registrars. A call is registered by the command of every door, once what was written was read to the caller. */
export function callPages({ house }: RegisterParts): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  for (const path of [callsPath, `${callsPath}/*`])
    routes.use(path, async (context, next) => {
      const registers = context.var.visitor.official?.posts.some(({ post }) => post === 'registrar');
      return registers ? next() : context.notFound();
    });
  routes.get(callsPath, (context) => show(context, house));
  routes.post(callSearchPath, (context) => search(context, house));
  routes.post(checkPathOf(callsPath), (context) => check(context, house));
  routes.post(callsPath, (context) => send(context, house));
  return routes;
}

async function show(context: EdgeContext, house: LivingHouse, again: Again = {}): Promise<Response> {
  const { form = {}, call = {}, readBack, notice, status = 200 } = again;
  const typed = { form: 'phone', purpose: 'claim', receivedOn: dayOf(house.clock.now()).toString() };
  const shelves = await shelvesOf(context, house);
  const fresh = {
    typed,
    errors: {},
    idempotencyKey: randomUUID(),
    shelves,
    files: [],
    uploadTo: '/desk/register/files',
  };
  const page = (
    <CallsPage
      frame={context.var.visitor.deskFrame()}
      form={{ ...fresh, ...form }}
      call={call}
      readBack={readBack}
      search={again.search ?? { typed: {}, errors: {} }}
      notice={notice}
    />
  );
  return context.html(renderPage(page), status);
}

async function search(context: EdgeContext, house: LivingHouse): Promise<Response> {
  const typed = typedIn(await context.req.parseBody({ all: true }), ['callNumber', 'searchReason']);
  const { lang } = context.var.visitor;
  const number = phoneNumber.safeParse(typed['callNumber'] ?? '');
  const reason = typed['searchReason']?.trim();
  const errors = {
    ...(number.success && number.data ? {} : { callNumber: said.number[lang] }),
    ...(reason ? {} : { searchReason: said.reason[lang] }),
  };
  if (Object.keys(errors).length > 0) return show(context, house, { search: { typed, errors }, status: 422 });
  const phone = number.success ? number.data : '';
  const shelves = await shelvesOf(context, house);
  const asked = { typed: { phone: phone ?? '', checkReason: reason ?? '' }, shelves, only: 'persons' };
  const checked = await checkDuplicates(context, house, asked);
  const found = 'found' in checked ? checked.found : undefined;
  // What was looked for goes into the form, so that nobody types it twice.
  const form = { typed: { form: 'phone', purpose: 'claim', receivedOn: todayOf(house), phone: phone ?? '' } };
  return show(context, house, { search: { typed, errors: {}, found }, form });
}

/** Whether it was registered before, on the page of the call itself: nothing that was written of it is lost. */
async function check(context: EdgeContext, house: LivingHouse): Promise<Response> {
  const sent = await context.req.parseBody({ all: true });
  const { idempotencyKey = randomUUID() } = typedIn(sent, ['idempotencyKey']);
  const { form, status } = await checkedForm(context, house, typedIn(sent, registerFields));
  return show(context, house, { form: { ...form, idempotencyKey }, call: typedIn(sent, callFields), status });
}

const todayOf = (house: LivingHouse): string => dayOf(house.clock.now()).toString();

async function send(context: EdgeContext, house: LivingHouse): Promise<Response> {
  const form = await context.req.parseBody({ all: true });
  const { idempotencyKey = randomUUID() } = typedIn(form, ['idempotencyKey']);
  const typed = typedIn(form, registerFields);
  const call = typedIn(form, callFields);
  const { lang, actor } = context.var.visitor;
  const picks = readPicks(typed, await shelvesOf(context, house), lang);
  const read = readRegister(picks.read, lang);
  const callBackOn = dayIn(call['callBackOn']);
  const late = callBackOn === 'no-day' || (callBackOn && isBefore(callBackOn, dayOf(house.clock.now())));
  const again = { form: { typed, idempotencyKey, unclear: picks.unclear }, call };
  if ('errors' in read || late || Object.keys(picks.errors).length > 0) {
    const errors = { ...('errors' in read ? read.errors : {}), ...picks.errors };
    const all = { ...inPageOrder(errors), ...(late ? { callBackOn: said.day[lang] } : {}) };
    return show(context, house, { ...again, form: { ...again.form, errors: all }, status: 422 });
  }
  const { input } = read;
  const readBack = readBackOf(input);
  // What was confirmed is what was read: a word that was changed since is read again.
  if (call['readBack'] !== 'yes' || sameText(call['readText']) !== sameText(readBack))
    return show(context, house, { ...again, readBack });
  const sealed = input.reportsMisconduct === true;
  const note = noteOf(call);
  // A report takes no note beside it: what was said of the call goes under the seal with it.
  const facts = sealed
    ? `${input.facts}\n（${note}${call['callBackOn'] ? `，答应 ${call['callBackOn']} 以前回电` : ''}）`
    : input.facts;
  const idempotency = idempotencyOf(context, 'desk/calls', bodyOf({ ...typed, ...call }, []), idempotencyKey);
  const performed = await registerInput(house, actor, { ...input, facts }, [], idempotency);
  if (performed.done === 'refused') {
    const { title, wayOn } = speakRefusal(performed.refusal as never, context);
    const notice = { zh: `${title.zh}${wayOn.zh}`, en: `${title.en} ${wayOn.en}` };
    return show(context, house, { ...again, notice, status: 409 });
  }
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    return show(context, house, { ...again, notice: said.before, status: 409 });
  const number = numberIn(performed.matter.own);
  if (sealed) return context.html(renderPage(<SealedPage frame={context.var.visitor.deskFrame()} number={number} />));
  const needs = callNeeds.filter((need) => need === call['need']);
  const noting = { actor, stream: performed.stream, seen: performed.matter.version };
  const noted = { call: 'in', note, need: needs[0], callBackOn: callBackOn || undefined };
  if (performed.done === 'recorded') await performAct(house, noting, 'noteCall', noted);
  return context.redirect(`/desk/matters/${number}?done=register`, 303);
}

function dayIn(text: string | undefined): CivilDate | 'no-day' | undefined {
  return text?.trim() ? (readDate(text) ?? 'no-day') : undefined;
}

const isBefore = (day: CivilDate | 'no-day', today: CivilDate): boolean =>
  day !== 'no-day' && Temporal.PlainDate.compare(day, today) < 0;

const sameText = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** What the clerk reads out, in the words of the form; always Chinese, as it is spoken. */
function readBackOf({ title, request, facts, petitioner, anonymous }: RegisterInput): string {
  const who = anonymous || !petitioner?.name ? '您没有留姓名' : `您叫${petitioner.name}`;
  const phone =
    !anonymous && petitioner?.phone
      ? `，电话是 ${petitioner.phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')}`
      : '';
  return `您反映的是：${title}。\n您说：${facts}\n您要求：${request}。\n${who}${phone}。\n对不对？`;
}

function noteOf(call: Typed): string {
  const need = callNeeds.find((one) => one === call['need']);
  const language = call['language']?.trim();
  return [
    '来电登记，已读给对方听并得到确认',
    ...(need ? [`通话时：${needWords[need].zh}`] : []),
    ...(language ? [`语言：${language}`] : []),
    ...(call['callNote']?.trim() ? [call['callNote'].trim()] : []),
  ].join('；');
}
