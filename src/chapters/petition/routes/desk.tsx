import { dutyView } from '#kernel/views.ts';
import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { openFile } from '#kernel/files.ts';
import type { ItemId } from '#kernel/ids.ts';
import { perform } from '#kernel/perform.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import type { HeldFiles } from '#ui/edge/held-files.ts';
import { idempotencyOf } from '#ui/edge/digest.ts';
import { requiredText } from '#ui/edge/input.ts';
import { checkTyped, typedIn } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { petition } from '../chapter.ts';
import type { PetitionCommand } from '../decide/command.ts';
import { readersOf } from '../desk-queries.ts';
import { lawText } from '../law-text.ts';
import { IdentityPage, IdentityReasonPage } from '../pages/desk-identity.tsx';
import { DeskMatterPage } from '../pages/desk-matter.tsx';
import { DeskWhyPage, ReadingsPage, ResealPage } from '../pages/desk-pages.tsx';
import { speakRefusal } from '../pages/refusals.ts';
import { logReading } from '#kernel/reading.ts';
import { readingsOf } from '../queries.ts';
import { mayUnmask, proposedFiles, reachAtDesk, unitOf, type DeskAccess } from './desk-access.ts';
import { keepDraft, sendAct, showAct } from './desk-acts.tsx';
import { bulkDesk } from './desk-bulk.tsx';
import { loadDeskMatter, partyWhole } from './desk-load.ts';
import { slipDesk } from './desk-slip.tsx';
import { deskMissing } from './desk-missing.tsx';
import { sendBound, showDeskPaper, showDeskPapers, toDeskPaper } from './papers.tsx';
import { SimilarPage } from '../pages/desk-similar.tsx';
import { answeredLike } from '../precedents.ts';

/** How long a whole identity stays on a screen. */
const shownSeconds = 60;

const reasonSchema = z.object({ reason: requiredText({ zh: '理由', en: 'the reason' }, 500) });

/** The desk's pages of one matter. `app` lets nobody here who is not signed in. */
export function petitionDesk(names: CodeNames, held: HeldFiles, beside: PapersBeside): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const bound = sendBound(beside);
  const path = '/desk/matters/:number';
  routes.route('/', bulkDesk());
  routes.route('/', slipDesk(names));
  routes.get(path, (context) => showMatter(context, names));
  routes.get(`${path}/acts/:act`, (context) => showAct(context, names, held));
  routes.post(`${path}/acts/:act/draft`, (context) => keepDraft(context));
  routes.post(`${path}/acts/:act`, (context) => sendAct(context, names, held));
  routes.get(`${path}/similar`, (context) => showSimilar(context, names));
  routes.get(`${path}/readings`, (context) => showReadings(context, names));
  routes.get(`${path}/why/:key`, (context) => showWhy(context, names));
  routes.get(`${path}/identity`, (context) => askReason(context, names));
  routes.post(`${path}/identity`, (context) => showIdentity(context, names));
  routes.get(`${path}/files/:item`, sendFile);
  routes.get(`${path}/documents/:item`, toDeskPaper);
  routes.get(`${path}/papers`, (context) => showDeskPapers(context, names));
  routes.get(`${path}/papers/:version/:kind`, showDeskPaper);
  routes.get(`${path}/papers/:version/:kind/:form`, showDeskPaper);
  routes.get(`${path}/label`, (context) => bound(context, 'label'));
  routes.get(`${path}/case-file`, (context) => bound(context, 'case-file'));
  routes.get(`${path}/reseal`, (context) => askReseal(context, names));
  routes.post(`${path}/reseal`, (context) => reseal(context, names));
  return routes;
}

const frameOf = (context: EdgeContext) => context.var.visitor.deskFrame();

async function showMatter(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachAtDesk(context);
  if (!access) return deskMissing(context);
  const matter = await loadDeskMatter(access, names);
  const done = context.req.query('done');
  return context.html(
    renderPage(<DeskMatterPage frame={frameOf(context)} matter={matter} idempotencyKey={randomUUID()} done={done} />),
  );
}

/** Decided matters of the same class; every one that is shown was read by this official, and its log says so. */
async function showSimilar(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachAtDesk(context);
  const code = access?.read.petition.class;
  if (!access || !code) return deskMissing(context);
  const { house, read, actor, official } = access;
  const vault = house.database.as('vault');
  const matter = await loadDeskMatter(access, names);
  const similar = await answeredLike(vault, actor, { stream: read.petition.stream, class: code });
  const unit = unitOf(access.standings, official);
  const at = house.clock.now();
  for (const { stream } of similar)
    await logReading(vault, { stream, at, person: official.person, unit, what: 'similar' });
  return context.html(renderPage(<SimilarPage frame={frameOf(context)} matter={matter} similar={similar} />));
}

async function showReadings(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachAtDesk(context);
  if (!access) return deskMissing(context);
  const matter = await loadDeskMatter(access, names);
  const readings = await readingsOf(access.house.database.as('vault'), access.read.petition.stream);
  return context.html(renderPage(<ReadingsPage frame={frameOf(context)} matter={matter} readings={readings} />));
}

async function showWhy(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachAtDesk(context);
  const row = access?.read.duties.find(({ key }) => key === context.req.param('key'));
  if (!access || !row) return deskMissing(context);
  const matter = await loadDeskMatter(access, names);
  const duty = dutyView(access.house, row);
  const text = await lawText(access.house.database.as('app'), duty.citation);
  return context.html(renderPage(<DeskWhyPage frame={frameOf(context)} matter={matter} duty={duty} text={text} />));
}

