import { readReference } from '#adapters/reference/files.ts';
import type { Purpose, Result, ReviewOutcome } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { countyRegions } from './county-files.ts';
import type { Chance } from './seed.ts';

/** How somebody writes. */
export type Style = 'short' | 'plain' | 'long' | 'angry' | 'confused' | 'dialect' | 'typos';

type Kind = 'estate' | 'village' | 'road' | 'school' | 'firm' | 'hospital';

/** One matter of a subject: what is asked and told, what the organ finds, what it answers. `a|b` leaves a choice. */
export interface Variant {
  readonly title: string;
  readonly request: string;
  readonly told: readonly string[];
  readonly found: string;
  readonly answers: Partial<Readonly<Record<Result, string>>>;
}

/** What people of the county write about. Read from `data/county/subjects.json`. */
export interface Subject {
  readonly id: string;
  readonly class: string;
  /** Short code of the county organ that is competent, or `town` for the government of the township. */
  readonly organ: string;
  readonly where: Kind | 'town';
  readonly purpose?: Purpose;
  /** The law that an answer rests on, by name. */
  readonly basis: string;
  readonly variants: readonly Variant[];
}

type Manner = 'plain' | 'long' | 'angry' | 'confused' | 'dialect' | 'suggestion';

interface Phrases {
  readonly surnames: readonly string[];
  readonly given: readonly string[];
  readonly opening: Readonly<Record<Manner, readonly string[]>>;
  readonly trouble: Readonly<Record<Manner, readonly string[]>>;
  readonly closing: Readonly<Record<Manner, readonly string[]>>;
  readonly typos: readonly (readonly [right: string, wrong: string])[];
  readonly joint: Readonly<Record<'estate' | 'village' | 'other', readonly string[]>>;
  readonly refusal: Readonly<Record<string, readonly string[]>>;
  readonly reviewFacts: Readonly<Record<ReviewOutcome, readonly string[]>>;
  readonly reviewOpinion: Readonly<Record<ReviewOutcome, readonly string[]>>;
  readonly reviewBasis: string;
}

/** The names of phrases that stand alone: an answer, a note, a reason. */
export type PhraseName =
  | 'question'
  | 'answer'
  | 'urge'
  | 'urgeAnswer'
  | 'message'
  | 'note'
  | 'material'
  | 'mandate'
  | 'settlement'
  | 'settlementBroken'
  | 'need'
  | 'help'
  | 'helpChecked'
  | 'correction'
  | 'correctionAnswer'
  | 'decision'
  | 'decisionComment'
  | 'deviation'
  | 'certification'
  | 'routeNote'
  | 'redirection'
  | 'contactRecord'
  | 'judicialNote'
  | 'judicialResult'
  | 'judicialMaker'
  | 'judicialBasis'
  | 'report'
  | 'execution'
  | 'objection'
  | 'objectionAgreed'
  | 'objectionKept'
  | 'pathNote'
  | 'extendReason'
  | 'declineReason'
  | 'evidence'
  | 'pathChangeNote'
  | 'simpleLeft'
  | 'materialAsked'
  | 'inquiry'
  | 'recusal'
  | 'recusalDecided'
  | 'stepAside'
  | 'publicNotice'
  | 'dispute'
  | 'disputeDecided'
  | 'entryCorrected'
  | 'hearingHeld'
  | 'sameMatter'
  | 'newFactsTitle'
  | 'newFactsRequest'
  | 'newFacts'
  | 'remedy'
  | 'reviewReasons'
  | 'ratingReason';

type Lists = Phrases & Readonly<Record<PhraseName, readonly string[]>>;
type Places = Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> & {
  /** Townships whose people turn to the county's office; the others have one of their own. */
  readonly towns: readonly string[];
};

/** Where a matter happens, and when it began: what the slots of a sentence are filled with. */
export interface Setting {
  readonly town: string;
  readonly townName: string;
  readonly where: string;
  readonly on: CivilDate;
}

/** What a petitioner writes, and the variant that it tells of. */
export interface Letter {
  readonly variant: Variant;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
}

const parse = <Value>(file: string): Value => JSON.parse(readReference('county', file)) as Value;

