import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { takeReport } from '#kernel/follow-up.ts';
import type { UnitId } from '#kernel/ids.ts';
import { typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { lettersFor, messageOf, readyIn, settle, underWay } from './notices.ts';
import { PostPage, postPath, type PostPageProps } from './page.tsx';
import { PrintPage } from './print.tsx';

/** So many sheets are one batch. */
const batchMax = 100;

const saidWords: Readonly<Record<string, Words>> = {
  posted: { zh: '已记为寄出', en: 'Noted as posted' },
  'handed-over': { zh: '已记为当面交付', en: 'Noted as handed over' },
  delivered: { zh: '已记为送到', en: 'Noted as arrived' },
  bounced: { zh: '已记为退回，改用别的方式', en: 'Noted as returned; another way is taken' },
};

const unknown: Words = {
  zh: '没有找到这个信封编号，请对着信封核对一遍',
  en: 'No envelope of this office has this number; compare it with the envelope',
};

const officesOf = (context: EdgeContext): UnitId[] =>
  (context.var.visitor.official?.posts ?? []).filter(({ post }) => post === 'registrar').map(({ unit }) => unit);

/** Where notices on paper are printed, posted and handed over. Only registrars have it, each for their own office. */
export function postPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  for (const path of [postPath, `${postPath}/*`])
    routes.use(path, async (context, next) => (officesOf(context).length > 0 ? next() : context.notFound()));

  async function show(context: EdgeContext, more: Partial<PostPageProps> = {}): Promise<Response> {
    const offices = officesOf(context);
    const [ready, posted] = await Promise.all([readyIn(house, offices, batchMax), underWay(house, offices, batchMax)]);
    const said = saidWords[context.req.query('done') ?? ''];
    const page = { frame: context.var.visitor.deskFrame(), ready, underWay: posted, errors: {}, said, ...more };
    return context.html(renderPage(<PostPage {...page} />), more.errors ? 422 : 200);
  }
  const picked = async (context: EdgeContext): Promise<string[]> => {
    const { notice } = await context.req.parseBody({ all: true });
    return [notice].flat().filter((id): id is string => typeof id === 'string');
  };

  routes.get(postPath, (context) => show(context));
  routes.post(`${postPath}/print`, async (context: EdgeContext) => {
    const ids = new Set(await picked(context));
    const offices = officesOf(context);
    const rows = (await readyIn(house, offices, batchMax)).filter(({ id }) => ids.has(id));
    const { person } = context.var.visitor.official!;
    const letters = await lettersFor(house, rows, { person, unit: offices[0]! });
    const { name, address, phone } = house.units.get(offices[0]!) ?? { name: '', address: '', phone: '' };
    const page = (
      <PrintPage
        frame={context.var.visitor.deskFrame()}
        letters={letters}
        sender={{ name, address, phone: phone ?? '' }}
      />
    );
    return context.html(renderPage(page), 200, { 'cache-control': 'no-store' });
  });
  for (const became of ['posted', 'handed-over'] as const)
    routes.post(`${postPath}/${became}`, async (context: EdgeContext) => {
      const settled = await settle(house, officesOf(context), await picked(context), became);
      return context.redirect(settled > 0 ? `${postPath}?done=${became}` : postPath, 303);
    });
  routes.post(`${postPath}/slip`, async (context: EdgeContext) => {
    const { reference = '', became } = typedIn(await context.req.parseBody(), ['reference', 'became']);
    const id = await messageOf(house, officesOf(context), reference);
    const state = became === 'bounced' ? 'bounced' : 'delivered';
    const known = id !== undefined && (await takeReport(house, { id, channel: 'post', state }));
    if (!known) return show(context, { errors: { reference: unknown }, typed: reference });
    return context.redirect(`${postPath}?done=${state}`, 303);
  });
  return routes;
}
