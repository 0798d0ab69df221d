import { Hono, type Next } from 'hono';
import { parseMatterNumber } from '#kernel/number.ts';
import { receiptOf } from '#kernel/ledger/receipt.ts';
import { checkStream } from '#kernel/ledger/stream-check.ts';
import { checkTold } from '#kernel/told-check.ts';
import { personCode } from '#kernel/query-code.ts';
import { openFile } from '#kernel/files.ts';
import type { Content } from '#kernel/vault.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import { answerUpload, type HeldFiles } from '#ui/edge/held-files.ts';
import { sendReceipt } from '#ui/edge/receipt-file.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { petition } from '../chapter.ts';
import { lawText } from '../law-text.ts';
import { mandatesOf } from '../mandates.ts';
import { CodePage } from '../pages/citizen/code.tsx';
import { MatterPage } from '../pages/citizen/matter.tsx';
import { matterHref, partyMatter, type PartyMatter } from '../pages/citizen/party.ts';
import { isPetitionerAct } from '../pages/citizen/petitioner-acts.ts';
import { offersOf } from '../pages/citizen/possible.ts';
import { ReadersPage } from '../pages/citizen/readers.tsx';
import { ReceiptPage } from '../pages/citizen/receipt.tsx';
import { UnchangedPage } from '../pages/citizen/unchanged.tsx';
import { WhyPage } from '../pages/citizen/why-page.tsx';
import { partyAt, readByNumber, readingsOf } from '../queries.ts';
import { reachByPass } from './access.ts';
import { noticePages } from './notices.tsx';
import { petitionerActs } from './acts/petitioner.ts';
import { showAct, takeAct } from './citizen-acts.tsx';
import {
  sendBlankReviewForm,
  sendReceiptPaper,
  sendReviewForm,
  showBeside,
  showPaper,
  showPapers,
  toPaper,
} from './papers.tsx';

/** What the pages of a matter need besides the request. */
export interface PetitionPageParts {
  readonly held: HeldFiles;
  readonly names: CodeNames;
  readonly beside: PapersBeside;
}

/**
 * The pages of a matter, for whoever showed its number and code. Without them each page goes on to the next chapter's
 * routes and ends at the same door, so that an address tells neither that a matter exists nor of which kind it is.
 */
export function petitionPages({ held, names, beside }: PetitionPageParts): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  const withMatter = openedBy({ names, beside });

  pages.get(
    '/matters/:number',
    withMatter(async (context, matter) => {
      const done = context.req.query('done') ?? '';
      const open = await offersOf(context, matter.actor);
      const page = (
        <MatterPage
          frame={context.var.visitor.citizenFrame()}
          matter={matter}
          calendar={context.var.house.calendars.current}
          offers={open?.offers ?? []}
          known={open?.known}
          mandates={await mandatesOf(context.var.house, matter)}
          done={isPetitionerAct(done) ? petitionerActs[done].done : undefined}
        />
      );
      return context.html(renderPage(page));
    }),
  );

  pages.post('/matters/:number/parts/:part', withMatter(openPart));

  pages.get(
    '/matters/:number/receipt',
    withMatter(async (context, matter) => {
      const { region, class: matterClass } = matter.read.petition;
      const page = (
        <ReceiptPage
          frame={context.var.visitor.citizenFrame()}
          matter={matter}
          party={await partyOf(context, matter)}
          proof={await receiptOf(context.var.house, matter.stream, matter.number)}
          origin={context.var.origin}
          region={region ? await names.region(region) : undefined}
          matterClass={matterClass ? names.matterClass(matterClass) : undefined}
        />
      );
      return context.html(renderPage(page));
    }),
  );

  pages.get(
    '/matters/:number/code',
    withMatter(async (context, matter) => {
      const { view, number } = matter;
      const code = await ownCode(context, matter);
      return context.html(
        renderPage(
          <CodePage frame={context.var.visitor.citizenFrame()} number={number} title={view.title} code={code} />,
        ),
      );
    }),
  );

  pages.get(
    '/matters/:number/why/:duty',
    withMatter(async (context, matter) => {
      const duty = matter.view.duties.find(({ key }) => key === context.req.param('duty'));
      if (!duty) return context.notFound();
      const { house, visitor } = context.var;
      const text = await lawText(house.database.as('app'), duty.citation);
      const page = (
        <WhyPage
          frame={visitor.citizenFrame()}
          matter={matter}
          duty={duty}
          calendar={house.calendars.current}
          text={text}
        />
      );
      return context.html(renderPage(page));
    }),
  );

  pages.get(
    '/matters/:number/acts/:act',
    withMatter((context, matter) => showAct(context, held, matter)),
  );
  pages.post(
    '/matters/:number/acts/:act',
    withMatter((context, matter) => takeAct(context, held, matter)),
  );
  pages.post(
    '/matters/:number/files',
    withMatter((context, { stream }) => answerUpload(context, held, stream)),
  );
  pages.get('/matters/:number/files/:item', withMatter(download));

  pages.get('/matters/:number/documents/:item', withMatter(toPaper));
  pages.get('/matters/:number/papers', withMatter(showPapers(beside)));
  pages.get('/matters/:number/papers/:version/:kind', withMatter(showPaper));
  pages.get('/matters/:number/papers/:version/:kind/:form', withMatter(showPaper));
  pages.get('/matters/:number/beside/:source/papers/:version/:kind', withMatter(showBeside(beside)));
  pages.get('/matters/:number/beside/:source/papers/:version/:kind/:form', withMatter(showBeside(beside)));

  recordPages(pages, withMatter);
  noticePages(pages, withMatter);
  return pages;
}