/** The words of the county's people, put together anew for each matter. Everything said comes from `chance`. */
function makeGrammar(townNames: ReadonlyMap<string, string>) {
  const lists = parse<Lists>('words.json');
  const places = parse<Places>('places.json');
  const subjects = new Map(parse<readonly Subject[]>('subjects.json').map((subject) => [subject.id, subject]));

  const subject = (id: string): Subject => {
    const found = subjects.get(id);
    if (!found) throw new Error(`no subject is called ${id}`);
    return found;
  };

  /**
   * @param region where it happens; outside of the county's townships the place bears a name of one of them
   * @param place what is meant there, where it is not any place of its kind
   */
  const setting = (chance: Chance, kind: Subject['where'], on: CivilDate, region?: string, place?: string): Setting => {
    const town = region && places.village[region] ? region : chance.pick(places.towns);
    const townName = townNames.get(region ?? town) ?? town;
    const known = kind === 'town' ? undefined : places[kind][town];
    return { town, townName, where: place ?? (known ? chance.pick(known) : townName), on };
  };

  const phrase = (chance: Chance, name: PhraseName, set: Setting): string =>
    fill(chance, chance.pick(lists[name]), set);

  const letter = (chance: Chance, about: Subject, style: Style, set: Setting, joint: boolean): Letter =>
    writeLetter(lists, chance, about, { style, set, joint });

  /** What the organ found and says. The wished result is taken where there are words for it, or the nearest. */
  const opinion = ({ basis }: Subject, { found, answers }: Variant, wished: Result) => {
    const result = answers[wished] ? wished : ((Object.keys(answers) as Result[])[0] ?? wished);
    return { result, facts: found, opinion: answers[result] ?? '', basis };
  };

  const review = (chance: Chance, outcome: ReviewOutcome) => ({
    facts: chance.pick(lists.reviewFacts[outcome]),
    opinion: chance.pick(lists.reviewOpinion[outcome]),
    basis: lists.reviewBasis,
  });

  const refusal = (chance: Chance, ground: string): string => {
    const texts = lists.refusal[ground];
    if (!texts) throw new Error(`no words for a refusal on the ground ${ground}`);
    return chance.pick(texts);
  };

  const personName = (chance: Chance): string => chance.pick(lists.surnames) + chance.pick(lists.given);

  const all = [...subjects.values()];
  return {
    subject,
    subjects: (): readonly Subject[] => all,
    setting,
    phrase,
    letter,
    opinion,
    review,
    refusal,
    personName,
  };
}

export type Grammar = ReturnType<typeof makeGrammar>;

/** The grammar with the names of the county's own townships. */
export const countyGrammar = (): Grammar => makeGrammar(new Map(countyRegions().map(({ code, name }) => [code, name])));

interface Writing {
  readonly style: Style;
  readonly set: Setting;
  readonly joint: boolean;
}

function writeLetter(lists: Lists, chance: Chance, about: Subject, { style, set, joint }: Writing): Letter {
  const manner = about.purpose === 'suggestion' ? 'suggestion' : mannerOf(style);
  const variant = chance.pick(about.variants);
  const say = (texts: readonly string[]): string => fill(chance, chance.pick(texts), set);
  const told = variant.told.map((sentence) => say(sentence.split('|')));
  const neighbours = about.where === 'estate' || about.where === 'village' ? about.where : 'other';
  const together = joint ? [say(lists.joint[neighbours])] : [];
  const all =
    style === 'short'
      ? told.slice(0, 2)
      : [say(lists.opening[manner]), ...together, ...told, say(lists.trouble[manner]), say(lists.closing[manner])];
  const body = (style === 'long' ? paragraphs(all) : all.join('')).trim();
  return {
    variant,
    title: say([variant.title]),
    request: say([variant.request]),
    facts: style === 'typos' ? slips(chance, body, lists.typos) : body,
  };
}

const mannerOf = (style: Style): Manner => (style === 'short' || style === 'typos' ? 'plain' : style);

const paragraphs = (sentences: readonly string[]): string => {
  const said = sentences.filter((sentence) => sentence !== '');
  const third = Math.ceil(said.length / 3);
  return [said.slice(0, third), said.slice(third, 2 * third), said.slice(2 * third)]
    .map((part) => part.join(''))
    .join('\n');
};

const spans = ['两个月', '三个多月', '快半年', '四十多天', '大半年'] as const;

/** Fills the slots of a sentence: a place, a number within bounds, a month before the day of writing, a span. */
function fill(chance: Chance, text: string, { where, townName, on }: Setting): string {
  return text.replaceAll(/\{([^}]+)\}/g, (_, slot: string) => {
    if (slot === 'where') return where;
    if (slot === 'town') return townName;
    if (slot === 'span') return chance.pick(spans);
    if (slot === 'month') return monthBefore(chance, on);
    const [, least, most] = /^n:(\d+)-(\d+)$/.exec(slot) ?? [];
    if (!least || !most) throw new Error(`no slot is called ${slot}`);
    return String(chance.between(Number(least), Number(most)));
  });
}

function monthBefore(chance: Chance, on: CivilDate): string {
  const then = on.subtract({ months: chance.between(1, 5) });
  return then.year === on.year ? `${then.month}月` : `去年${then.month}月`;
}

/** The slips of somebody who types on a telephone: a wrong character, a full stop that is missing. */
function slips(chance: Chance, text: string, typos: Lists['typos']): string {
  const wrong = typos.reduce(
    (said, [right, slip]) => (said.includes(right) && !chance.once(3) ? said.replace(right, slip) : said),
    text,
  );
  return wrong.replaceAll('。', () => (chance.once(3) ? ' ' : '。')).trim();
}
