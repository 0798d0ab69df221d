import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Table } from '#ui/components/table.tsx';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import { postWords } from '#ui/posts.ts';
import type { Post } from '#kernel/duty.ts';
import { dayOf } from '#kernel/clock.ts';
import { Name, Say } from '#ui/setting.tsx';
import { adminViews, showAdmin } from './shell.tsx';

/** A post that owes work and that nobody holds: for the administrator to fill. */
interface Vacancy {
  readonly unit: string;
  readonly post: Post;
  readonly owed: number;
}

/** What lies on posts that nobody holds today. Somebody may leave at any time; the work must not be nobody's for long. */
export async function vacancies(
  { database }: Pick<LivingHouse, 'database'>,
  on: Temporal.PlainDate,
): Promise<Vacancy[]> {
  return database.as('app').rows<Vacancy>({
    name: 'vacancies',
    text: `SELECT d.owner_unit AS unit, d.owner_post AS post, count(*)::int AS owed FROM open.duty d
            WHERE d.closed_version IS NULL AND d.nature = 'owed' AND d.owner_unit IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM house.post t JOIN house.person p ON p.id = t.person
               WHERE t.unit = d.owner_unit AND (t.post = d.owner_post OR t.post = 'head') AND t.valid_from <= $1
                 AND (t.valid_until IS NULL OR t.valid_until > $1) AND (p.valid_until IS NULL OR p.valid_until > $1))
            GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 100`,
    values: [on],
  });
}

/** The first page of the administration: what is there, and what wants a hand. */
export function adminHome(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/desk/admin', async (context) => {
    const today = dayOf(house.clock.now());
    const [vacant, [counts]] = await Promise.all([
      vacancies(house, today),
      house.database.as('app').rows<{ people: number; idle: number; pending: number }>({
        name: 'admin-counts',
        text: `SELECT count(*)::int AS people,
                      count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM house.post t WHERE t.person = p.id
                        AND t.valid_from <= $1 AND (t.valid_until IS NULL OR t.valid_until > $1)))::int AS idle,
                      (SELECT count(*)::int FROM open.duty d JOIN house.dossier f ON f.stream = d.stream
                        WHERE d.closed_version IS NULL) AS pending
                 FROM house.person p WHERE p.valid_from <= $1 AND (p.valid_until IS NULL OR p.valid_until > $1)`,
        values: [today],
      }),
    ]);
    const link = (key: string) => adminViews.find((view) => view.key === key)!.href;
    return showAdmin(context, {
      title: { zh: '管理', en: 'Administration' },
      current: 'home',
      children: (
        <>
          <Facts
            rows={[
              {
                term: { zh: '机构', en: 'Units' },
                value: String(house.units.all().length),
                change: { href: link('units'), label: { zh: '查看', en: 'See' } },
              },
              {
                term: { zh: '人员', en: 'Officials' },
                value: String(counts!.people),
                change: { href: link('people'), label: { zh: '查看', en: 'See' } },
              },
              { term: { zh: '没有岗位的人', en: 'Officials without a post' }, value: String(counts!.idle) },
              {
                term: { zh: '等第二个人', en: 'Waiting for a second person' },
                value: String(counts!.pending),
                change: { href: link('pending'), label: { zh: '查看', en: 'See' } },
              },
            ]}
          />
          {vacant.length > 0 && (
            <Table
              caption={{ zh: '有事没人办的岗位', en: 'Posts with work and nobody in them' }}
              keyOf={({ unit, post }) => `${unit} ${post}`}
              rows={vacant}
              columns={[
                {
                  key: 'post',
                  head: { zh: '岗位', en: 'Post' },
                  rowHead: true,
                  cell: ({ unit, post }) => (
                    <>
                      <Name>
                        {{
                          zh: house.units.get(unit as never)?.name ?? unit,
                          en: house.units.get(unit as never)?.nameEn ?? unit,
                        }}
                      </Name>{' '}
                      <Say {...postWords[post]} />
                    </>
                  ),
                },
                { key: 'owed', head: { zh: '待办', en: 'Owed' }, end: true, cell: ({ owed }) => String(owed) },
              ]}
            />
          )}
          <p>
            <LinkButton href={link('import')} kind="line">
              {{ zh: '从表格成批导入', en: 'Import from a table' }}
            </LinkButton>
          </p>
        </>
      ),
    });
  });
  return routes;
}
