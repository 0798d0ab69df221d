import type { LineRow } from '#kernel/views.ts';
import { dayOf } from '#kernel/clock.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { Content } from '#kernel/vault.ts';
import { findGround, limit } from '#law/law.ts';
import { describe } from '#law/describe.ts';
import { parseCitation } from '#kernel/citation.ts';
import type { Frame } from '#ui/frame.ts';
import { Letter, LetterPage } from '#ui/shells/letter-page.tsx';
import type { Document } from '../../events.ts';
import type { LineView } from '#kernel/views.ts';
import { WhereTo } from '../where-to.tsx';
import { partOrder, partTitle } from '../line-words.ts';
import { documentWords } from '../words.ts';
import { matterHref, type PartyMatter } from './party.ts';

/** What a letter is written from: a matter as its party or as the desk has it. */
export type LetterMatter = Pick<PartyMatter, 'number' | 'read' | 'view'>;

/** A written answer that was served, with everything that its letter says. */
export interface ServedDocument {
  readonly document: Document;
  readonly item: ItemId;
  readonly content: Content;
  readonly organ: string;
  readonly dated: Temporal.PlainDate;
}

/** The fact that each kind of document was made by, for the date on the paper. */
const madeBy: Readonly<Record<Document, LineRow['code']>> = {
  refusal: 'PetitionRefused',
  redirection: 'PetitionRedirected',
  'judicial-conclusion': 'JudicialEnded',
  'path-result': 'PathResultStated',
  opinion: 'OpinionIssued',
  'review-opinion': 'ReviewDecided',
  're-review-opinion': 'ReviewDecided',
};

/** The document of this item, if it was served on the petitioner; what waits to be served is nobody's yet. */
export function servedDocument({ read, view }: PartyMatter, item: string): ServedDocument | undefined {
  const served = read.timeline.find(
    ({ code, items }) => code === 'DocumentServed' && items.some((one) => one === item),
  );
  const content = read.texts.get(item as ItemId);
  if (!served || !content) return undefined;
  const document = served.facts['document'] as Document;
  const made = read.timeline.find(({ code, items }) => code === madeBy[document] && items.some((one) => one === item));
  const unit = view.timeline.find(({ version, code }) => version === served.version && code === 'DocumentServed')?.unit;
  const dated = dayOf(Temporal.Instant.from((made ?? served).at));
  return { document, item: item as ItemId, content, organ: unit?.name ?? view.holder.name, dated };
}

const kinds: Readonly<Record<string, (facts: LineRow['facts']) => Document>> = {
  PetitionRefused: () => 'refusal',
  PetitionRedirected: () => 'redirection',
  JudicialEnded: () => 'judicial-conclusion',
  PathResultStated: () => 'path-result',
  OpinionIssued: () => 'opinion',
  ReviewDecided: ({ round }) => (round === 're-review' ? 're-review-opinion' : 'review-opinion'),
};

/** The document of this item once it was made, served or not: what the desk prints to serve it. */
export function documentMade({ read, view }: LetterMatter, item: string): ServedDocument | undefined {
  const made = read.timeline.find(({ code, items }) => Object.hasOwn(kinds, code) && items.some((one) => one === item));
  const content = read.texts.get(item as ItemId);
  if (!made || !content) return undefined;
  const unit = view.timeline.find(({ version, code }) => version === made.version && code === made.code)?.unit;
  return {
    document: kinds[made.code]!(made.facts),
    item: item as ItemId,
    content,
    organ: unit?.name ?? view.holder.name,
    dated: dayOf(Temporal.Instant.from(made.at)),
  };
}

const day = ({ year, month, day: of }: Temporal.PlainDate): string => `${year}年${month}月${of}日`;

export interface DocumentPageProps {
  readonly frame: Frame;
  readonly matter: LetterMatter;
  readonly served: ServedDocument;
  /** The petitioner's name, where the unit knows it. */
  readonly name: string | undefined;
  readonly backHref?: string;
}

