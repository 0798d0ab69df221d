import { unitView } from '#kernel/views.ts';
import { filesAbout, type FileAbout } from '#kernel/files.ts';
import { personConflict, type PersonConflict } from '#kernel/conflict.ts';
import { tiesOn } from '#kernel/context.ts';
import type { ItemId, PersonId, UnitId } from '#kernel/ids.ts';
import { staffOf, type StaffMember } from '#kernel/staff.ts';
import type { Content } from '#kernel/vault.ts';
import type { SentFile } from '#ui/edge/held-files.ts';
import type { PickerChoice } from '#ui/components/picker.tsx';
import type { CodeNames, Door, PlacesOffered, PostsHeld } from '#ui/edge/code-names.ts';
import type { Words } from '#ui/language.ts';
import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from '#ui/masking.ts';
import { concernedIn } from '../concerned.ts';
import { draftsOf, type ActDraft } from '../act-drafts.ts';
import { officialName, officialsNamed, ratingOf, type RatingRead } from '../desk-queries.ts';
import type { UnitNames } from '../pages/titles/title.ts';
import { holderOf } from '../petition.ts';
import { matterView, type MatterView } from '../views.ts';
import { mayKnowParty, mayUnmask, proposedFiles, type DeskAccess } from './desk-access.ts';

/** One line of what is known of the petitioner, masked or whole. */
export interface PartyRow {
  readonly key: PartyKey;
  readonly value: string;
}

export const partyKeys = ['name', 'phone', 'email', 'address', 'idNumber'] as const;
export type PartyKey = (typeof partyKeys)[number];

/** The petitioner as this official may see them. */
export type PartyShown =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'masked'; readonly rows: readonly PartyRow[]; readonly mayUnmask: boolean };

/** Everything that the desk's page of a matter shows. */
/** The lists of this instance that a form picks from, and what was asked back of a place that was typed. */
export interface CodeLists {
  readonly classes: ReturnType<CodeNames['classes']>;
  readonly places: PlacesOffered;
  readonly unclear: readonly PickerChoice[];
}

export interface DeskMatter extends DeskAccess {
  readonly view: MatterView;
  /** What another chapter says by a line that it wrote here. */
  readonly lineOf: CodeNames['lineOf'];
  /** What this person can begin about it in other chapters. */
  readonly doors: readonly Door[];
  readonly files: ReadonlyMap<ItemId, FileAbout>;
  /** Files of a proposed act, for whoever decides about it. */
  readonly proposed: readonly ItemId[];
  /** Files that were sent ahead of a form of this page. */
  readonly sent: readonly SentFile[];
  readonly party: PartyShown;
  /** Who acts for the petitioner, masked; nobody where the petitioner keeps themselves from this unit. */
  readonly agents: readonly string[];
  readonly place: Words | undefined;
  readonly matterClass: Words | undefined;
  /** What a form on this page lets its reader choose from, where it asks for a class or a place. */
  readonly lists: CodeLists | undefined;
  /** Name of whoever proposed the act that waits for a second person. */
  readonly proposer: string | undefined;
  readonly rating: (RatingRead & { readonly words: string | undefined }) | undefined;
  readonly unitNames: UnitNames;
  /** Who works in the unit for which this official acts on the matter. */
  readonly colleagues: readonly StaffMember[];
  /** Which of them are too close to the matter, and why. */
  readonly close: ReadonlyMap<PersonId, PersonConflict>;
  /** What this official has typed and not sent, by act. */
  readonly drafts: ReadonlyMap<string, ActDraft>;
  /** On whose desk it lies in that unit. */
  readonly desk: StaffMember | undefined;
  /** Names of officials whom the timeline speaks of. */
  readonly officialNames: ReadonlyMap<string, string>;
}