type MatterAnswer = (context: EdgeContext, matter: PartyMatter) => Promise<Response> | Response;

/** What is on record of the record: who read it, and what whoever does not trust us can check. */
function recordPages(pages: Hono<EdgeEnv>, withMatter: ReturnType<typeof openedBy>): void {
  pages.get(
    '/matters/:number/readers',
    withMatter(async (context, matter) => {
      const { house, visitor } = context.var;
      const readings = await readingsOf(house.database.as('vault'), matter.stream);
      return context.html(
        renderPage(<ReadersPage frame={visitor.citizenFrame()} matter={matter} readings={readings} />),
      );
    }),
  );

  pages.get(
    '/matters/:number/receipt.json',
    withMatter(async (context, { stream, number }) =>
      sendReceipt(context, number, await receiptOf(context.var.house, stream, number)),
    ),
  );

  pages.get('/matters/:number/receipt.pdf', withMatter(sendReceiptPaper));
  pages.get('/matters/:number/review-form.pdf', withMatter(sendReviewForm));
  pages.get('/review-form.pdf', (context) => sendBlankReviewForm(context));

  pages.get(
    '/matters/:number/unchanged',
    withMatter(async (context, { stream, number }) =>
      context.html(
        renderPage(
          <UnchangedPage
            frame={context.var.visitor.citizenFrame()}
            number={number}
            check={await checkStream(context.var.house, stream)}
            told={await checkTold(context.var.house, petition, stream)}
          />,
        ),
      ),
    ),
  );
}

/** Runs a page with the matter that the petitioner's cookie opens; goes on to the next route when it opens none here. */
const openedBy =
  ({ names: { lineOf }, beside }: Pick<PetitionPageParts, 'names' | 'beside'>) =>
  (answer: MatterAnswer) =>
  async (context: EdgeContext, next: Next): Promise<Response | void> => {
    const number = parseMatterNumber(context.req.param('number') ?? '');
    const { house, visitor } = context.var;
    if (!number || visitor.pass?.number !== number) return next();
    const access = await reachByPass(context);
    if (access === 'not-found' || access === 'limited') return next();
    // One way of writing each address, so that a bookmark and a link are the same page.
    const typed = context.req.param('number')!;
    if (typed !== number && context.req.method === 'GET')
      return context.redirect(context.req.path.replace(typed, number), 303);
    const { actor } = access;
    if (actor.kind !== 'petitioner') return next();
    if (actor.as === 'bearer' && isAct(context)) return context.redirect(matterHref(number, 'proof'), 303);
    return answer(context, await partyMatter(house, access.read, { actor, lineOf, papersBy: beside.by }));
  };

/** What a code on paper does not open: acts, and the query code itself. */
const isAct = ({ req }: EdgeContext): boolean => req.method !== 'GET' || /\/(?:acts|code)(?:\/|$)/.test(req.path);

/** The code of whoever asks, and of nobody else. */
async function ownCode({ var: { house } }: EdgeContext, { actor, read, stream }: PartyMatter): Promise<string> {
  const { cipher, vault } = house;
  const { key_id, code_generation: generation } = read.petition;
  const { place = 0 } = actor;
  if (place === 0) return personCode(cipher, vault.unwrap(key_id, read.wrapped), { place, generation });
  const other = await partyAt(house.database.as('vault'), stream, place);
  if (!other) throw new Error('whoever was let in has no code');
  return personCode(cipher, vault.unwrap(other.person, other.wrapped), { place, generation: other.generation });
}

/** Name and contact of the one who raised it, to nobody but themselves. */
async function partyOf({ var: { house } }: EdgeContext, { read, actor }: PartyMatter): Promise<Content | undefined> {
  if (actor.as !== 'petitioner') return undefined;
  const { party } = read.petition;
  return party ? (await house.vault.read(house.database.as('vault'), 'open', [party])).get(party) : undefined;
}

/** A file goes out as a download alone: a stranger made it, and nothing in it may run as a page of ours. */
async function download(context: EdgeContext, { view, stream, number }: PartyMatter): Promise<Response> {
  const item = (context.req.param('item') ?? '') as ItemId;
  const { house } = context.var;
  if (!view.timeline.some(({ files }) => files.includes(item))) return context.notFound();
  const file = await openFile(house, house.database.as('vault'), 'open', stream, item);
  if (!file) return context.redirect(matterHref(number), 303);
  return context.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    'content-security-policy': "sandbox; default-src 'none'",
  });
}

/** A part belongs to whoever may open the whole: the page of the whole leads there without another code. */
async function openPart(context: EdgeContext, { read, actor }: PartyMatter): Promise<Response> {
  if (actor.as !== 'petitioner') return context.notFound() as Response;
  const number = parseMatterNumber(context.req.param('part') ?? '');
  const isPart = read.timeline.some(({ code, facts }) => code === 'PartSplitOff' && facts['number'] === number);
  const part = number && isPart ? await readByNumber(context.var.house.database.as('vault'), number) : undefined;
  if (!part || !number) return context.notFound() as Response;
  const { stream, code_generation: generation } = part.petition;
  context.var.gate.admit(context, { lane: 'open', stream, number, generation });
  return context.redirect(matterHref(number), 303);
}
