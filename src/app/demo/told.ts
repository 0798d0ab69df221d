import type { LivingHouse } from '#app/house.ts';
import { type Intake, type Party } from '#chapters/petition/intake.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import { unitId } from './county-files.ts';
import type { Staff } from './acting.ts';
import { alsoWritten, inOneLetter, isBeside, writtenBeside } from './beside.ts';
import type { Grammar, Letter } from './grammar.ts';
import type { Life, Move, Stood } from './life.ts';
import { partyOf } from './parties.ts';
import { filedByOneself, planStory, type Plan } from './plan.ts';
import { chanceOf } from './seed.ts';
import type { Story } from './stories.ts';

/** What the stories are laid out with. */
export interface Telling {
  readonly house: LivingHouse;
  readonly stories: readonly Story[];
  readonly until: CivilDate;
  readonly seed: string;
  readonly grammar: Grammar;
  readonly staff: Staff;
  /** Moments at which a number is left free, in order of time: for matters that are played elsewhere. */
  readonly leaving: readonly Temporal.Instant[];
}

/** Lives that are told beforehand, in the order in which they are filed. */
export interface Told {
  readonly lives: readonly Life[];
  /** The serials that were left free. */
  readonly left: readonly number[];
}

type Entry = { readonly at: Temporal.Instant; readonly index: number; readonly plan?: Plan };

/** Makes the lives of the stories, numbered in the order in which they are filed. */
export async function toldLives(telling: Telling): Promise<Told> {
  const { house, stories, until, seed, leaving } = telling;
  const laying = chanceOf(seed, 'plan');
  const told = stories.map((story, index): Entry => {
    const plan = planStory(story, until, house.calendars.current, laying);
    return { at: plan.filedAt, index, plan };
  });
  const order = [...leaving.map((at): Entry => ({ at, index: -1 })), ...told].toSorted(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || a.index - b.index,
  );
  const titles = new Set<string>();
  const lives: Life[] = [];
  const left: number[] = [];
  for (const { index, plan } of order) {
    const serial = await house.serials.next();
    if (!plan) {
      left.push(serial);
      continue;
    }
    const second = plan.moves.some(({ act }) => isBeside(act)) ? await house.serials.next() : undefined;
    lives.push(toldLife(telling, index, plan, { serial, second }, titles));
  }
  return { lives, left };
}

function toldLife(
  { stories, seed, grammar, staff }: Telling,
  index: number,
  plan: Plan,
  { serial, second: besideSerial }: { readonly serial: number; readonly second: number | undefined },
  titles: Set<string>,
): Life {
  const story = stories[index]!;
  const chance = chanceOf(seed, `story/${index}`);
  const on = dayOf(plan.filedAt);
  const subject = grammar.subject(story.about);
  const setting = grammar.setting(chance, subject.where, on, story.region);
  const main = newLetter(titles, () => grammar.letter(chance, subject, story.style, setting, story.who === 'joint'));
  const second = story.also === undefined ? undefined : alsoWritten(grammar, chance, story.also, setting);
  const letter = second ? inOneLetter(main, second.letter) : main;
  const party = story.who === 'anonymous' ? undefined : partyOf(chance, grammar.personName(chance), setting);
  const { class: code, purpose = 'claim' } = subject;
  const region = story.region ?? setting.town;
  const byOneself = story.at === undefined && filedByOneself.has(story.form);
  const actor = byOneself ? ({ kind: 'public' } as const) : staff(unitId(story.at ?? '990101-xf'), ['registrar']);
  const intake = intakeOf(story, letter, { class: code, purpose, party, region, on });
  const moves = [...plan.moves];
  let spoke = false;
  return {
    name: `story/${index}/${story.about}`,
    subject,
    setting,
    letter,
    chance,
    staff,
    filing: { at: plan.filedAt, actor, intake, serial },
    next(stood) {
      const word = firstWord(stood, moves[0]);
      spoke = word !== undefined;
      return word ?? moves[0];
    },
    moved: () => void (spoke || moves.shift()),
    ...(besideSerial === undefined
      ? {}
      : {
          beside: (act) => ({
            ...writtenBeside(act, grammar, chance, { subject, setting, letter }, second),
            name: `story/${index}/beside`,
            serial: besideSerial,
            chance: chanceOf(seed, `story/${index}/beside`),
            staff,
            // It lies there for a visitor to go on with.
            next: () => undefined,
            moved: () => undefined,
          }),
        }),
  };
}

/**
 * On a first petition the organ speaks to the petitioner within the hour, before what is told comes next. Where nothing
 * more is told the word is still owed, so that a visitor finds the duty on the desk.
 */
function firstWord({ duties, now }: Stood, told: Move | undefined): Move | undefined {
  const at = now.add({ minutes: 55 });
  const isOwed = duties.some(({ act }) => act === 'contact');
  return isOwed && told && Temporal.Instant.compare(at, told.at) < 0 ? { at, act: 'contact' } : undefined;
}

/** No two matters bear one title: the next draw is taken instead. */
function newLetter(titles: Set<string>, draw: () => Letter): Letter {
  for (let tries = 0; tries < 40; tries += 1) {
    const letter = draw();
    if (titles.has(letter.title)) continue;
    titles.add(letter.title);
    return letter;
  }
  throw new Error('the grammar has run out of titles for a subject');
}

interface About {
  readonly class: string;
  readonly purpose: Intake['purpose'];
  readonly party: Party | undefined;
  readonly region: string;
  readonly on: CivilDate;
}

function intakeOf(
  story: Story,
  { title, request, facts }: Letter,
  { class: code, purpose, party, region, on }: About,
): Intake {
  return {
    title,
    request,
    facts,
    form: story.form,
    purpose,
    class: code,
    regionCode: region,
    party,
    withholdIdentity: story.who === 'withheld',
    consentToPublish: story.publish ?? false,
    // A letter lies in the post room for some days before it is written down.
    receivedOn: story.received === undefined ? on : on.subtract({ days: Math.max(0, story.received - story.filed) }),
  };
}
