import { createHash, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from '@hono/zod-openapi';
import { tooManyPage, messagePage } from '#app/pages/message.tsx';
import { soundsLikeReport } from '#app/doors/misconduct.ts';
import { report } from '#chapters/accusation/intake.ts';
import { registerForAnother } from '#chapters/petition/agent-intake.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { bothLanguages, fieldErrors, phoneNumber, requiredText } from '#ui/edge/input.ts';
import { typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';

export const forAnotherPath = '/file/for-another';
const heading: Words = { zh: '替别人反映（信访代理）', en: 'File for somebody else' };

const wholePhone = (zh: string, en: string) =>
  phoneNumber.refine((text) => Boolean(text), { message: bothLanguages({ zh: `请填写${zh}`, en: `Write ${en}` }) });

const schema = z.object({
  name: requiredText({ zh: '委托人的姓名', en: 'the name of whoever it is for' }, 80),
  phone: wholePhone('委托人的手机号码', 'their telephone number'),
  address: z.string().trim().max(200).optional(),
  agentName: requiredText({ zh: '您的姓名', en: 'your name' }, 80),
  agentPhone: wholePhone('您的手机号码', 'your telephone number'),
  mandate: requiredText({ zh: '委托事项和权限', en: 'what the mandate covers' }, 2000),
  title: requiredText({ zh: '标题', en: 'a title' }, 100),
  request: requiredText({ zh: '请求', en: 'what is asked for' }, 10_000),
  facts: requiredText({ zh: '事实和理由', en: 'the facts' }, 20_000),
});

const names = ['name', 'phone', 'address', 'agentName', 'agentPhone', 'mandate', 'title', 'request', 'facts'] as const;

/**
 * 信访代理: a village cadre, a neighbour or a lawyer files for somebody, on one page. The matter is the principal's: they
 * get their own code, are told of each act of the agent, and end the mandate by one press.
 */
export function forAnotherPages(pages: Hono<EdgeEnv>): void {
  pages.get(forAnotherPath, (context) => show(context, {}, {}, randomUUID()));
  pages.post(forAnotherPath, (context) => send(context));
}

function show(context: EdgeContext, typed: Typed, errors: Errors, idempotencyKey: string): Response {
  const frame = context.var.visitor.citizenFrame();
  const failed = Object.keys(errors).length > 0;
  const of = (name: string) => ({
    name,
    ...(typed[name] === undefined ? {} : { value: typed[name] }),
    ...(errors[name] ? { error: errors[name] } : {}),
  });
  const page = (
    <Page frame={frame} title={heading} current="file" failed={failed}>
      <ErrorSummary errors={errors} />
      <h1>{phrases(heading[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="事项是委托人的：查询码发给本人，您每办一步本人都会收到通知，本人随时可以取消委托。您不能替本人撤回。"
          en="The matter is theirs: they get the code, are told of each thing that you do, and can end the mandate at any time. You cannot withdraw it for them."
        />
      </p>
      <Form action={forAnotherPath} idempotencyKey={idempotencyKey} label={heading}>
        <section>
          <h2 className="mb-4">
            <Say zh="替谁反映" en="For whom" />
          </h2>
          <Field {...of('name')} label={{ zh: '委托人姓名', en: 'Their name' }} width="mid" />
          <Field
            {...of('phone')}
            label={{ zh: '委托人手机号码', en: 'Their mobile number' }}
            hint={{
              zh: '要填本人的，不是您的：编号和查询码发到这里',
              en: 'Their own and not yours: number and code go there',
            }}
            width="mid"
            inputMode="tel"
            digits
          />
          <Field {...of('address')} label={{ zh: '委托人住址', en: 'Their address' }} optional />
        </section>
        <section className="part">
          <h2 className="mb-4">
            <Say zh="您是谁" en="Who you are" />
          </h2>
          <Field {...of('agentName')} label={{ zh: '您的姓名', en: 'Your name' }} width="mid" />
          <Field
            {...of('agentPhone')}
            label={{ zh: '您的手机号码', en: 'Your mobile number' }}
            hint={{ zh: '您自己的查询码发到这里', en: 'A code of your own is sent there' }}
            width="mid"
            inputMode="tel"
            digits
          />
          <TextArea
            {...of('mandate')}
            label={{ zh: '委托事项和权限', en: 'What the mandate covers' }}
            hint={{
              zh: '照委托书或者本人说的写；本人会看到',
              en: 'As the letter of attorney or they themselves say; they read it',
            }}
            rows={3}
          />
        </section>
        <section className="part">
          <h2 className="mb-4">
            <Say zh="反映的事" en="What it is about" />
          </h2>
          <Field {...of('title')} label={{ zh: '标题', en: 'Title' }} />
          <TextArea {...of('request')} label={{ zh: '请求', en: 'What is asked for' }} rows={2} />
          <TextArea {...of('facts')} label={{ zh: '事实和理由', en: 'Facts and reasons' }} rows={6} />
          <Button>{{ zh: '替他反映', en: 'File it for them' }}</Button>
        </section>
      </Form>
    </Page>
  );
  return context.html(renderPage(page), failed ? 422 : 200, { 'cache-control': 'no-store' });
}

async function send(context: EdgeContext): Promise<Response> {
  const { house, gate, visitor } = context.var;
  const form = await context.req.parseBody({ all: true });
  const { idempotencyKey: key = randomUUID() } = typedIn(form, ['idempotencyKey']);
  const typed = typedIn(form, names);
  const read = schema.safeParse(typed);
  if (!read.success) {
    const faults = fieldErrors(read.error, visitor.lang);
    // In the order of the page, the first fault of each field.
    const errors = names.flatMap((name) => faults.filter(({ path }) => path === name).slice(0, 1));
    return show(context, typed, Object.fromEntries(errors.map(({ path, message }) => [path, message])), key);
  }
  if (!gate.allow(context, 'file')) return tooManyPage(context);
  const { name, phone, address, agentName, agentPhone, mandate, title, request, facts } = read.data;
  const party = { name, phone, address: address || undefined };
  const digest = createHash('sha256').update(JSON.stringify(typed)).digest();
  const idempotency = { caller: 'for-another', key, digest };
  const intake = { title, request, facts, form: 'agency' as const, party };
  // A report has no agent: whoever is named in it might be the one who files. It is theirs alone, under seal.
  const { performed } = soundsLikeReport(`${title}\n${request}\n${facts}`)
    ? await report(house, { kind: 'public' }, { ...intake, wantsNotice: true }, idempotency)
    : await registerForAnother(
        house,
        { ...intake, purpose: 'claim' },
        { name: agentName, phone: agentPhone ?? '', mandate },
        idempotency,
      );
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    return show(
      context,
      typed,
      { title: { zh: '这一页已经用来反映过，请重新打开', en: 'This page was used before; open it anew' } },
      randomUUID(),
    );
  const { own } = performed.matter;
  if (own.stage === 'none') throw new Error('a filing left no matter');
  const { number } = own.known.facts;
  return messagePage(context, {
    current: 'file',
    title: { zh: `已登记，编号 ${number}`, en: `Registered as ${number}` },
    words: {
      zh: '查询码用短信发给委托人。作为代理人接着办的，您的查询码发到您的手机；涉及违纪违法的，只由本人凭码查看。',
      en: 'The code goes to them by short message. To go on as their agent, you get one of your own on your telephone; what reports misconduct is opened by them alone.',
    },
    ways: [
      { href: '/me', label: { zh: '我代理的事项放在一页', en: 'Keep those I act for on one page' } },
      { href: forAnotherPath, label: { zh: '再替一位反映', en: 'File for another' } },
    ],
  });
}
