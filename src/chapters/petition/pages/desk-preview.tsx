import { cite } from '#kernel/citation.ts';
import { findGround } from '#law/law.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Outside } from '#ui/components/panels.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { readDate } from '#ui/language.ts';
import { Name, Say } from '#ui/setting.tsx';
import type { OfficialAct } from '../offers.ts';
import { holderOf, unserved, waitingDocument } from '../petition.ts';
import { needsSecond } from '../offers.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { GroundSaid } from './desk-proposal.tsx';
import { placeView } from '../views.ts';
import { WhereTo } from './where-to.tsx';
import { TextParts } from './line-body.tsx';
import { lineTitle, servedWords, type SpokenLine } from './line-words.ts';

interface Preview {
  readonly line: SpokenLine;
  readonly text?: Typed;
}

type Previewer = (typed: Typed, matter: DeskMatter) => Preview;

const one = (typed: Typed, name: string): { readonly text?: Typed } => {
  const said = typed[name]?.trim();
  return said ? { text: { text: said } } : {};
};

const parts = (typed: Typed, ...names: readonly string[]): Typed =>
  Object.fromEntries(names.map((name) => [name, typed[name]?.trim() ?? '']));

/** A day was typed in any way; the line holds it as it is recorded. */
const day = (typed: Typed, name: string): string => readDate(typed[name] ?? '')?.toString() ?? '';

const ownDay = (typed: Typed): { readonly ownDue?: string } => {
  const on = day(typed, 'ownDue');
  return on ? { ownDue: on } : {};
};

/** What the petitioner will see of each act, made of what is typed, in the words of the line that it will be. */
const previewers: Partial<Readonly<Record<OfficialAct, Previewer>>> = {
  transfer: (typed) => ({
    line: { code: 'PetitionTransferred', facts: { to: typed['to'] ?? '' } },
    ...one(typed, 'note'),
  }),
  assign: (typed) => ({
    line: { code: 'PetitionAssigned', facts: { to: typed['to'] ?? '', reportDue: day(typed, 'reportDue') } },
    ...one(typed, 'note'),
  }),
  noticePath: (typed) => ({
    line: { code: 'PathNoticed', facts: { path: Number(typed['path']), ...ownDay(typed) } },
    ...one(typed, 'note'),
  }),
  askMaterial: (typed) => ({ line: { code: 'MaterialAsked', facts: {} }, ...one(typed, 'text') }),
  answerCorrection: (typed) => ({ line: { code: 'CorrectionAnswered', facts: {} }, ...one(typed, 'text') }),
  decideRecusal: (typed) => ({
    line: { code: 'RecusalDecided', facts: { granted: Boolean(typed['person']) } },
    ...one(typed, 'text'),
  }),
  reportExecution: (typed) => ({
    line: { code: 'OpinionExecuted', facts: { executedOn: day(typed, 'executedOn') } },
    ...one(typed, 'text'),
  }),
  takeSimple: (typed) => ({
    line: { code: 'SimpleTaken', facts: { suits: typed['suits'] ?? '' } },
    ...one(typed, 'note'),
  }),
  leaveSimple: (typed) => ({ line: { code: 'SimpleLeft', facts: {} }, ...one(typed, 'reason') }),
  changePath: (typed) => ({
    line: { code: 'PathChanged', facts: { path: Number(typed['path']), ...ownDay(typed) } },
    ...one(typed, 'note'),
  }),
  statePathResult: (typed) => ({
    line: { code: 'DocumentServed', facts: { document: 'path-result', pathResult: typed['result'] ?? '' } },
    text: parts(typed, 'facts', 'remedy', 'basis'),
  }),
  refuse: (typed, { read }) => {
    const found = findGround(read.petition.rule_set, typed['ground'] ?? '', read.petition.region ?? undefined);
    const facts = { ground: typed['ground'] ?? '', citation: found ? cite(found.under) : '' };
    return { line: { code: 'PetitionRefused', facts }, text: parts(typed, 'statement') };
  },
  redirect: (typed, { read }) => {
    const found = findGround(read.petition.rule_set, typed['ground'] ?? '', read.petition.region ?? undefined);
    const { path, to } = typed;
    const facts = { ground: typed['ground'] ?? '', citation: found ? cite(found.under) : '' };
    const where = { ...(path ? { path } : {}), ...(to ? { to } : {}) };
    return { line: { code: 'PetitionRedirected', facts: { ...facts, ...where } }, text: parts(typed, 'where') };
  },
  sendToJudicial: (typed) => ({
    line: { code: 'JudicialSent', facts: { to: typed['to'] ?? '' } },
    ...one(typed, 'note'),
  }),
  object: () => ({ line: { code: 'ObjectionRaised', facts: {} } }),
  answerObjection: (typed) => ({ line: { code: 'ObjectionAnswered', facts: { answer: typed['answer'] ?? '' } } }),
  decideDispute: (typed) => ({ line: { code: 'DisputeDecided', facts: { to: typed['to'] ?? '' } } }),
  extend: (typed) => ({
    line: { code: 'HandlingExtended', facts: { days: Number(typed['days']) } },
    ...one(typed, 'reason'),
  }),
  issueOpinion: (typed) => ({
    line: { code: 'DocumentServed', facts: { document: 'opinion', result: typed['result'] ?? '' } },
    text: parts(typed, 'request', 'facts', 'opinion', 'basis'),
  }),
  decideReview: (typed, { petition }) => {
    const round = petition.stage === 'under-review' ? petition.review.round : 'review';
    const document = round === 'review' ? 'review-opinion' : 're-review-opinion';
    return {
      line: { code: 'DocumentServed', facts: { document, outcome: typed['outcome'] ?? '' } },
      text: parts(typed, 'facts', 'opinion', 'basis'),
    };
  },
  serve: (typed, { petition, read }) => {
    const facts = {
      document: unserved(petition)?.document ?? 'opinion',
      way: typed['way'] ?? '',
      servedOn: day(typed, 'servedOn'),
    };
    const text = waitingText(petition, read.texts);
    return { line: { code: 'DocumentServed', facts }, ...(text ? { text } : {}) };
  },
  answerQuestion: (typed) => ({ line: { code: 'QuestionAnswered', facts: {} }, ...one(typed, 'text') }),
  answerUrge: (typed) => ({ line: { code: 'UrgeAnswered', facts: {} }, ...one(typed, 'text') }),
  writeToPetitioner: (typed) => ({ line: { code: 'MessageWritten', facts: {} }, ...one(typed, 'text') }),
};

