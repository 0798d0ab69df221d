import { dutyView, unitView } from '#kernel/views.ts';
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { dayOf } from '#kernel/clock.ts';
import { filesAbout } from '#kernel/files.ts';
import type { UnitId } from '#kernel/ids.ts';
import { receiptOf } from '#kernel/ledger/receipt.ts';
import { checkStream } from '#kernel/ledger/stream-check.ts';
import { loadMatter } from '#kernel/perform.ts';
import { queryCode } from '#kernel/query-code.ts';
import { changedWords } from '#ui/edge/answers.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { exchangeFiles, type HeldFiles } from '#ui/edge/held-files.ts';
import { sendReceipt } from '#ui/edge/receipt-file.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import type { Errors } from '#ui/components/field.tsx';
import { renderPage } from '#ui/shells/document.tsx';
import { actOn } from '../act.ts';
import { accusation } from '../chapter.ts';
import type { Opening } from '../opening.ts';
import { unitWords } from '../pages/parts.tsx';
import { speakRefusal } from '../pages/refusals.ts';
import { ReporterActPage, type ReporterActProps } from '../pages/reporter-act.tsx';
import { CodePage, OpenedPage, ReadersPage, ReceiptPage, UnchangedPage, WhyPage } from '../pages/reporter-pages.tsx';
import { matterHref, TrackPage, type ReporterMatter } from '../pages/reporter.tsx';
import { readingsOf } from '../queries.ts';
import { accusationView } from '../views.ts';
import { reachAsReporter, type Access } from './access.ts';
import { isReporterAct, sealedActs, type ReporterAct } from './acts.ts';
import { sendFile } from './file.ts';

type Shown = (context: EdgeContext, access: Access) => Promise<Response | undefined>;

/**
 * The reporter's pages, at the addresses of any matter. They answer only to a cookie that number and code of a report
 * gave; everything else goes on, to a petition's pages or to the common "not found".
 */
export function reporterPages(held: HeldFiles, opening: Opening): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  const path = '/matters/:number';
  const show = (where: string, page: Shown) =>
    pages.get(where, async (context, next) => {
      const access = await reachAsReporter(context);
      return (access && (await page(context, access))) ?? next();
    });
  show(path, track);
  show(`${path}/receipt`, async (context, access) => {
    const matter = await matterOf(access);
    return context.html(
      renderPage(
        <ReceiptPage
          frame={frameOf(context)}
          matter={matter}
          proof={await proofOf(access)}
          origin={context.var.origin}
        />,
      ),
    );
  });
  show(`${path}/receipt.json`, async (context, access) =>
    sendReceipt(context, access.read.accusation.number, await proofOf(access)),
  );
  show(`${path}/unchanged`, async (context, access) => {
    const check = await checkStream(access.house, access.read.accusation.stream);
    return context.html(
      renderPage(<UnchangedPage frame={frameOf(context)} matter={await matterOf(access)} check={check} />),
    );
  });
  show(`${path}/code`, async (context, access) => {
    const { house, read } = access;
    const { key_id, code_generation } = read.accusation;
    const code = queryCode(house.cipher, house.vault.unwrap(key_id, read.wrapped), code_generation);
    return context.html(renderPage(<CodePage frame={frameOf(context)} matter={await matterOf(access)} code={code} />));
  });
  show(`${path}/opened`, async (context, access) => {
    const matter = await matterOf(access);
    if (matter.returning?.step !== 'agreed' && matter.returning?.step !== 'opened') return undefined;
    const opened = await opening.find(access.house, access.read.accusation.stream);
    return context.html(renderPage(<OpenedPage frame={frameOf(context)} matter={matter} opened={opened} />));
  });
  show(`${path}/readers`, async (context, access) => {
    const all = await readingsOf(access.house, access.read.accusation.stream);
    const readings = access.read.silenced ? all.filter(({ what }) => what !== 'identity') : all;
    return context.html(
      renderPage(<ReadersPage frame={frameOf(context)} matter={await matterOf(access)} readings={readings} />),
    );
  });
  show(`${path}/why/:key`, async (context, access) => {
    const row = access.read.duties.find(({ key }) => key === context.req.param('key'));
    if (!row) return undefined;
    const duty = dutyView(access.house, row);
    return context.html(renderPage(<WhyPage frame={frameOf(context)} matter={await matterOf(access)} duty={duty} />));
  });
  show(`${path}/files/:item`, (context, access) => sendFile(context, access));
  show(`${path}/acts/:act`, async (context, access) => {
    const act = context.req.param('act');
    if (!isReporterAct(act)) return undefined;
    const files = await held.list(context, ownerOf(access, act));
    return actPage(context, access, { act, files, typed: usual(access, act), idempotencyKey: randomUUID() });
  });
  pages.post(`${path}/acts/:act`, async (context, next) => {
    const access = await reachAsReporter(context);
    const act = context.req.param('act');
    return access && isReporterAct(act) ? sendAct(context, access, { act, held, opening }) : next();
  });
  return pages;
}

