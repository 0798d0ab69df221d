import { petition } from '#chapters/petition/chapter.ts';
import { register, type Intake } from '#chapters/petition/intake.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import { linkBoth, raiseNewFacts, splitMatter, type Acting } from '#chapters/petition/together.ts';
import type { StreamId } from '#kernel/ids.ts';
import { dutiesOf } from '#kernel/matter.ts';
import { loadMatter, type Performed } from '#kernel/perform.ts';
import type { Grammar, Letter, Setting, Subject } from './grammar.ts';
import type { Course, PlayedAct, Stood } from './life.ts';
import type { PlayHouse } from './play-house.ts';
import type { Chance } from './seed.ts';

const besideActs = ['split', 'link', 'raiseNewFacts'] as const;

/** Acts by which another matter comes to stand beside one: a second claim, the same once more, what has happened since. */
export type BesideAct = (typeof besideActs)[number];

export const isBeside = (act: PlayedAct): act is BesideAct => besideActs.some((one) => one === act);

/** What happens to the matter that came to stand beside another. */
export interface Beside extends Course {
  readonly serial: number;
}

/** What somebody writes of, with what is theirs besides. */
interface Written {
  readonly subject: Subject;
  readonly setting: Setting;
  readonly letter: Letter;
}

/** What a letter tells of besides, in a place of the same township. */
export function alsoWritten(grammar: Grammar, chance: Chance, about: string, { on, town }: Setting): Written {
  const subject = grammar.subject(about);
  const setting = grammar.setting(chance, subject.where, on, town);
  return { subject, setting, letter: grammar.letter(chance, subject, 'short', setting, false) };
}

/** One letter that tells of two things. */
export const inOneLetter = (letter: Letter, { facts, request }: Letter): Letter => ({
  ...letter,
  facts: `${letter.facts}\n还有一件事，和上面的无关：${facts}${request}`,
});

/** What the matter says that an act puts beside another. @param second what the letter told of besides */
export function writtenBeside(
  act: BesideAct,
  grammar: Grammar,
  chance: Chance,
  written: Written,
  second: Written | undefined,
): Written {
  if (act === 'split') {
    if (!second) throw new Error('split: the letter tells of one thing');
    return second;
  }
  if (act === 'link') return written;
  const say = (name: Parameters<Grammar['phrase']>[1]): string => grammar.phrase(chance, name, written.setting);
  const letter = {
    ...written.letter,
    title: say('newFactsTitle'),
    request: say('newFactsRequest'),
    facts: say('newFacts'),
  };
  return { ...written, letter };
}

/** Does such an act by the functions that pages and API use. Where it does not stand nothing may be left of it. */
export async function putBeside(
  house: PlayHouse,
  act: BesideAct,
  acting: Acting,
  { letter: { title, request, facts }, intake, reasons }: { letter: Letter; intake: Intake; reasons: string },
): Promise<Performed<Petition>> {
  if (act === 'split') return splitMatter(house, acting, { title, request, facts });
  if (act === 'raiseNewFacts') return raiseNewFacts(house, acting, { title, request, facts });
  // The same people write of it once more, and whoever takes the letter in sees that it is the same.
  const { performed } = await register(house, acting.actor, { ...intake, form: 'letter', receivedOn: undefined });
  const own = await loadMatter(house.database.as('app'), petition, acting.stream);
  return linkBoth(house, { ...acting, number: numberOf(own?.matter.own) }, other(performed), reasons);
}

const other = (performed: Performed<Petition>) => {
  if (performed.done !== 'recorded') throw new Error(`a letter of the same people came back as ${performed.done}`);
  return { stream: performed.stream, number: numberOf(performed.matter.own) };
};

function numberOf(own: Petition | undefined) {
  if (!own || own.stage === 'none') throw new Error('no such matter is on record');
  return own.known.facts.number;
}

/** The matter that stands beside another, as it stands now. */
export async function besideOf(house: PlayHouse, { matter: { own }, now }: Stood): Promise<Stood> {
  const stream: StreamId | undefined =
    own.stage === 'none' ? undefined : (own.known.parts.at(-1) ?? own.known.links.at(-1))?.stream;
  const loaded = stream && (await loadMatter(house.database.as('app'), petition, stream));
  if (!loaded) throw new Error('no matter stands beside this one');
  const { matter, tip } = loaded;
  return { stream, matter, tip, duties: dutiesOf(petition, matter, house.calendars), now };
}
