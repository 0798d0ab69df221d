import { Hono } from 'hono';
import { ordersOf, takeOrders, type OrderOutcome } from '#app/doors/orders.ts';
import type { LivingHouse } from '#app/house.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FieldParts, type Errors } from '#ui/components/field.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Form } from '#ui/components/form.tsx';
import { Table, type Column } from '#ui/components/table.tsx';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { Say, Written } from '#ui/setting.tsx';

export const ordersPath = '/desk/orders';
const title: Words = { zh: '导入热线工单', en: 'Take in hotline orders' };
const ordersMax = 5000;

const becameWords: Readonly<Record<OrderOutcome['became'], Words>> = {
  registered: { zh: '已登记，有读不懂的地方', en: 'Registered, with what could not be read' },
  sealed: { zh: '已登记', en: 'Registered' },
  'there-before': { zh: '以前登记过', en: 'Registered before' },
  'other-content': { zh: '同一编号，内容不同', en: 'Same number, other content' },
};

const columns: readonly Column<OrderOutcome>[] = [
  {
    key: 'line',
    head: { zh: '行', en: 'Line' },
    rowHead: true,
    cell: ({ line }) => <span className="num">{line}</span>,
  },
  { key: 'id', head: { zh: '工单编号', en: 'Order' }, cell: ({ id }) => <Written>{id}</Written> },
  { key: 'became', head: { zh: '结果', en: 'Result' }, cell: ({ became }) => <Say {...becameWords[became]} /> },
  {
    key: 'why',
    head: { zh: '哪里读不懂', en: 'What could not be read' },
    cell: ({ why }) => why && <Say {...why} />,
  },
  {
    key: 'number',
    head: { zh: '事项', en: 'Matter' },
    cell: ({ number }) => number && <a href={`/desk/matters/${number}`}>{number}</a>,
  },
];

interface OrdersPageProps {
  readonly context: EdgeContext;
  readonly errors?: Errors;
  readonly outcomes?: readonly OrderOutcome[];
}

function OrdersPage({ context, errors = {}, outcomes }: OrdersPageProps) {
  return (
    <DeskPage
      frame={context.var.visitor.deskFrame()}
      title={title}
      current="register"
      failed={Object.keys(errors).length > 0}
    >
      <div className="stack gap-5">
        <ErrorSummary errors={errors} />
        <h1>
          <Say {...title} />
        </h1>
        {outcomes ? <Outcome outcomes={outcomes} /> : <OrdersForm errors={errors} />}
      </div>
    </DeskPage>
  );
}

function OrdersForm({ errors }: { readonly errors: Errors }) {
  const error = errors['table'];
  return (
    <Form action={ordersPath} multipart label={title}>
      <p className="lede">
        <Say
          zh="每件工单按编号登记一次，重复导入不会重复登记。读不全的也会登记，并列出哪里读不懂。反映干部违纪违法的，直接进入专门通道。"
          en="Each order is registered once by its number. What cannot be read in full is registered too and listed. What reports misconduct goes under seal."
        />
      </p>
      <FieldParts
        id="f-table"
        label={{ zh: '工单表格', en: 'The table of orders' }}
        hint={{
          zh: 'CSV 文件，第一行是列名：工单编号、标题、诉求、内容、姓名、电话、地址、类别、区划、来电时间',
          en: 'A CSV file whose first line names the columns: number, title, request, content, name, phone, address, class, region, receivedAt',
        }}
        {...(error ? { error } : {})}
      >
        <input className="input" type="file" id="f-table" name="table" accept=".csv,text/csv" />
      </FieldParts>
      <Button>{{ zh: '登记这些工单', en: 'Register these orders' }}</Button>
    </Form>
  );
}

function Outcome({ outcomes }: { readonly outcomes: readonly OrderOutcome[] }) {
  const count = (...became: readonly OrderOutcome['became'][]): string =>
    String(outcomes.filter((one) => became.includes(one.became)).length);
  const told = outcomes.filter(({ became, why }) => became !== 'sealed' && (why || became === 'other-content'));
  return (
    <>
      <Facts
        rows={[
          // Those under seal are counted among the others: the number alone would tell.
          { term: { zh: '新登记', en: 'Registered' }, value: count('registered', 'sealed') },
          { term: { zh: '以前登记过', en: 'Registered before' }, value: count('there-before') },
          {
            term: { zh: '编号相同、内容不同，没有登记', en: 'Same number, other content: not taken' },
            value: count('other-content'),
          },
        ]}
      />
      {told.length > 0 && (
        <Table
          caption={{ zh: `要核对的 ${told.length} 件`, en: `${told.length} to compare` }}
          columns={columns}
          rows={told}
          keyOf={({ line }) => String(line)}
          dense
        />
      )}
      <p>
        <LinkButton href={ordersPath} kind="line">
          {{ zh: '再导入一份', en: 'Take in another' }}
        </LinkButton>
      </p>
    </>
  );
}

/** Where a registrar brings in what the hotline wrote down. */
export function orderPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.use(ordersPath, async (context, next) => {
    const registers = context.var.visitor.official?.posts.some(({ post }) => post === 'registrar');
    return registers ? next() : context.notFound();
  });
  routes.get(ordersPath, (context) => context.html(renderPage(<OrdersPage context={context} />)));
  routes.post(ordersPath, async (context: EdgeContext) => {
    const { table } = await context.req.parseBody();
    const orders = table instanceof File ? ordersOf(new Uint8Array(await table.arrayBuffer())) : [];
    const error =
      orders.length === 0
        ? { zh: '请选一个 CSV 文件，第一行是列名', en: 'Choose a CSV file whose first line names the columns' }
        : orders.length > ordersMax
          ? { zh: '一次最多 5000 件，请分开导入', en: 'At most 5,000 at a time; please divide it' }
          : undefined;
    if (error) return context.html(renderPage(<OrdersPage context={context} errors={{ table: error }} />), 422);
    const outcomes = await takeOrders(house, context.var.visitor.actor, orders);
    return context.html(renderPage(<OrdersPage context={context} outcomes={outcomes} />));
  });
  return routes;
}
