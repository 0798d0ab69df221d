import { createMiddleware } from 'hono/factory';
import type { ReactNode } from 'react';
import { describe } from '#law/describe.ts';
import type { Performed } from '#kernel/perform.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { DateField, Field, Select, TextArea, type Errors, type Option } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { changedWords } from '#ui/edge/answers.ts';
import type { NavItem } from '#ui/frame.ts';
import type { Lang, Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say } from '#ui/setting.tsx';
import { refusalWords } from './words.ts';

/** The pages of the administrator, in the order in which an office is built up. */
export const adminViews: readonly NavItem[] = [
  { key: 'home', href: '/desk/admin', label: { zh: '管理', en: 'Administration' } },
  { key: 'units', href: '/desk/admin/units', label: { zh: '机构', en: 'Units' } },
  { key: 'people', href: '/desk/admin/people', label: { zh: '人员和岗位', en: 'People and posts' } },
  { key: 'pending', href: '/desk/admin/pending', label: { zh: '等第二个人', en: 'Waiting for a second person' } },
  { key: 'limit', href: '/desk/admin/settings/limit', label: { zh: '本地期限', en: 'Local limits' } },
  { key: 'region', href: '/desk/admin/settings/region', label: { zh: '地方', en: 'Places' } },
  { key: 'class', href: '/desk/admin/settings/class', label: { zh: '分类', en: 'Classes' } },
  { key: 'calendar', href: '/desk/admin/settings/calendar', label: { zh: '节假日', en: 'Days off' } },
  { key: 'template', href: '/desk/admin/settings/template', label: { zh: '常用语', en: 'Ready sentences' } },
  { key: 'outsider', href: '/desk/admin/settings/outsider', label: { zh: '社会人士名册', en: 'Outside people' } },
  { key: 'seat', href: '/desk/admin/settings/seat', label: { zh: '联席会议成员', en: 'Conference seats' } },
  { key: 'hall', href: '/desk/admin/settings/hall', label: { zh: '接访大厅', en: 'Halls' } },
  { key: 'import', href: '/desk/admin/import', label: { zh: '成批导入', en: 'Import a table' } },
  { key: 'condition', href: '/desk/admin/condition', label: { zh: '运行状况', en: 'Condition' } },
  { key: 'law', href: '/desk/admin/law', label: { zh: '规则依据', en: 'Sources of rules' } },
];

const holds = (context: EdgeContext, post: string): boolean =>
  context.var.visitor.official?.posts.some((one) => one.post === post) ?? false;

/** Administration is for whoever holds the post; the head decides on what waits for a second person. To others it is not there. */
export const adminGuard = createMiddleware<EdgeEnv>(async (context, next) => {
  const deciding = context.req.path.startsWith('/desk/admin/pending') && holds(context, 'head');
  return deciding || holds(context, 'administrator') ? next() : context.notFound();
});

/** One thing that a form asks for. */
export interface Ask {
  readonly name: string;
  /** Where another form of the page asks by the same name. */
  readonly id?: string;
  readonly label: Words;
  readonly kind?: 'text' | 'area' | 'day' | 'password';
  readonly options?: readonly Option[];
  readonly none?: Words;
  readonly optional?: boolean;
  readonly hint?: Words;
  readonly value?: string | undefined;
}

/** Every change says why. */
export const askReason: Ask = {
  name: 'reason',
  label: { zh: '为什么改', en: 'Why' },
  hint: { zh: '例如：县委编办〔2026〕12 号文', en: 'For example the number of the document that orders it' },
};

interface AskFormProps {
  readonly action: string;
  readonly title: Words;
  readonly asks: readonly Ask[];
  readonly button: Words;
  readonly typed?: Typed;
  readonly errors?: Errors;
  readonly seen?: number;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Stands before the names of its fields where other forms of the page ask by the same ones. */
  readonly apart?: string;
}

