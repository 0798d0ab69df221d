import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { perform } from '#kernel/perform.ts';
import { fixed, rule } from '#law/law.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import type { Assets } from '#ui/assets.ts';
import { checkTyped, typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { say } from '#ui/language.ts';
import { reachLife, type LifeAccess } from '#ui/life/access.ts';
import { untitledWords } from '#ui/life/lists.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { supervision } from '../chapter.ts';
import { supervisionLife } from '../life.tsx';
import { inspectionActs, pointsOf } from '../routes/inspection-acts.ts';
import type { Supervision } from '../supervision.ts';
import { keysOnSite } from './keys.ts';
import { OnSitePage } from './page.tsx';

/** After how many hours an entry that did not arrive is deleted on the phone. */
const hoursOf = (state: Extract<Supervision, { readonly stage: 'inspecting' }>): number =>
  fixed(rule(state.opened.ruleSet, 'on-site-entries'), 'hoursMax');

const description = inspectionActs['recordFinding']!;
const fields = ['point', 'clear', 'text', 'seenOn', 'entry'];

/** 现场督查: the check-list that goes on without a network, the key for what waits on the phone, and what it sends. */
export function onSiteDesk(house: House, assets: Assets): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const path = '/desk/supervision/:number/on-site';

  async function reach(context: EdgeContext) {
    const access: LifeAccess<Supervision> | undefined = await reachLife(context, supervisionLife);
    const { own } = access?.matter ?? {};
    if (!access || own?.stage !== 'inspecting' || !access.offered.includes('recordFinding')) return undefined;
    return { access, state: own };
  }

  routes.get(path, async (context) => {
    const reached = await reach(context);
    if (!reached) return context.notFound();
    const { read } = reached.access;
    const opened = reached.state.opened;
    const plan = opened.type === 'InspectionPlanned' ? read.texts.get(opened.plan.item) : undefined;
    return context.html(
      renderPage(
        <OnSitePage
          frame={context.var.visitor.deskFrame()}
          number={read.row.number}
          title={
            read.row.title ??
            say(
              context.var.visitor.lang,
              untitledWords(house, read.row.holder, supervisionLife.words.stage(read.row.stage)),
            )
          }
          points={pointsOf(String(plan?.['points'] ?? ''))}
          today={dayOf(house.clock.now())}
          hours={hoursOf(reached.state)}
          version={read.row.version}
          idempotencyKey={randomUUID()}
        />,
      ),
    );
  });

  // Its own place is all that the worker may answer for.
  routes.get(`${path}/worker.js`, async (context) => {
    if (!(await reach(context))) return context.notFound();
    const asset = assets.at(assets.url('on-site-worker.js'));
    return context.body(new Uint8Array(asset!.body), 200, {
      'content-type': asset!.type,
      'service-worker-allowed': context.req.path.replace(/\/worker\.js$/, ''),
    });
  });

  routes.post(`${path}/key`, async (context) => {
    const reached = await reach(context);
    const { official } = context.var.visitor;
    if (!reached || !official) return context.notFound();
    const { stream } = reached.access.read.row;
    const whose = { person: official.person, stream, hours: hoursOf(reached.state) };
    const keys = await keysOnSite(house.database.as('app'), whose);
    return context.json(keys.map(({ id, key }) => ({ id, key: Buffer.from(key).toString('base64') })));
  });

  routes.post(`${path}/entries`, async (context) => {
    const { visitor } = context.var;
    const access = await reachLife(context, supervisionLife);
    if (!access) return context.notFound();
    const form = await context.req.parseBody({ all: true });
    const typed = typedIn(form, fields);
    const checked = checkTyped(description.schema, typed, fields, visitor.lang);
    if ('errors' in checked) return context.json({ done: 'invalid' }, 422);
    const { number, stream } = access.read.row;
    const idempotency = idempotencyOf(context, `${number}/on-site`, JSON.stringify(typed), typed['entry']);
    const performed = await perform(house, supervision, {
      actor: visitor.actor,
      stream,
      act: 'recordFinding',
      command: (deposit) => description.command(checked.input, deposit, []),
      ...(idempotency ? { idempotency } : {}),
    });
    if (performed.done === 'recorded' || performed.done === 'repeated') return context.json({ done: performed.done });
    if (performed.done !== 'refused') return context.json({ done: performed.done }, 409);
    const { refused } = performed.refusal;
    const words = supervisionLife.speak(performed.refusal, context);
    return context.json({ done: refused, said: say(visitor.lang, words.title) }, 409);
  });
  return routes;
}
