import type { Mandate } from '#chapters/petition/mandates.ts';
import { Agents } from '#chapters/petition/pages/citizen/agents.tsx';
import { unitWords } from '#chapters/petition/pages/citizen/party.ts';
import type { UnitNames } from '#chapters/petition/pages/titles/title.ts';
import { stageWords } from '#chapters/petition/pages/words.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Details, Empty } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { UnitId } from '#kernel/ids.ts';
import { unitView } from '#kernel/views.ts';
import type { Words } from '#ui/language.ts';
import { LineTitle } from '#ui/life/lists.tsx';
import { phrases, Say } from '#ui/setting.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Page } from '#ui/shells/page.tsx';
import type { Mine } from './account.ts';

const title: Words = { zh: '我的事项', en: 'My matters' };

/** Where signing in is: the contact is asked for, its code is, or no code could be sent. */
export type Step = 'contact' | 'code' | 'not-sent';

interface SignInState {
  readonly contact: string;
  readonly step: Step;
  readonly errors?: Errors;
  readonly provider: boolean;
  /** The provider was asked and nobody came back from it. */
  readonly refused?: boolean;
}

const erased: Words = { zh: '内容已经删除的事项', en: 'A matter whose text was erased' };

export function signInPage(
  context: EdgeContext,
  { contact, step, errors = {}, provider, refused = false }: SignInState,
): Response {
  const frame = context.var.visitor.citizenFrame();
  const failed = Object.keys(errors).length > 0;
  const page = (
    <Page frame={frame} title={title} current="track" failed={failed}>
      <ErrorSummary errors={errors} />
      <h1>{phrases(title[frame.lang])}</h1>
      <p className="lede">
        <Say
          zh="把自己的几件事项放在一页上看。不用它也能提交、查询和办理一切。"
          en="Several matters of yours on one page. Nothing needs it: filing, tracking and every act go without."
        />
      </p>
      <div className="stack gap-5">
        {step === 'not-sent' && (
          <Notice kind="bad" live title={{ zh: '没有发出去', en: 'It did not leave' }}>
            {{
              zh: '现在没有能用的短信或者邮件通道。请用编号和查询码查看。',
              en: 'No channel for messages answers now. Use number and code to look a matter up.',
            }}
          </Notice>
        )}
        {step === 'code' ? (
          <Form action="/me/sign-in" hidden={{ contact }} label={title}>
            <Field
              name="code"
              label={{ zh: '验证码', en: 'Code' }}
              hint={{
                zh: '刚刚发出的 6 位数字，十分钟内有效',
                en: 'The six digits that were just sent, good for ten minutes',
              }}
              digits
              inputMode="numeric"
              autoComplete="one-time-code"
              width="mid"
              maxLength={10}
              {...(errors['code'] ? { error: errors['code'] } : {})}
            />
            <Button>{{ zh: '打开我的事项', en: 'Open my matters' }}</Button>
          </Form>
        ) : (
          <Form action="/me/sign-in" label={title}>
            <Field
              name="contact"
              label={{ zh: '手机号码或者电子邮箱', en: 'Telephone number or e-mail' }}
              hint={{
                zh: '只用来发一次验证码。号码本身不保存，保存的是算不回去的摘要。',
                en: 'Used to send one code. It is not kept; a digest that leads back to nothing is.',
              }}
              value={contact}
              width="mid"
              maxLength={120}
              {...(errors['contact'] ? { error: errors['contact'] } : {})}
            />
            <Button>{{ zh: '发送验证码', en: 'Send a code' }}</Button>
          </Form>
        )}
        {refused && (
          <Notice kind="bad" live title={{ zh: '没有登录成功', en: 'Signing in did not succeed' }}>
            {{ zh: '请再试一次，或者用验证码打开。', en: 'Try once more, or open the page by a code.' }}
          </Notice>
        )}
        {provider && (
          <p>
            <a href="/me/oidc">
              <Say zh="用公共身份认证打开" en="Open it with your public identity" />
            </a>
          </p>
        )}
        <p>
          <a href="/track">
            <Say zh="用编号和查询码查" en="Track by number and code" />
          </a>
        </p>
      </div>
    </Page>
  );
  return context.html(renderPage(page), failed ? 422 : 200);
}

/** A matter of the account, with who acts for its owner there. */
interface Listed extends Mine {
  readonly mandates: readonly Mandate[];
}

interface MattersState {
  readonly mine: readonly Listed[];
  readonly errors: Errors;
  readonly number: string;
}