/** A form made from what it asks; what was typed stands before what is on record. */
export function AskForm({ action, title, asks, button, typed = {}, errors = {}, seen, hidden, apart }: AskFormProps) {
  return (
    <Form action={action} label={title} {...(seen === undefined ? {} : { seen })} {...(hidden ? { hidden } : {})}>
      <div className="stack gap-4">
        <h2>
          <Say {...title} />
        </h2>
        {asks.map((ask) => (
          <AskField
            key={ask.name}
            ask={apart ? { ...ask, id: `${apart}-${ask.name}` } : ask}
            typed={typed}
            errors={errors}
          />
        ))}
        <Button>{button}</Button>
      </div>
    </Form>
  );
}

function AskField({ ask, typed, errors }: { readonly ask: Ask; readonly typed: Typed; readonly errors: Errors }) {
  const { name, id, label, kind = 'text', options, none, optional, hint } = ask;
  const value = typed[name] ?? ask.value;
  const common = {
    name,
    label,
    ...(id ? { id } : {}),
    ...(optional ? { optional } : {}),
    ...(hint ? { hint } : {}),
    ...(errors[name] ? { error: errors[name] } : {}),
    ...(value === undefined || kind === 'password' ? {} : { value }),
  };
  if (options) return <Select {...common} options={options} width="full" {...(none ? { none } : {})} />;
  if (kind === 'area') return <TextArea {...common} rows={8} />;
  if (kind === 'day') return <DateField {...common} />;
  return <Field {...common} {...(kind === 'password' ? { type: 'password', autoComplete: 'new-password' } : {})} />;
}

/** What stands above a page: that something was done, or why not. */
export type Said =
  | { readonly kind: 'done'; readonly title: Words; readonly children?: ReactNode }
  | { readonly kind: 'bad'; readonly title: Words; readonly children?: ReactNode };

interface AdminPageProps {
  readonly title: Words;
  readonly current: string;
  readonly said?: Said | undefined;
  readonly errors?: Errors;
  readonly children: ReactNode;
}

/** One page of the administration. */
export function showAdmin(
  context: EdgeContext,
  { title, current, said, errors = {}, children }: AdminPageProps,
): Response {
  const failed = Object.keys(errors).length > 0;
  const views = holds(context, 'administrator') ? adminViews : adminViews.filter(({ key }) => key === 'pending');
  const page = (
    <DeskPage
      frame={context.var.visitor.deskFrame()}
      title={title}
      current="admin"
      failed={failed}
      views={{ items: views, current }}
    >
      <div className="stack gap-6">
        <ErrorSummary errors={errors} />
        {said && (
          <Notice kind={said.kind} live title={said.title}>
            {said.children}
          </Notice>
        )}
        <h1>
          <Say {...title} />
        </h1>
        {children}
      </div>
    </DeskPage>
  );
  const status = failed ? 422 : said?.kind === 'bad' ? 409 : 200;
  return context.html(renderPage(page), status) as Response;
}

/** Why nothing was recorded, in words; undefined when it stands. */
export function saidOf(outcome: Performed<unknown>, lang: Lang): Said | undefined {
  if (outcome.done === 'recorded' || outcome.done === 'repeated') return undefined;
  if (outcome.done === 'refused') {
    const { refused, under } = outcome.refusal;
    return {
      kind: 'bad',
      title: refusalWords(refused),
      children: <cite>{describe(under, lang)}</cite>,
    };
  }
  const { title, detail } = changedWords(lang);
  return { kind: 'bad', title: { zh: title, en: title }, children: detail };
}

const doneWords: Words = { zh: '已记录，马上生效', en: 'On record, and in effect' };
const proposedWords: Words = { zh: '已提出，等第二个人决定', en: 'Proposed; a second person decides' };

/** What a page says after a redirect. */
export function saidAfter(context: EdgeContext): Said | undefined {
  const done = context.req.query('done');
  if (done === '1') return { kind: 'done', title: doneWords };
  return done === 'proposed' ? { kind: 'done', title: proposedWords } : undefined;
}
