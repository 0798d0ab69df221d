import { reporterPass } from '#chapters/accusation/routes/access.ts';
import { passByCode } from '#chapters/petition/routes/access.ts';
import { codeTries, tried } from '#app/web/guessing.ts';
import { parseMatterNumber, type MatterNumber } from '#kernel/number.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import type { EdgeContext, MatterPass } from '#ui/edge/visitor.ts';
import { typedIn } from '#ui/edge/typed.ts';
import { Notice } from '#ui/components/notice.tsx';
import { phrases, Say } from '#ui/setting.tsx';
import { numberError } from './number-error.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import { tooManyPage } from './message.tsx';

/** Tries number and code in one lane. */
type Check = (context: EdgeContext, number: MatterNumber, code: string) => Promise<MatterPass | undefined>;

/** Every chapter whose matters are tracked. All are always asked, so that an answer tells no lane by its time. */
const checks: readonly Check[] = [passByCode, reporterPass];

interface TrackState {
  readonly number: string;
  /** Which page of the matter to go to. */
  readonly to: string;
  readonly errors?: Errors;
  readonly left?: boolean;
}

/** A page below a matter, as a bookmark may ask for it. */
const isPart = (to: string): boolean => /^[\w-]+(?:\/[\w.-]+)?$/.test(to);

export function showTrack(context: EdgeContext): Response {
  const { number = '', to = '', left } = context.req.query();
  return trackPage(context, { number: number.slice(0, 40), to: isPart(to) ? to : '', left: left !== undefined }, 200);
}

/** Number and code, or the same sentence for everything that is wrong; what was typed stays, the code does not. */
export async function track(context: EdgeContext): Promise<Response> {
  const form = typedIn(await context.req.parseBody({ all: true }), ['number', 'code', 'to']);
  const state = { number: (form['number'] ?? '').slice(0, 40), to: isPart(form['to'] ?? '') ? form['to']! : '' };
  const number = parseMatterNumber(state.number);
  const code = form['code'] ?? '';
  const errors = missing(state.number, code);
  if (!number || errors) return trackPage(context, { ...state, errors: errors ?? {} }, 422);
  const attempt = async (): Promise<MatterPass | undefined> =>
    (await Promise.all(checks.map((check) => check(context, number, code)))).find((one) => one !== undefined);
  const pass = await tried(context, codeTries(number), attempt, (found) => found === undefined);
  if (pass === 'limited') return tooManyPage(context);
  if (!pass) return trackPage(context, { ...state, errors: { number: wrongPair } }, 422);
  context.var.gate.admit(context, pass);
  return context.redirect(`/matters/${number}${state.to ? `/${state.to}` : ''}`, 303);
}

const wrongPair = {
  zh: '编号和查询码对不上。请核对回执和记下的查询码。',
  en: 'Number and code do not belong together. Please check the receipt and the code that you noted.',
};

/** What can be told from the typing alone; it says nothing of which matters there are. */
function missing(typed: string, code: string): Errors | undefined {
  const errors: Record<string, Errors[string]> = {};
  const wrong = numberError(typed);
  if (wrong) errors['number'] = wrong;
  if (code.trim() === '') errors['code'] = { zh: '请填写查询码', en: 'Write the query code' };
  return Object.keys(errors).length > 0 ? errors : undefined;
}

function trackPage(context: EdgeContext, { number, to, errors = {}, left }: TrackState, status: number): Response {
  const frame = context.var.visitor.citizenFrame();
  const failed = Object.keys(errors).length > 0;
  const page = (
    <Page
      frame={frame}
      title={{ zh: '查办理进度', en: 'See how it stands' }}
      current="track"
      failed={failed}
      side={<TrackHelp />}
      sideLabel={{ zh: '查询帮助', en: 'Help with tracking' }}
    >
      <ErrorSummary errors={errors} />
      {left && (
        <div className="mb-5">
          <Notice kind="done" live>
            {{
              zh: '已退出，这台设备上看不到您的事项了。',
              en: 'You have left it; this device shows your matter no more.',
            }}
          </Notice>
        </div>
      )}
      <h1>{phrases(frame.lang === 'zh' ? '查办理进度' : 'See how it stands')}</h1>
      <Form action="/track" {...(to ? { hidden: { to } } : {})}>
        <Field
          name="number"
          label={{ zh: '登记编号', en: 'Number' }}
          hint={{
            zh: '在回执上，XF 开头，有没有空格都可以',
            en: 'On the receipt, beginning with XF; spaces do not matter',
          }}
          value={number}
          digits
          width="mid"
          maxLength={40}
          {...(errors['number'] ? { error: errors['number'] } : {})}
        />
        <Field
          name="code"
          label={{ zh: '查询码', en: 'Query code' }}
          hint={{ zh: '提交以后单独显示的 12 位数字', en: 'The 12 digits that were shown on a page of their own' }}
          secret
          digits
          inputMode="numeric"
          width="mid"
          maxLength={40}
          {...(errors['code'] ? { error: errors['code'] } : {})}
        />
        <div className="row">
          <Button>{{ zh: '查进度', en: 'Track' }}</Button>
          <a href="/lost-code">
            <Say zh="丢了查询码" en="Lost the code" />
          </a>
        </div>
      </Form>
    </Page>
  );
  return context.html(renderPage(page), status as 200);
}

function TrackHelp() {
  return (
    <>
      <h2 className="small">
        <Say zh="只认编号和查询码" en="Number and code, nothing else" />
      </h2>
      <p>
        <Say
          zh="电话号码、身份证号码都查不到别人的事项，也查不到您的。连着输错，要过一会儿才能再试。"
          en="A telephone or identity number opens nobody's matter, yours included. After several wrong tries you have to wait."
        />
      </p>
      <h2 className="small">
        <Say zh="有好几件" en="Several of them" />
      </h2>
      <p>
        <a href="/me">
          <Say zh="我的事项" en="My matters" />
        </a>
        <Say zh="：放在一页上看，用一次性验证码打开。" en=": on one page, opened by a code that is good once." />
      </p>
      <h2 className="small">
        <Say zh="信、电话、走访登记的" en="Raised by letter, call or visit" />
      </h2>
      <p>
        <Say
          zh="登记以后同样有编号。查询码可以用留下的联系方式"
          en="It has a number as well. With the contact that you left you can "
        />
        <a href="/lost-code">
          <Say zh="在这里取得" en="get its code here" />
        </a>
        <Say zh="。" en="." />
      </p>
    </>
  );
}
