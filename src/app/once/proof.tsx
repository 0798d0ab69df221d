import { Hono } from 'hono';
import { reachByPass } from '#chapters/petition/routes/access.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { tooManyPage } from '#app/pages/message.tsx';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { BackLink } from '#ui/components/movement.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv, MatterPass } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { contactOnFile, masked, type OneContact } from './contact.ts';
import { codeStep, wrongCode } from './code-step.ts';
import type { OnceCodes } from './codes.ts';

interface Held {
  readonly number: MatterNumber;
  readonly pass: MatterPass;
  readonly contact: OneContact | undefined;
}

/**
 * Where whoever came with a code on paper shows that the matter is theirs (本人证明): by a code that is sent to the
 * contact on file and to no other. From then on this browser has the matter as with the query code.
 */
export function proofPages(codes: OnceCodes): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  pages.get('/matters/:number/proof', async (context, next) => {
    const held = await heldBy(context);
    return held ? proofPage(context, held, {}) : next();
  });
  pages.post('/matters/:number/proof', async (context, next) => {
    const held = await heldBy(context);
    if (!held) return next();
    return prove(context, codes, held);
  });
  return pages;
}

const purposeOf = (number: MatterNumber): string => `matter/${number}`;

async function prove(context: EdgeContext, codes: OnceCodes, held: Held): Promise<Response> {
  const { number, pass, contact } = held;
  const { gate } = context.var;
  if (!contact) return proofPage(context, held, {});
  const form = typedIn(await context.req.parseBody({ all: true }), ['code', 'send']);
  const code = form['send'] === undefined ? (form['code'] ?? '') : undefined;
  const step = await codeStep(context, codes, { number, contact, purpose: purposeOf(number), code });
  if (step === 'limited') return tooManyPage(context);
  if (step === 'sent') return proofPage(context, held, { sent: true });
  if (step === 'not-sent') return proofPage(context, held, { failed: true });
  if (step === 'wrong') return proofPage(context, held, { sent: true, errors: { code: wrongCode } });
  const { paper: _, ...whole } = pass;
  gate.admit(context, whole);
  return context.redirect(`/matters/${number}`, 303);
}

/** The matter that a code on paper opened in this browser; undefined for everybody else. */
async function heldBy(context: EdgeContext): Promise<Held | undefined> {
  const { house, visitor } = context.var;
  const number = parseMatterNumber(context.req.param('number') ?? '');
  const { pass } = visitor;
  if (!number || pass?.number !== number || !pass.paper) return undefined;
  const access = await reachByPass(context);
  if (access === 'not-found' || access === 'limited') return undefined;
  return { number, pass, contact: await contactOnFile(house, access.read.petition.party) };
}

interface ProofState {
  readonly sent?: boolean;
  readonly failed?: boolean;
  readonly errors?: Errors;
}

const title: Words = { zh: '先证明是您本人', en: 'First show that it is you' };

function proofPage(
  context: EdgeContext,
  { number, contact }: Held,
  { sent, failed, errors = {} }: ProofState,
): Response {
  const frame = context.var.visitor.citizenFrame();
  const action = `/matters/${number}/proof`;
  const isWrong = Object.keys(errors).length > 0;
  const page = (
    <Page frame={frame} title={title} current="track" failed={isWrong} number={number}>
      <ErrorSummary errors={errors} />
      <BackLink href={`/matters/${number}`}>{{ zh: '返回办理进度', en: 'Back to the matter' }}</BackLink>
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="您用的是纸质查询码。打印它的工作人员也看得到，所以它只能查看。补充、催办、评价、撤回这些事只能由您本人做。"
          en="You came with a code on paper. The clerk who printed it has seen it too, so it reads only. To add, urge, rate or withdraw is yours alone."
        />
      </p>
      <div className="stack gap-5">
        {failed && (
          <Notice kind="bad" live title={{ zh: '没有发出去', en: 'It did not leave' }}>
            {{
              zh: '现在没有能用的短信或者邮件通道，请过一会儿再试。',
              en: 'No channel for messages answers now; please try again later.',
            }}
          </Notice>
        )}
        {contact && sent && (
          <Form action={action} label={{ zh: '填验证码', en: 'The code' }}>
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
            <Button>{{ zh: '确认是我本人', en: 'It is me' }}</Button>
          </Form>
        )}
        {contact && (
          <Form action={action} hidden={{ send: '1' }} label={{ zh: '发送验证码', en: 'Send a code' }}>
            <Button kind={sent ? 'line' : 'fill'}>
              {sent
                ? { zh: '重新发送', en: 'Send it again' }
                : { zh: `发验证码到 ${masked(contact)}`, en: `Send a code to ${masked(contact)}` }}
            </Button>
          </Form>
        )}
        <Notice
          title={
            contact
              ? { zh: '号码已经不用了', en: 'That contact is not yours any more' }
              : { zh: '没有留联系方式', en: 'No contact on file' }
          }
        >
          {{
            zh: '请带上登记时填写的证件，到信访接待大厅当面核对身份；要评价、撤回或者换联系方式，写在纸上签名交给登记的信访部门也可以。代您办的人不能替您评价，也不能替您撤回。',
            en: 'Come to the reception hall with the identity paper that you gave. A paper that you signed will do too, to rate, to withdraw or to change your contact: hand it to the office that registered the matter. Nobody who helps you can rate or withdraw for you.',
          }}
        </Notice>
      </div>
    </Page>
  );
  return context.html(renderPage(page), isWrong ? 422 : 200);
}