async function reachParty(context: EdgeContext): Promise<DeskAccess | undefined> {
  const access = await reachAtDesk(context);
  return access && mayUnmask(access) && access.read.petition.party ? access : undefined;
}

async function askReason(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachParty(context);
  if (!access) return deskMissing(context);
  const matter = await loadDeskMatter(access, names);
  return context.html(renderPage(<IdentityReasonPage frame={frameOf(context)} matter={matter} />));
}

/** The reading is on record with its reason before anything is opened; the page leaves by itself after a minute. */
async function showIdentity(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachParty(context);
  if (!access) return deskMissing(context);
  const { house, read, official, standings, number } = access;
  const matter = await loadDeskMatter(access, names);
  const typed = typedIn(await context.req.parseBody({ all: true }), ['reason']);
  const checked = checkTyped(reasonSchema, typed, ['reason'], context.var.visitor.lang);
  if ('errors' in checked) {
    return context.html(
      renderPage(<IdentityReasonPage frame={frameOf(context)} matter={matter} errors={checked.errors} />),
      422,
    );
  }
  const { reason } = checked.input;
  const unit = unitOf(standings, official);
  const at = house.clock.now();
  await logReading(house.database.as('vault'), {
    stream: read.petition.stream,
    at,
    person: official.person,
    unit,
    what: 'identity',
    reason,
  });
  const rows = await partyWhole(access);
  return context.html(
    renderPage(<IdentityPage frame={frameOf(context)} matter={matter} rows={rows} reason={reason} />),
    200,
    {
      refresh: `${shownSeconds}; url=/desk/matters/${number}`,
    },
  );
}

/** A written answer as the letter that goes out, addressed by its number: the name is written on it by hand. */
/** A file as a download: never shown inline from this origin, whatever it calls itself. */
async function sendFile(context: EdgeContext): Promise<Response> {
  const access = await reachAtDesk(context);
  const item = context.req.param('item') ?? '';
  if (!access || !/^[0-9a-f-]{36}$/.test(item)) return deskMissing(context);
  const { house, read, official, standings } = access;
  const vault = house.database.as('vault');
  const { stream } = read.petition;
  const listed =
    read.timeline.some(({ items }) => items.includes(item as ItemId)) || proposedFiles(access).includes(item as ItemId);
  const file = listed ? await openFile(house, vault, 'open', stream, item as ItemId) : undefined;
  if (!file) return deskMissing(context);
  const unit = unitOf(standings, official);
  await logReading(vault, { stream, at: house.clock.now(), person: official.person, unit, what: 'file' });
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-length': String(file.bytes.length),
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

async function reachReseal(context: EdgeContext): Promise<DeskAccess | undefined> {
  const access = await reachAtDesk(context);
  return access?.offered.some(({ act }) => act === 'reseal') ? access : undefined;
}

async function askReseal(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachReseal(context);
  if (!access) return deskMissing(context);
  const matter = await loadDeskMatter(access, names);
  return context.html(
    renderPage(<ResealPage frame={frameOf(context)} matter={matter} idempotencyKey={randomUUID()} />),
  );
}

/**
 * Moves a matter to the sealed lane. The reason goes on record as this registrar's last reading, and everyone in that
 * record is named to the custodian.
 */
async function reseal(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachReseal(context);
  if (!access) return deskMissing(context);
  const { house, read, official, standings, actor } = access;
  const { stream } = read.petition;
  const form = await context.req.parseBody({ all: true });
  const typed = typedIn(form, ['reason']);
  const { idempotencyKey = randomUUID(), seen } = typedIn(form, ['idempotencyKey', 'seen']);
  const checked = checkTyped(reasonSchema, typed, ['reason'], context.var.visitor.lang);
  const page = async (status: 409 | 422, extra: object): Promise<Response> => {
    const matter = await loadDeskMatter(access, names);
    const props = { frame: frameOf(context), matter, idempotencyKey, reason: typed['reason'] ?? '', ...extra };
    return context.html(renderPage(<ResealPage {...props} />), status);
  };
  if ('errors' in checked) return page(422, { errors: checked.errors });
  const vault = house.database.as('vault');
  const { reason } = checked.input;
  await logReading(vault, {
    stream,
    at: house.clock.now(),
    person: official.person,
    unit: unitOf(standings, official),
    what: 'reseal',
    reason,
  });
  const readers = await readersOf(vault, stream);
  const idempotency = idempotencyOf(context, `${access.number}/reseal`, JSON.stringify(typed), idempotencyKey);
  const performed = await perform(house, petition, {
    actor,
    stream,
    act: 'reseal',
    seen: Number.parseInt(seen ?? '', 10) || 0,
    command: (): PetitionCommand => ({ act: 'reseal', readers }),
    ...(idempotency ? { idempotency } : {}),
  });
  if (performed.done === 'recorded' || performed.done === 'repeated')
    return context.redirect('/desk/matters?done=reseal', 303);
  if (performed.done === 'not-found') return deskMissing(context);
  const refused = performed.done === 'refused' ? speakRefusal(performed.refusal, context).title : changed;
  return page(409, { refused });
}

const changed = {
  zh: '这件事项刚刚有了变化，还没有转出。请看一看它现在的样子，再决定。',
  en: 'This matter has just changed, so it was not moved. Look at it as it stands now, then decide.',
};