function waitingText(petition: DeskMatter['petition'], texts: DeskMatter['read']['texts']): Typed | undefined {
  const item = waitingDocument(petition);
  return item && texts.get(item);
}

/** Acts of which the petitioner will read something: their forms have a preview. */
export const hasPreview = (act: OfficialAct): boolean => previewers[act] !== undefined;

/** When the petitioner sees it: at once, when a second person agreed, or when it was served. */
function When({ act }: { readonly act: OfficialAct }) {
  if (act === 'issueOpinion' || act === 'statePathResult') {
    return (
      <Say
        zh="负责人签发、送达以后，信访人看到的是这样。现在还没有发出。"
        en="Once signed and served, the petitioner sees this. Nothing has been sent yet."
      />
    );
  }
  if (act === 'decideReview') {
    return (
      <Say
        zh="送达以后，信访人看到的是这样。现在还没有发出。"
        en="Once served, the petitioner sees this. Nothing has been sent yet."
      />
    );
  }
  if (needsSecond(act)) {
    return (
      <Say
        zh="第二人同意以后，信访人看到的是这样。现在还没有发出。"
        en="Once a second person agrees, the petitioner sees this. Nothing has been sent yet."
      />
    );
  }
  return (
    <Say
      zh="提交以后，信访人看到的是这样。现在还没有发出。"
      en="Once sent, the petitioner sees this. Nothing has been sent yet."
    />
  );
}

/** What the registering office does, whoever has the matter in hand. */
const sendersActs: ReadonlySet<OfficialAct> = new Set([
  'transfer',
  'assign',
  'sendToJudicial',
  'redirect',
  'answerObjection',
]);

/** The line as it will stand on the petitioner's page. */
export function ActPreview({
  act,
  typed,
  matter,
}: {
  readonly act: OfficialAct;
  readonly typed: Typed;
  readonly matter: DeskMatter;
}) {
  const preview = previewers[act]?.(typed, matter);
  if (!preview) return null;
  const { line, text } = preview;
  const by = sendersActs.has(act) ? matter.read.petition.office : holderOf(matter.petition);
  const served = line.facts['way'] ? servedWords(line) : undefined;
  return (
    <section className="stack" aria-labelledby="preview-title" id="preview">
      <Notice icon="eye">
        <When act={act} />
      </Notice>
      <Outside>
        <div className="stack gap-2">
          <h2 className="h3" id="preview-title">
            <Say {...lineTitle(line, matter.unitNames)} />
          </h2>
          {served && (
            <p>
              <Say {...served} />
            </p>
          )}
          {act === 'refuse' && <GroundSaid matter={matter} id={typed['ground'] ?? ''} />}
          {text && <TextParts text={text} />}
          {act === 'redirect' && <WhereTo facts={line.facts} place={placeView(matter.house, line.facts['to'])} />}
          <p className="small quiet">
            <Name>{matter.unitNames(by)}</Name>
          </p>
        </div>
      </Outside>
    </section>
  );
}
