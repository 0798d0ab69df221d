import { receiptOf } from '#kernel/ledger/receipt.ts';
import type { StreamId } from '#kernel/ids.ts';
import type { Paper } from '#kernel/typesetter.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { blankReviewForm, caseFileOf, labelOf, receiptOnPaper, reviewFormOf } from '../documents/bound.ts';
import { papersOfMatter, settingOf } from '../documents/compose.ts';
import type { PapersBeside } from '#ui/life/papers-beside.ts';
import { PaperPage } from '#ui/papers/pages.tsx';
import { paperHref, paperOf, type ListedPaper, type MadePaper } from '#ui/papers/paper.ts';
import { fileName, sendFile, settled } from '#ui/papers/send.ts';
import { besideHref, matterHref, type PartyMatter } from '../pages/citizen/party.ts';
import { CitizenPapersPage, DeskPapersPage } from '../pages/papers.tsx';
import { logReading } from '#kernel/reading.ts';
import type { Access } from './access.ts';
import { mayKnowParty, reachAtDesk, unitOf, type DeskAccess } from './desk-access.ts';
import { loadDeskMatter, unitNamesOf } from './desk-load.ts';
import { deskMissing } from './desk-missing.tsx';
import { findPaper, isPetitioners, ownName, partyOfMatter, recordOf } from './papers-load.ts';

/** The petitioner's papers: those that went out to them, and what a hearing or another chapter's matter has for them. */
export const showPapers = (beside: PapersBeside) => async (context: EdgeContext, matter: PartyMatter) => {
  const { house, visitor } = context.var;
  const record = await recordOf(house, matter.read, {});
  const own: readonly ListedPaper[] = record ? papersOfMatter(record).filter(isPetitioners(matter.actor)) : [];
  const others = (await beside.of(house, matter.stream)).map((paper): ListedPaper => ({
    ...paper,
    base: besideHref(matter.number, paper.source),
  }));
  const papers = [...own, ...others].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  const again = record !== undefined && reviewFormOf(record) !== undefined;
  const unitNames = unitNamesOf(house);
  return context.html(
    renderPage(
      <CitizenPapersPage
        frame={visitor.citizenFrame()}
        matter={matter}
        papers={papers}
        unitNames={unitNames}
        again={again}
      />,
    ),
  );
};

/** One of them on screen or as PDF. */
export async function showPaper(context: EdgeContext, matter: PartyMatter): Promise<Response> {
  const { house } = context.var;
  const record = await recordOf(house, matter.read, await ownName(house, matter));
  const { version = '', kind = '' } = context.req.param() as Readonly<Record<string, string>>;
  const found = record && findPaper(record, version, kind);
  if (!record || !found || !isPetitioners(matter.actor)(found)) return context.notFound();
  return answerPaper(context, matter, { found, paper: paperOf(settingOf(record), found) });
}

/** One that another chapter's matter made for them, in the same forms. */
export const showBeside = (beside: PapersBeside) => async (context: EdgeContext, matter: PartyMatter) => {
  const { house } = context.var;
  const { source, version, kind } = context.req.param() as Readonly<Record<string, string>>;
  const found = (await beside.of(house, matter.stream)).find(
    (paper) => paper.source === source && String(paper.version) === version && paper.model.kind === kind,
  );
  if (!found) return context.notFound() as Response;
  const { name } = await ownName(house, matter);
  const paper = paperOf({ house, number: found.number, addressee: name }, found);
  return answerPaper(context, matter, { found, paper, source: found.source });
};

/** A paper of a petitioner, as it was asked for: a page, or the PDF. */
async function answerPaper(
  context: EdgeContext,
  { number }: Pick<PartyMatter, 'number'>,
  { found, paper, source }: { readonly found: MadePaper; readonly paper: Paper; readonly source?: StreamId },
): Promise<Response> {
  const { house, visitor } = context.var;
  const { form } = context.req.param() as Readonly<Record<string, string>>;
  if (form !== undefined && form !== 'pdf') return context.notFound() as Response;
  return settled(context, async () => {
    if (form === 'pdf')
      return sendFile(context, await house.typesetter.pdf(paper), fileName(found.model.title.zh, number, 'pdf'));
    const pieces = await house.typesetter.pieces(paper);
    const page = {
      frame: visitor.citizenFrame(),
      base: source ? besideHref(number, source) : matterHref(number),
      backHref: matterHref(number, 'papers'),
    };
    return context.html(renderPage(<PaperPage {...page} paper={found} pieces={pieces} />));
  });
}

/** The receipt on paper, with the code by which anybody checks it. */
export async function sendReceiptPaper(
  context: EdgeContext,
  matter: Pick<Access, 'read' | 'actor'>,
): Promise<Response> {
  const { house, origin } = context.var;
  const record = await recordOf(house, matter.read, await ownName(house, matter));
  if (!record) return context.notFound() as Response;
  const { stream, number } = matter.read.petition;
  const receipt = await receiptOf(house, stream, number);
  return settled(context, async () => {
    const paper = receiptOnPaper(record, receipt, origin);
    return sendFile(context, await house.typesetter.pdf(paper), fileName('收件凭证', number, 'pdf'));
  });
}