export async function loadDeskMatter(
  access: DeskAccess,
  names: CodeNames,
  { sent = [], lists }: { readonly sent?: readonly SentFile[]; readonly lists?: CodeLists | undefined } = {},
): Promise<DeskMatter> {
  const { house, read, matter } = access;
  const { petition, texts } = read;
  const vault = house.database.as('vault');
  const view = matterView(house, read, access.actor);
  const proposed = proposedFiles(access);
  const items = [...view.timeline.flatMap((line) => line.files), ...proposed];
  const unit = access.standings[0]?.unit ?? null;
  const spokenOf = view.timeline.flatMap(({ facts }) => (facts['person'] ? [String(facts['person'])] : []));
  const concerned = concernedIn(access.petition);
  const [files, party, agents, place, proposer, rating, colleagues, officialNames, drafts, ties] = await Promise.all([
    filesAbout(house, vault, 'open', petition.stream, items),
    partyShown(access),
    agentsShown(access),
    petition.region ? names.region(petition.region) : undefined,
    matter.proposal ? officialName(vault, matter.proposal.by) : undefined,
    ratingOf(vault, petition.stream),
    unit ? staffOf(vault, [unit], access.today) : [],
    officialsNamed(vault, spokenOf),
    draftsOf(vault, access.official.person, petition.stream),
    concerned ? tiesOn(vault, concerned, { units: house.units, today: access.today }) : [],
  ]);
  return {
    ...access,
    view,
    lineOf: names.lineOf,
    doors: names.doors(access.number, postsHeld(access)),
    proposed,
    sent,
    files: new Map(files.map(({ item, ...about }) => [item, about])),
    party,
    agents,
    place,
    lists,
    matterClass: petition.class ? names.matterClass(petition.class) : undefined,
    proposer,
    rating: rating && { ...rating, words: rating.reason ? texts.get(rating.reason)?.['text'] : undefined },
    unitNames: unitNamesOf(house),
    colleagues,
    close: new Map(
      colleagues.flatMap(({ person }) => {
        const why = concerned && personConflict(person, concerned, { ties, unit });
        return why ? [[person, why] as const] : [];
      }),
    ),
    drafts: new Map(drafts.map((draft) => [draft.act, draft])),
    desk: unit ? colleagues.find(({ person }) => person === matter.allocated[unit]) : undefined,
    officialNames,
  };
}

/** The posts by which this official can begin something about the matter in other chapters. */
function postsHeld({ house, official, petition }: DeskAccess): PostsHeld {
  const held = (test: (unit: UnitId) => boolean) =>
    official.posts.filter(({ unit }) => test(unit)).map(({ post }) => post);
  const isOffice = (unit: UnitId): boolean => house.units.get(unit)?.kind === 'petition-office';
  const holder = holderOf(petition);
  return {
    all: held(() => true),
    inOffice: held(isOffice),
    answering: held((unit) => unit === holder || isOffice(unit)),
  };
}

export const unitNamesOf =
  (house: DeskAccess['house']): UnitNames =>
  (id) => {
    const { name, nameEn } = unitView(house, id as UnitId);
    return { zh: name, en: nameEn };
  };

const masks: Readonly<Record<PartyKey, (value: string) => string>> = {
  name: maskName,
  phone: maskPhone,
  email: maskEmail,
  address: maskAddress,
  idNumber: maskIdNumber,
};

async function partyShown(access: DeskAccess): Promise<PartyShown> {
  if (!mayKnowParty(access)) return { kind: 'withheld' };
  const content = await partyOf(access);
  if (!content) return { kind: 'anonymous' };
  const rows = rowsOf(content).map(({ key, value }) => ({ key, value: masks[key](value) }));
  return { kind: 'masked', rows, mayUnmask: mayUnmask(access) };
}

/** Whoever holds a power of attorney is named at the desk, since papers and answers go through them. */
async function agentsShown(access: DeskAccess): Promise<readonly string[]> {
  const items = access.petition.known.parties.filter(({ role }) => role === 'agent').map(({ identity }) => identity);
  if (items.length === 0 || !mayKnowParty(access)) return [];
  const found = await access.house.vault.read(access.house.database.as('vault'), 'open', items);
  return items.flatMap((item) => {
    const { name } = found.get(item) ?? {};
    return name ? [maskName(name)] : [];
  });
}

/** The whole identity, for the page that shows it once; the caller has put the reading with its reason on record. */
export async function partyWhole(access: DeskAccess): Promise<readonly PartyRow[]> {
  const content = await partyOf(access);
  return content ? rowsOf(content) : [];
}

async function partyOf({ house, read }: DeskAccess): Promise<Content | undefined> {
  const { party } = read.petition;
  if (!party) return undefined;
  const found = await house.vault.read(house.database.as('vault'), 'open', [party]);
  return found.get(party);
}

const rowsOf = (content: Content): PartyRow[] =>
  partyKeys.flatMap((key) => (content[key] ? [{ key, value: content[key] }] : []));
