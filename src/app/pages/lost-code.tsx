import { contactIn } from '#app/once/contact.ts';
import { replaceLostCode } from '#chapters/petition/lost-code.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { messagePage, tooManyPage } from './message.tsx';
import { numberError } from './number-error.ts';

/** Every answer takes this long, whether something was found and done or not. */
const answerMs = 400;

export const showLostCode = (context: EdgeContext): Response =>
  lostCodePage(context, { number: '', contact: '' }, {}, 200);

/** Number and contact on file: the same answer always, after the same time. */
export async function lostCode(context: EdgeContext): Promise<Response> {
  const { gate, house } = context.var;
  const form = typedIn(await context.req.parseBody({ all: true }), ['number', 'contact']);
  const typed = { number: (form['number'] ?? '').slice(0, 40), contact: (form['contact'] ?? '').slice(0, 120) };
  const number = parseMatterNumber(typed.number);
  const contact = contactIn(typed.contact);
  const errors: Record<string, Errors[string]> = {};
  const wrong = numberError(typed.number);
  if (wrong) errors['number'] = wrong;
  if (!contact)
    errors['contact'] = {
      zh: '请填写当时留下的手机号码或者电子邮箱',
      en: 'Write the telephone number or e-mail that you left then',
    };
  if (!number || !contact) return lostCodePage(context, typed, errors, 422);
  if (!gate.allow(context, 'lost-code') || !gate.allow(context, 'lost-code', number)) return tooManyPage(context);
  await Promise.all([replaceLostCode(house, number, contact), new Promise((resolve) => setTimeout(resolve, answerMs))]);
  return messagePage(context, {
    current: 'track',
    title: { zh: '如果对得上，新的查询码正在路上', en: 'If they match, a new code is on its way' },
    words: {
      zh: '编号和联系方式与登记的一致时，新的查询码会发到那个号码或者邮箱，旧的随即作废。不一致时什么也不会发生。为了保护您，这里不说结果。',
      en: 'Where number and contact are those on file, a new code is sent to that number or address, and the old one opens nothing. Otherwise nothing happens. To protect you this page does not say which.',
    },
    more: <InPerson />,
    ways: [{ href: '/track', label: { zh: '收到了，去查进度', en: 'I have it; track the matter' } }],
  });
}

function lostCodePage(
  context: EdgeContext,
  typed: { readonly number: string; readonly contact: string },
  errors: Errors,
  status: number,
): Response {
  const frame = context.var.visitor.citizenFrame();
  const title = { zh: '查询码丢了', en: 'Lost query code' };
  const page = (
    <Page frame={frame} title={title} current="track" failed={status >= 400}>
      <ErrorSummary errors={errors} />
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="填编号和当时留下的联系方式，新的查询码会发到那里，旧的随即作废。"
          en="Write the number and the contact that you left; a new code is sent there, and the old one opens nothing."
        />
      </p>
      <Form action="/lost-code">
        <Field
          name="number"
          label={{ zh: '登记编号', en: 'Number' }}
          hint={{ zh: '在回执和短信上，XF 开头', en: 'On the receipt and in messages, beginning with XF' }}
          value={typed.number}
          digits
          width="mid"
          maxLength={40}
          {...(errors['number'] ? { error: errors['number'] } : {})}
        />
        <Field
          name="contact"
          label={{ zh: '手机号码或者电子邮箱', en: 'Telephone number or e-mail' }}
          hint={{ zh: '要和登记时留下的完全一样', en: 'Exactly the one that was left at registration' }}
          value={typed.contact}
          width="mid"
          maxLength={120}
          {...(errors['contact'] ? { error: errors['contact'] } : {})}
        />
        <div className="row">
          <Button>{{ zh: '换一个新的查询码', en: 'Send a new code' }}</Button>
        </div>
      </Form>
      <div className="mt-6">
        <InPerson />
      </div>
    </Page>
  );
  return context.html(renderPage(page), status as 200);
}

function InPerson() {
  return (
    <Notice title={{ zh: '没有留联系方式，或者换了号码', en: 'No contact on file, or a new number' }}>
      <p>
        <Say
          zh="请带上登记时填写的证件，到信访接待大厅当面核对身份以后更换。没有留姓名的，只能凭记下的查询码查看；检举控告也只在当面办理。"
          en="Come to the reception hall with the identity paper that you gave; the code is replaced once your identity is shown. Without a name on file only the code that you noted opens it. For a report of misconduct too it is done in person alone."
        />
      </p>
    </Notice>
  );
}
