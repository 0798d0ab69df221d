import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { Button } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Table } from '#ui/components/table.tsx';
import { typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Say, Written } from '#ui/setting.tsx';
import { dryRun, importKinds, tables, takeIn, type ImportKind, type TriedRow } from './import-rows.ts';
import { AskForm, askReason, showAdmin } from './shell.tsx';

const base = '/desk/admin/import';
const title: Words = { zh: '成批导入', en: 'Import a table' };
const names = ['what', 'table', 'reason'];

const wordsOf: Readonly<Record<ImportKind, Words>> = {
  units: { zh: '机构', en: 'Units' },
  people: { zh: '人员和岗位', en: 'People and posts' },
  regions: { zh: '地方', en: 'Places' },
};

/** A table of units, people or places: tried first, every problem with its row, and taken in whole or not at all. */
export function importPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();

  const show = (context: EdgeContext, typed: Typed = {}, errors: Errors = {}): Response =>
    showAdmin(context, {
      title,
      current: 'import',
      errors,
      children: (
        <>
          <AskForm
            action={`${base}/try`}
            title={{ zh: '要导入的表格', en: 'The table' }}
            button={{ zh: '先试一试，不写入', en: 'Try it, writing nothing' }}
            typed={typed}
            errors={errors}
            asks={[
              {
                name: 'what',
                label: { zh: '导入什么', en: 'What' },
                options: importKinds.map((value) => ({ value, label: wordsOf[value] })),
              },
              {
                name: 'table',
                kind: 'area',
                label: { zh: '表格内容', en: 'The table as text' },
                hint: {
                  zh: '从电子表格里复制粘贴，或者 CSV；第一行是列名',
                  en: 'Pasted from a spreadsheet, or as CSV; the first line names the columns',
                },
              },
              askReason,
            ]}
          />
          <Facts
            terms="long"
            rows={importKinds.map((kind) => ({
              term: wordsOf[kind],
              value: tables[kind].columns.join(', '),
            }))}
          />
        </>
      ),
    });
  routes.get(base, (context) => show(context));

  async function read(context: EdgeContext) {
    const typed = typedIn(await context.req.parseBody(), names);
    const errors: Record<string, Words> = {};
    if (!Object.hasOwn(tables, typed['what'] ?? '')) errors['what'] = { zh: '请选择导入什么', en: 'Choose what' };
    if (!typed['table']?.trim()) errors['table'] = { zh: '请贴上表格', en: 'Paste the table' };
    if (!typed['reason']?.trim()) errors['reason'] = { zh: '请填写为什么改', en: 'Write why' };
    return { typed, errors, kind: typed['what'] as ImportKind };
  }

  routes.post(`${base}/try`, async (context) => {
    const { typed, errors, kind } = await read(context);
    if (Object.keys(errors).length > 0) return show(context, typed, errors);
    const rows = await dryRun(house, kind, typed['table']!, context.var.visitor.lang);
    return showTried(context, kind, typed, rows);
  });

  routes.post(base, async (context) => {
    const { typed, errors, kind } = await read(context);
    if (Object.keys(errors).length > 0) return show(context, typed, errors);
    const rows = await dryRun(house, kind, typed['table']!, context.var.visitor.lang);
    if (rows.some(({ problems }) => problems.length > 0)) return showTried(context, kind, typed, rows);
    const taken = await takeIn(house, context.var.visitor.actor, { kind, rows, reason: typed['reason']! });
    return showAdmin(context, {
      title,
      current: 'import',
      said: {
        kind: 'done',
        title: { zh: `已导入 ${rows.length} 行`, en: `${rows.length} rows are on record` },
        children:
          taken.passwords.length > 0 ? (
            <>
              <Say zh="第一个密码只在这里显示一次：" en="First passwords, shown this once:" />
              <ul>
                {taken.passwords.map(({ login, password }) => (
                  <li key={login}>
                    {login} <code>{password}</code>
                  </li>
                ))}
              </ul>
            </>
          ) : undefined,
      },
      children: (
        <p>
          <Say
            zh="表格里的岗位已经提出，等第二个人决定。"
            en="Posts in the table are proposed and wait for a second person."
          />
        </p>
      ),
    });
  });
  return routes;
}

function showTried(context: EdgeContext, kind: ImportKind, typed: Typed, rows: readonly TriedRow[]): Response {
  const wrong = rows.filter(({ problems }) => problems.length > 0);
  return showAdmin(context, {
    title,
    current: 'import',
    children: (
      <>
        <Facts
          rows={[
            { term: { zh: '导入', en: 'What' }, value: <Say {...wordsOf[kind]} /> },
            { term: { zh: '行数', en: 'Rows' }, value: String(rows.length) },
            { term: { zh: '有问题的行', en: 'Rows with a problem' }, value: String(wrong.length) },
          ]}
        />
        {wrong.length > 0 ? (
          <>
            <Table
              caption={{ zh: '逐行的问题', en: 'Problems by row' }}
              rows={wrong}
              keyOf={({ line }) => String(line)}
              columns={[
                { key: 'line', head: { zh: '行', en: 'Row' }, rowHead: true, cell: ({ line }) => String(line) },
                {
                  key: 'what',
                  head: { zh: '内容', en: 'What' },
                  cell: ({ given }) => <Written>{Object.values(given).join(' ')}</Written>,
                },
                {
                  key: 'why',
                  head: { zh: '问题', en: 'Problem' },
                  cell: ({ problems }) => (
                    <ul>
                      {problems.map((one) => (
                        <li key={one}>{one}</li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
            <p>
              <a href={base}>
                <Say zh="改好以后重新导入" en="Correct the table and import it again" />
              </a>
            </p>
          </>
        ) : (
          <Form action={base} hidden={typed} label={title}>
            <p>
              <Say zh="每一行都没有问题，现在还什么都没有写入。" en="Every row is right. Nothing is written yet." />
            </p>
            <Button>{{ zh: `导入这 ${rows.length} 行`, en: `Import these ${rows.length} rows` }}</Button>
          </Form>
        )}
      </>
    ),
  });
}