/** A written answer as the letter that it is; prints on A4. */
export function DocumentPage({ frame, matter, served, name, backHref }: DocumentPageProps) {
  const { number, read } = matter;
  const words = documentWords[served.document];
  const specimen = frame.demo ? '演示样张，不具有任何效力' : undefined;
  return (
    <LetterPage frame={frame} title={words} backHref={backHref ?? matterHref(number)}>
      <Letter
        organ={served.organ}
        mark={`登记编号 ${number}`}
        title={words.zh}
        to={name && !read.petition.identity_withheld ? name : `登记编号 ${number} 的信访人`}
        dated={day(served.dated)}
        {...(specimen ? { specimen } : {})}
      >
        <p>
          {`您反映的“${matter.view.title}”，于 ${day(Temporal.PlainDate.from(matter.view.registeredOn))}登记。现将${served.document === 'path-result' ? '结果' : '意见'}书面告知如下。`}
        </p>
        <Body served={served} matter={matter} />
        <Remedy served={served} matter={matter} />
      </Letter>
    </LetterPage>
  );
}

function Body({ served, matter }: Pick<DocumentPageProps, 'served' | 'matter'>) {
  const parts = partOrder.filter((part) => served.content[part]);
  return (
    <>
      {(served.document === 'refusal' || served.document === 'redirection') && (
        <Ground matter={matter} document={served.document} />
      )}
      {parts.map((part, index) => {
        const title = partTitle(part);
        return (
          <section key={part}>
            {title && <h2>{`${'一二三四五六'[index]}、${title.zh}`}</h2>}
            {served.content[part]!.split('\n')
              .filter(Boolean)
              .map((text) => (
                <p key={text}>{text}</p>
              ))}
          </section>
        );
      })}
      {served.document === 'redirection' && <Way matter={matter} />}
    </>
  );
}

/** The ground with its article, as the fact names it. */
function Ground({ matter, document }: Pick<DocumentPageProps, 'matter'> & { readonly document: Document }) {
  const line = matter.view.timeline.find(({ code }) => code === madeBy[document]);
  const { rule_set: ruleSet, region, registered_on: registeredOn } = matter.read.petition;
  const id = String(line?.facts['ground'] ?? '');
  const ground = findGround(ruleSet, id, region ?? undefined, Temporal.PlainDate.from(registeredOn));
  if (!ground) return null;
  return (
    <>
      <p>{`依据${describe(parseCitation(String(line!.facts['citation'])), 'zh')}，理由是\uff1a${ground.gist.zh}`}</p>
      <p>{ground.remedy.zh}</p>
    </>
  );
}

/** The office, the path and its periods. */
function Way({ matter }: Pick<DocumentPageProps, 'matter'>) {
  const line = matter.view.timeline.find(({ code }) => code === 'PetitionRedirected');
  return line ? <WhereTo facts={omitCitation(line.facts)} place={matter.view.place} /> : null;
}

/** The letter has named the article already. */
const omitCitation = ({ citation: _, ...facts }: LineView['facts']): LineView['facts'] => facts;

/** Letters whose own text names the way on: that of a ground, of another office, or of the law that the path runs by. */
const saysItsRemedy: ReadonlySet<Document> = new Set(['judicial-conclusion', 'refusal', 'redirection', 'path-result']);

/** What the reader can do now, and how long: a written answer without it is not complete. */
function Remedy({ served, matter }: Pick<DocumentPageProps, 'served' | 'matter'>) {
  const { rule_set: ruleSet, region, registered_on: registeredOn, purpose } = matter.read.petition;
  if (saysItsRemedy.has(served.document) || purpose === 'suggestion') return null;
  if (served.document === 're-review-opinion') {
    return <p>复核意见是信访程序的最后一步。有新的事实或者理由，可以另行反映；诉讼、复议等法定途径不受影响。</p>;
  }
  const id = served.document === 'opinion' ? 'requestReview' : 'requestReReview';
  const row = limit(ruleSet, id, region ?? undefined, Temporal.PlainDate.from(registeredOn));
  const again = id === 'requestReview' ? '复查' : '复核';
  return (
    <p>
      {`如不同意本意见，可以自收到之日起 ${row.length.n} 日内，请求上一级机关、单位${again}。依据是${describe(row.under, 'zh')}。`}
    </p>
  );
}