const frameOf = (context: EdgeContext) => context.var.visitor.citizenFrame();

const proofOf = ({ house, read: { accusation } }: Access) => receiptOf(house, accusation.stream, accusation.number);

const ownerOf = ({ read }: Access, act: ReporterAct): string => `${read.accusation.number}/${act}`;

async function matterOf({ house, read }: Access): Promise<ReporterMatter> {
  const view = accusationView(house, read, 'parties');
  const session = house.database.as('sealed');
  const { stream } = read.accusation;
  const [about, loaded] = await Promise.all([
    filesAbout(
      house,
      session,
      'sealed',
      stream,
      view.timeline.flatMap(({ files }) => files),
    ),
    loadMatter(session, accusation, stream),
  ]);
  const own = loaded?.matter.own;
  return {
    read,
    view,
    files: new Map(about.map((file) => [file.item, file])),
    today: dayOf(house.clock.now()),
    calendar: house.calendars.current,
    unitOf: (id) => unitWords(unitView(house, id as UnitId)),
    returning: own && own.stage !== 'none' ? own.known.returning : null,
  };
}

async function track(context: EdgeContext, access: Access): Promise<Response> {
  const done = context.req.query('done');
  const said = isReporterAct(done) ? sealedActs[done].done : undefined;
  return context.html(renderPage(<TrackPage frame={frameOf(context)} matter={await matterOf(access)} done={said} />));
}

type Answer = Pick<ReporterActProps, 'act' | 'idempotencyKey' | 'files' | 'typed' | 'errors' | 'refused'>;

function actPage(
  context: EdgeContext,
  { read }: Access,
  answer: Answer,
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const { number, version, party } = read.accusation;
  const page = { number, version, anonymous: party === null, ...answer };
  return context.html(renderPage(<ReporterActPage frame={frameOf(context)} {...page} />), status);
}

/** What somebody wrote is what they start from when they say what is registered openly. */
function usual({ house, read }: Access, act: ReporterAct): Typed {
  if (act !== 'agreeReturn') return {};
  const { title, request, facts } = accusationView(house, read, 'parties');
  return { title, request, facts };
}

interface Sending {
  readonly act: ReporterAct;
  readonly held: HeldFiles;
  readonly opening: Opening;
}

/** Does an act of the reporter, or gives the form back with everything that was typed and sent. */
async function sendAct(context: EdgeContext, access: Access, { act, held, opening }: Sending): Promise<Response> {
  const { house, actor, read } = access;
  const { stream, number } = read.accusation;
  const owner = ownerOf(access, act);
  const description = sealedActs[act];
  const names = description.fields.map(({ name }) => name);
  const form = await context.req.parseBody({ all: true });
  const typed = typedIn(form, names);
  const { idempotencyKey = randomUUID(), seen = '', remove } = typedIn(form, ['idempotencyKey', 'seen', 'remove']);
  const bad = await exchangeFiles(context, held, owner, form);
  const again = async (rest: Pick<Answer, 'errors' | 'refused'>, status: 200 | 409 | 422): Promise<Response> =>
    actPage(context, access, { act, typed, idempotencyKey, files: await held.list(context, owner), ...rest }, status);
  if (remove) return again({}, 200);
  const checked = checkTyped(description.schema, typed, names, context.var.visitor.lang);
  const errors: Errors = {
    ...('errors' in checked ? checked.errors : {}),
    ...(bad ? { files: bad } : {}),
  };
  if (!('input' in checked) || bad) return again({ errors }, 422);
  const files = await held.open(context, owner);
  const idempotency = idempotencyOf(context, `${number}/${act}`, JSON.stringify(typed), idempotencyKey);
  const performed = await actOn(house, {
    actor,
    stream,
    act,
    seen: Number.parseInt(seen, 10) || 0,
    command: (deposit, accused) => description.command(checked.input, deposit, { files, accused }),
    ...(idempotency ? { idempotency } : {}),
  });
  if (performed.done === 'recorded' || performed.done === 'repeated') {
    await held.forget(context);
    if (act === 'agreeReturn') {
      await opening.open(house, stream);
      return context.redirect(matterHref(number, 'opened'), 303);
    }
    return context.redirect(`${matterHref(number)}?done=${act}`, 303);
  }
  if (performed.done === 'refused') return again({ refused: speakRefusal(performed.refusal, context) }, 409);
  const { title, detail } = changedWords(context.var.visitor.lang);
  return again({ refused: { title: { zh: title, en: title }, wayOn: { zh: detail, en: detail } } }, 409);
}