export function mattersPage(context: EdgeContext, { mine, errors, number }: MattersState): Response {
  const { house, visitor } = context.var;
  const frame = visitor.citizenFrame();
  const failed = Object.keys(errors).length > 0;
  const page = (
    <Page
      frame={frame}
      title={title}
      current="track"
      failed={failed}
      side={<AccountActs />}
      sideLabel={{ zh: '我的信息', en: 'What is held on me' }}
    >
      <ErrorSummary errors={errors} />
      <h1>{phrases(title[frame.lang])}</h1>
      <div className="stack gap-6">
        {mine.length === 0 ? (
          <Empty title={{ zh: '还没有事项', en: 'No matter yet' }}>
            {{ zh: '用编号和查询码放进来。', en: 'Put one in by its number and code.' }}
          </Empty>
        ) : (
          <ul className="stack gap-5" role="list">
            {mine.map((one) => (
              <li key={one.pass.number}>
                <OneMatter mine={one} unitOf={(id) => unitWords(unitView(house, id as UnitId))} />
              </li>
            ))}
          </ul>
        )}
        <Form action="/me/add" label={{ zh: '放进一件事项', en: 'Put a matter in' }}>
          <h2 className="mb-4">
            <Say zh="放进一件事项" en="Put a matter in" />
          </h2>
          <Field
            name="number"
            label={{ zh: '登记编号', en: 'Number' }}
            value={number}
            digits
            width="mid"
            maxLength={40}
            {...(errors['number'] ? { error: errors['number'] } : {})}
          />
          <Field
            name="code"
            label={{ zh: '查询码', en: 'Query code' }}
            hint={{
              zh: '检举控告放不进来：别人看您的手机时，这里不会出现。',
              en: 'A report of misconduct cannot be put in: nobody who looks at your telephone finds it here.',
            }}
            secret
            digits
            inputMode="numeric"
            width="mid"
            maxLength={40}
          />
          <Button kind={mine.length > 0 ? 'line' : 'fill'}>{{ zh: '放进来', en: 'Put it in' }}</Button>
        </Form>
      </div>
    </Page>
  );
  return context.html(renderPage(page), failed ? 422 : 200);
}

function OneMatter({
  mine: { pass, access, mandates },
  unitOf,
}: {
  readonly mine: Listed;
  readonly unitOf: UnitNames;
}) {
  const { number } = pass;
  if (!access)
    return (
      <Notice title={{ zh: '查询码换过了', en: 'Its query code was replaced' }}>
        <Reference>{number}</Reference>
        <Say zh="：请用新的查询码再放一次。" en=": put it in again with the new one." />
      </Notice>
    );
  const { petition, texts } = access.read;
  return (
    <article className="stack gap-3" aria-labelledby={`matter-${number}`}>
      <h2 className="h3" id={`matter-${number}`}>
        <LineTitle title={texts.get(petition.narrative)?.['title'] ?? null} untitled={erased} />
      </h2>
      <p>
        <Reference>{number}</Reference> <Tag>{stageWords[petition.stage]}</Tag>
        {access.actor.kind === 'petitioner' && access.actor.as === 'agent' && (
          <>
            {' '}
            <Tag>{{ zh: '我代理的', en: 'I act for another' }}</Tag>
          </>
        )}
      </p>
      <div className="row gap-3">
        <Form action="/me/open" hidden={{ number }} label={`open ${number}`}>
          <Button size="small" about={number}>
            {{ zh: '查看和办理', en: 'Look and act' }}
          </Button>
        </Form>
        <Form action="/me/open" hidden={{ number, to: 'readers' }} label={`readers ${number}`}>
          <Button size="small" kind="line" about={number}>
            {{ zh: '谁看过，为什么', en: 'Who read it, and why' }}
          </Button>
        </Form>
        <Form action="/me/remove" hidden={{ number }} label={`remove ${number}`}>
          <Button size="small" kind="text" about={number}>
            {{ zh: '从这一页拿掉', en: 'Take it off this page' }}
          </Button>
        </Form>
      </div>
      {mandates.length > 0 && (
        <Details summary={{ zh: '谁替我办', en: 'Who acts for me' }} open>
          <Agents
            mandates={mandates}
            unitOf={unitOf}
            end={({ place, name }) => (
              <Form
                action="/me/open"
                hidden={{ number, to: 'endMandate', place: String(place) }}
                label={`end ${number} ${place}`}
              >
                <Button size="small" kind="line" about={name ?? String(place)}>
                  {{ zh: '取消委托', en: 'End the mandate' }}
                </Button>
              </Form>
            )}
          />
        </Details>
      )}
    </article>
  );
}

/** What somebody may do with what is held on them. */
function AccountActs() {
  return (
    <div className="stack gap-4">
      <h2 className="small">
        <Say zh="关于我的全部信息" en="Everything that is held on me" />
      </h2>
      <p>
        <Say
          zh="事项、联系方式、谁看过、为什么看和文件，一个文件全部带走。"
          en="Matters, contact, who read them and why, and the files: all of it to take along."
        />
      </p>
      <LinkButton href="/me/everything.json" kind="line" download>
        {{ zh: '下载', en: 'Download' }}
      </LinkButton>
      <p>
        <Say
          zh="有不对的地方，打开事项，用“这里不对”要求更正，五个工作日内答复。"
          en="Where something is wrong, open the matter and press “This is wrong”; it is answered within five working days."
        />
      </p>
      <Form action="/me/leave" label={{ zh: '退出', en: 'Leave' }}>
        <Button kind="line">{{ zh: '退出', en: 'Leave' }}</Button>
      </Form>
      <Form action="/me/forget" label={{ zh: '删除这一页', en: 'Delete this page' }}>
        <Button kind="text">{{ zh: '删除这一页和其中的清单', en: 'Delete this page and its list' }}</Button>
      </Form>
      <p className="small quiet">
        <Say zh="事项本身不受影响。" en="The matters themselves are not touched." />
      </p>
    </div>
  );
}