/** The form by which a review is asked for on paper, with what is on record. */
export async function sendReviewForm(context: EdgeContext, matter: PartyMatter): Promise<Response> {
  const { house } = context.var;
  const record = await recordOf(house, matter.read, await ownName(house, matter));
  const paper = record && reviewFormOf(record);
  if (!paper) return context.notFound() as Response;
  const name = fileName(String(paper.content['title']), matter.number, 'pdf');
  return settled(context, async () => sendFile(context, await house.typesetter.pdf(paper), name));
}

/** The same as a blank, for everybody. */
export function sendBlankReviewForm(context: EdgeContext): Promise<Response> {
  const { house } = context.var;
  return settled(context, async () =>
    sendFile(
      context,
      await house.typesetter.pdf(blankReviewForm(house)),
      fileName('复查（复核）申请书', '空白', 'pdf'),
    ),
  );
}

/** The address that an answer had: it leads to the paper that holds it. */
export async function toPaper(context: EdgeContext, matter: PartyMatter): Promise<Response> {
  const { house } = context.var;
  const record = await recordOf(house, matter.read, {});
  const item = context.req.param('item') ?? '';
  const found =
    record && papersOfMatter(record).find((paper) => isPetitioners(matter.actor)(paper) && holds(paper.event, item));
  if (!found) return context.notFound() as Response;
  return context.redirect(paperHref(matterHref(matter.number), found), 303);
}

const holds = (event: object, item: string): boolean =>
  ['document', 'statement'].some(
    (name) => (event as Readonly<Record<string, { readonly item?: string } | undefined>>)[name]?.item === item,
  );

const deskBase = (number: string): string => `/desk/matters/${number}`;

export async function showDeskPapers(context: EdgeContext, names: CodeNames): Promise<Response> {
  const access = await reachAtDesk(context);
  const record = access && (await recordOf(access.house, access.read, {}));
  if (!access || !record) return deskMissing(context);
  const matter = await loadDeskMatter(access, names);
  const frame = context.var.visitor.deskFrame();
  return context.html(renderPage(<DeskPapersPage frame={frame} matter={matter} papers={papersOfMatter(record)} />));
}

export async function toDeskPaper(context: EdgeContext): Promise<Response> {
  const access = await reachAtDesk(context);
  const record = access && (await recordOf(access.house, access.read, {}));
  const item = context.req.param('item') ?? '';
  const found = record && papersOfMatter(record).find((paper) => holds(paper.event, item));
  if (!access || !found) return deskMissing(context);
  return context.redirect(paperHref(deskBase(access.number), found), 303);
}

/** On screen the petitioner's name stays covered; a file that leaves the house bears it, and the reading is on record. */
export async function showDeskPaper(context: EdgeContext): Promise<Response> {
  const access = await reachAtDesk(context);
  const { version = '', kind = '', form } = context.req.param() as Readonly<Record<string, string>>;
  const party = access && form ? await partyForPaper(access) : {};
  const record = access && (await recordOf(access.house, access.read, party));
  const found = record && findPaper(record, version, kind);
  if (!access || !record || !found || !['pdf', 'word', undefined].includes(form)) return deskMissing(context);
  const { house, number } = access;
  const paper = paperOf(settingOf(record), found);
  const title = found.model.title.zh;
  return settled(context, async () => {
    if (form === 'pdf') return sendFile(context, await house.typesetter.pdf(paper), fileName(title, number, 'pdf'));
    if (form === 'word') return sendFile(context, await house.typesetter.word(paper), fileName(title, number, 'docx'));
    const pieces = await house.typesetter.pieces(paper);
    const frame = context.var.visitor.deskFrame();
    return context.html(
      renderPage(<PaperPage frame={frame} base={deskBase(number)} paper={found} pieces={pieces} word />),
    );
  });
}

/** Name and address for a paper that goes out, where this official may know them; each time is a reading on record. */
async function partyForPaper(access: DeskAccess): ReturnType<typeof partyOfMatter> {
  if (!mayKnowParty(access)) return {};
  const { house, read, official, standings } = access;
  await logReading(house.database.as('vault'), {
    stream: read.petition.stream,
    at: house.clock.now(),
    person: official.person,
    unit: unitOf(standings, official),
    what: 'paper',
  });
  return partyOfMatter(house, read);
}

/** The window of an envelope, and the whole file of a matter bound into one. */
export const sendBound = (beside: PapersBeside) => async (context: EdgeContext, kind: 'label' | 'case-file') => {
  const access = await reachAtDesk(context);
  if (!access) return deskMissing(context);
  const party = await partyForPaper(access);
  const record = await recordOf(access.house, access.read, party);
  if (!record) return deskMissing(context);
  return settled(context, async () => {
    const { office, stream } = access.read.petition;
    const paper: Paper =
      kind === 'label'
        ? labelOf(record, office)
        : await caseFileOf(access.house, record, await beside.of(access.house, stream));
    return sendFile(
      context,
      await access.house.typesetter.pdf(paper),
      fileName(String(paper.content['title']), access.number, 'pdf'),
    );
  });
};
