import { Hono } from 'hono';
import { changeContact } from '#chapters/petition/together.ts';
import { reachByPass } from '#chapters/petition/routes/access.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import type { StreamId } from '#kernel/ids.ts';
import { tooManyPage } from '#app/pages/message.tsx';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { contactIn, contactOnFile, masked, type OneContact } from './contact.ts';
import { codeStep, wrongCode } from './code-step.ts';
import type { OnceCodes } from './codes.ts';

interface Own {
  readonly number: MatterNumber;
  readonly stream: StreamId;
  /** The contact of before, where the code goes; undefined where none is on file. */
  readonly contact: OneContact | undefined;
}

/**
 * Where a petitioner changes their contact (变更联系方式). The query code alone does not do it: whoever found it would turn
 * every answer to themselves. A code that is good once goes to the contact of before; without that one, a signed paper.
 */
export function contactPages(codes: OnceCodes): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  pages.get('/matters/:number/contact', async (context, next) => {
    const own = await ownOf(context);
    return own ? contactPage(context, own, {}) : next();
  });
  pages.post('/matters/:number/contact', async (context, next) => {
    const own = await ownOf(context);
    return own ? change(context, codes, own) : next();
  });
  return pages;
}

const purposeOf = (number: MatterNumber): string => `contact/${number}`;

async function change(context: EdgeContext, codes: OnceCodes, own: Own): Promise<Response> {
  const { number, stream, contact } = own;
  const { house } = context.var;
  if (!contact) return contactPage(context, own, {});
  const typed = typedIn(await context.req.parseBody({ all: true }), ['code', 'contact', 'send']);
  const given = contactIn(typed['contact'] ?? '');
  if (!given) return contactPage(context, own, { typed, errors: { contact: unreadable } });
  const code = typed['send'] === undefined ? (typed['code'] ?? '') : undefined;
  const step = await codeStep(context, codes, { number, contact, purpose: purposeOf(number), code });
  if (step === 'limited') return tooManyPage(context);
  if (step === 'sent') return contactPage(context, own, { typed, sent: true });
  if (step === 'not-sent') return contactPage(context, own, { typed, failed: true });
  if (step === 'wrong') return contactPage(context, own, { typed, sent: true, errors: { code: wrongCode } });
  const { phone, email } = given;
  const done = await changeContact(house, stream, { ...(phone ? { phone } : {}), ...(email ? { email } : {}) });
  if (done.done !== 'recorded') return contactPage(context, own, { typed, failed: true });
  return context.redirect(`/matters/${number}/notices?done=contact`, 303);
}

const unreadable: Words = {
  zh: '请填写完整的手机号码或者电子邮箱。',
  en: 'Write a whole telephone number or e-mail address.',
};

/** The matter that this browser has as the one who raised it; undefined for everybody else, and for a code on paper. */
async function ownOf(context: EdgeContext): Promise<Own | undefined> {
  const { house, visitor } = context.var;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  const { pass } = visitor;
  if (!number || pass?.number !== number || pass.paper || pass.place !== undefined) return undefined;
  const access = await reachByPass(context);
  if (access === 'not-found' || access === 'limited') return undefined;
  return { number, stream: pass.stream, contact: await contactOnFile(house, access.read.petition.party) };
}

interface ContactState {
  readonly typed?: Typed;
  readonly sent?: boolean;
  readonly failed?: boolean;
  readonly errors?: Errors;
}

const title: Words = { zh: '换联系方式', en: 'Change how you are reached' };

function contactPage(
  context: EdgeContext,
  { number, contact }: Own,
  { typed = {}, sent, failed, errors = {} }: ContactState,
): Response {
  const frame = context.var.visitor.citizenFrame();
  const action = `/matters/${number}/contact`;
  const isWrong = Object.keys(errors).length > 0;
  const page = (
    <Page frame={frame} title={title} current="track" failed={isWrong} number={number}>
      <ErrorSummary errors={errors} />
      <BackLink href={`/matters/${number}/notices`}>{{ zh: '返回通知', en: 'Back to the notices' }}</BackLink>
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="为了防止别人替您改，先把验证码发到原来的联系方式。改了以后，通知和补发的查询码只发到新的。"
          en="So that nobody else can change it, a code goes to the contact of before. From then on notices and a new query code go to the new one alone."
        />
      </p>
      <div className="stack gap-5">
        {failed && (
          <Notice kind="bad" live title={{ zh: '没有办成', en: 'It could not be done' }}>
            {{ zh: '请过一会儿再试。', en: 'Please try again later.' }}
          </Notice>
        )}
        {contact && !sent && (
          <Form action={action} hidden={{ send: '1' }} label={title}>
            <NewContact typed={typed} errors={errors} />
            <Button>{{ zh: `发验证码到 ${masked(contact)}`, en: `Send a code to ${masked(contact)}` }}</Button>
          </Form>
        )}
        {contact && sent && (
          <Form action={action} label={{ zh: '填验证码', en: 'The code' }}>
            <NewContact typed={typed} errors={errors} />
            <Field
              name="code"
              label={{ zh: '验证码', en: 'Code' }}
              hint={{
                zh: `已发到 ${masked(contact)}，6 位数字，十分钟内有效`,
                en: `Sent to ${masked(contact)}: six digits, good for ten minutes`,
              }}
              digits
              inputMode="numeric"
              autoComplete="one-time-code"
              width="mid"
              maxLength={10}
              {...(errors['code'] ? { error: errors['code'] } : {})}
            />
            <Button>{{ zh: '换成新的', en: 'Change it' }}</Button>
          </Form>
        )}
        <Notice
          title={
            contact
              ? { zh: '原来的已经不用了', en: 'The one of before is not yours any more' }
              : { zh: '没有留联系方式', en: 'No contact on file' }
          }
        >
          {{
            zh: '请写一张纸，写明编号和新的联系方式并签名，交到登记的信访部门。两个人核对以后变更。',
            en: 'Write the number and the new contact on a sheet, sign it, and hand it to the office that registered the matter. Two people compare it, and it is changed.',
          }}
        </Notice>
      </div>
    </Page>
  );
  return context.html(renderPage(page), isWrong ? 422 : 200);
}

const NewContact = ({ typed, errors }: { readonly typed: Typed; readonly errors: Errors }) => (
  <Field
    name="contact"
    label={{ zh: '新的手机号码或者电子邮箱', en: 'New telephone or e-mail' }}
    maxLength={100}
    {...(typed['contact'] ? { value: typed['contact'] } : {})}
    {...(errors['contact'] ? { error: errors['contact'] } : {})}
  />
);
