import type { Reception } from '#chapters/reception/reception.ts';
import { seatOrRefusal } from '#chapters/reception/register.ts';
import {
  actorName,
  standingFor,
  standingsOn,
  standingsToBegin,
  type Actor,
  type Grant,
  type Powers,
} from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { Post } from '#kernel/duty.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import { matterNumber } from '#kernel/number.ts';
import { begin, perform } from '#kernel/perform.ts';
import { ruleSetOn } from '#law/law.ts';
import type { Choice } from '#ui/edge/acts.ts';
import { actsOf, withPeople } from '#ui/life/acts.ts';
import { drawInput, type Takes } from '#test/explore/arguments.ts';
import { mayTry, official, somebodyConcerned } from './actors.ts';
import type { Chance } from './chance.ts';
import { colleagues, faces, subjectFor, type Face } from './faces.ts';
import {
  around,
  checkAuthority,
  count,
  everyUnit,
  grantsOn,
  nameOf,
  outcomeOf,
  whatAndWho,
  type Run,
} from './running.ts';
import { turned } from './turned.ts';
import { follow, newShadow, type Shadow } from './world.ts';

type Act = { readonly act: string };
type Description = Takes & { command(input: never, deposit: Depositor, files: readonly never[]): unknown };

/** One command on a hearing, a reception, a supervision or a conference, or one that begins one. */
export async function stepOnFaces(run: Run, chance: Chance): Promise<void> {
  const towards = Object.keys(faces).find((name) => name === run.towards?.chapter);
  const name = towards ?? chance.pick(Object.keys(faces));
  const face = faces[name]!;
  const theirs = [...run.faces.values()].filter((one) => one.face === name).map(({ shadow }) => shadow);
  if (theirs.length < 3 || chance.percent(towards ? 8 : 25)) return beginOne(run, chance, name, face);
  const live = theirs.filter(({ matter }) => !face.model.ended(matter.own));
  const newest = (chance.percent(90) && live.length > 0 ? live : theirs).slice(towards ? -4 : -12);
  return actOn(run, chance, face, chance.pick(newest));
}

/** Numbers that a form of these chapters asks for are small: how many, which entry. */
const small = ['1', '2', '3', '30'].map((value) => ({ value })) as unknown as readonly Choice[];
const counted = <T extends Description>(takes: T): T => ({
  ...takes,
  fields: takes.fields.map((field) => (field.kind === 'number' ? { ...field, kind: 'choice', choices: small } : field)),
});

/** A form as it stands on the page: mostly what is usual is left as it is. */
const asUsual = <T extends Description>(takes: T, usual: Readonly<Record<string, string>>, chance: Chance): T => ({
  ...takes,
  fields: takes.fields.map((field) => {
    const value = usual[field.name];
    return value && chance.percent(70) ? { ...field, kind: 'choice', choices: [{ value }] as never } : field;
  }),
});

async function beginOne(run: Run, chance: Chance, name: string, face: Face): Promise<void> {
  const { house } = run;
  const { life, prefix } = face;
  const act = chance.pick([...life.begins.map((one) => one.act), ...Object.keys(face.begins)]);
  const given = face.begins[act];
  const beginning = life.begins.find((one) => one.act === act);
  const wanted = chance.pick(subjectsFor(run, chance, name, act));
  const own = (run.petitions.get(wanted) ?? run.faces.get(wanted)?.shadow)?.grants ?? [];
  const actor = given
    ? ({ kind: 'public' } as const)
    : somebodyFor(life.chapter.powers, act, grantsOn(run, wanted, own), chance);
  // The petitioner begins on the page of their own matter.
  const reader: Actor = given ? { kind: 'petitioner', stream: wanted, as: 'petitioner' } : actor;
  const subject = await subjectFor(house, reader, wanted);
  if (!subject && (given || beginning?.about === 'needed')) return count(run, 'not let through');
  const day = [...run.faces.values()]
    .map(({ shadow }) => shadow as Shadow<Reception>)
    .findLast(({ matter: { own: state } }) => state.life === 'day' && state.stage === 'published');
  if (act === 'bookVisit' && !day) return count(run, 'not let through');
  const today = dayOf(house.clock.now());
  const form = beginning?.description(subject) as unknown as Description | undefined;
  const takes = form && asUsual(counted(form), beginning!.usual?.(subject) ?? {}, chance);
  const about = { known: {}, ruleSet: subject?.ruleSet ?? ruleSetOn(today) };
  const input = takes && drawInput(takes, around(run, about), chance.pick);
  if (takes && !input) return count(run, 'not let through');
  const matterKey = house.vault.newKey('open');
  const number = matterNumber(today, await house.serials.next(), prefix);
  const { edition } = house.calendars.current;
  const figures = (await beginning?.figures?.(house, input)) ?? {};
  const opening = { number, key: matterKey.id, subject, today, edition };
  let command: Act = { act };
  const made = (deposit: Depositor): Act =>
    (command = given
      ? given({ number, key: matterKey.id, subject: subject!, day, chance }, deposit)
      : (takes!.command({ ...input, ...figures } as never, deposit, []) as (opening: object) => Act)(opening));
  const stream = house.ids.stream();
  // Two visits may want one seat.
  const performed = await seatOrRefusal(begin(house, life.chapter, { actor, act, stream, matterKey, command: made }));
  const told = `${today} ${act} by ${nameOf(actor)} ${input ? JSON.stringify(input) : ''}`;
  count(run, outcomeOf(performed, act, told));
  const { powers, offices } = life.chapter;
  checkAuthority(performed.done, standingFor(powers, act, standingsToBegin(actor, offices)) !== undefined, [told]);
  if (performed.done !== 'recorded') return;
  const shadow = newShadow<unknown>(stream, 'open', life.chapter.initial);
  run.faces.set(stream, { face: name, shadow: await follow(house, face.model, shadow, { act, command, told }) });
}

/** What is about a matter of its own chapter, as a day is about its term. */
const ofItsOwn: Readonly<Record<string, string>> = { planDay: 'term', superviseFinding: 'inspecting' };

/** Most are about a petition. */
function subjectsFor(run: Run, chance: Chance, name: string, act: string): readonly StreamId[] {
  const petitions = [...run.petitions.keys()].slice(-30);
  if (chance.percent(ofItsOwn[act] ? 10 : 65)) return petitions;
  const theirs = [...run.faces].flatMap(([stream, { face, shadow }]) => {
    const fits = !ofItsOwn[act] || faces[face]!.model.stage(shadow.matter.own) === ofItsOwn[act];
    return fits && (face === name || chance.percent(20)) ? [stream] : [];
  });
  return theirs.length > 0 ? theirs.slice(-20) : petitions;
}

const beginners: readonly string[] = ['registrar', 'handler', 'head', 'leader'] satisfies Post[];

/** Mostly somebody whose post begins such a matter, in a unit that has to do with what it is about; else anybody. */
function somebodyFor(powers: Powers, act: string, grants: readonly Grant[], chance: Chance): Actor {
  const posts = (powers[act] ?? []).filter((one) => beginners.includes(one)) as readonly Post[];
  // Nobody holds a post in a unit that does not exist.
  const there = everyUnit.slice(0, -1) as UnitId[];
  const concerned = grants.flatMap(({ unit }) => (there.includes(unit) ? [unit] : []));
  const where = chance.percent(75) && concerned.length > 0 ? concerned : there;
  const post = chance.percent(85) && posts.length > 0 ? chance.pick(posts) : (chance.pick(beginners) as Post);
  return official(chance.pick(where), post, chance.below(2));
}

/** What a page offers to somebody concerned, as it stands. */
function offered(
  face: Face,
  chance: Chance,
  { stream, matter, grants }: Shadow<unknown>,
): readonly [string, Actor] | undefined {
  const actor = somebodyConcerned(chance, stream, grants);
  const acts = standingsOn(actor, stream, grants).flatMap((standing) =>
    face.life.offers(matter.own, standing, actorName(actor)),
  );
  return acts.length > 0 && !matter.proposal ? [chance.pick(acts), actor] : undefined;
}

async function actOn(run: Run, chance: Chance, face: Face, shadow: Shadow<unknown>): Promise<void> {
  const { house } = run;
  const { life, model } = face;
  const { name, powers } = life.chapter;
  const { stream } = shadow;
  const { own } = shadow.matter;
  const seen = { ...shadow, grants: grantsOn(run, stream, shadow.grants) };
  const pages = withPeople(actsOf(life), colleagues);
  const acts = [...new Set([...Object.keys(pages), ...Object.keys(face.acts)])];
  const [act, actor] =
    turned(run.towards, name, chance, seen, powers) ??
    (chance.percent(50) ? offered(face, chance, seen) : undefined) ??
    whatAndWho(chance, seen, { acts, powers }, [...run.faces.keys()]);
  // A term that ends at once would have no days.
  if (act === 'endTerm' && chance.percent(90)) return count(run, 'not let through');
  const given = face.acts[act];
  const page = given ? undefined : (pages[act] as unknown as Description | undefined);
  if (!given && !page) return count(run, 'not let through');
  const today = dayOf(house.clock.now());
  const takes = page && asUsual(counted(page), life.usual?.(own, act) ?? {}, chance);
  const known = own !== null && typeof own === 'object' && 'known' in own ? (own.known as object) : {};
  const days = [...face.days(own), today.add({ days: 7 }), today.add({ days: 8 })];
  const near = chance.percent(60) ? { units: seen.grants.map(({ unit }) => unit as string) } : {};
  const surroundings = { ...around(run, { known, ruleSet: ruleSetOn(today) }), ...near, days };
  const input = takes && drawInput(takes, surroundings, chance.pick);
  if (takes && !input) return count(run, 'not let through');
  const figures = input ? await life.figures?.(house, stream, act, input) : {};
  const other = chance.pick([...run.faces.keys()]);
  let command: Act = { act };
  const performed = await perform(house, life.chapter, {
    actor,
    stream,
    act,
    command: (deposit) =>
      (command = given
        ? given({ chance, today, deposit, other })
        : (takes!.command({ ...input, ...figures } as never, deposit, []) as Act)),
  });
  const told = `${today} ${act} by ${nameOf(actor)} ${input ? JSON.stringify(input) : ''}`;
  count(run, outcomeOf(performed, act, told));
  // What is lent here lets somebody look; acting takes a standing of one's own.
  checkAuthority(performed.done, mayTry(powers, act, actor, stream, shadow.grants), [...shadow.history, told]);
  if (performed.done !== 'recorded') return;
  run.faces.set(stream, { face: name, shadow: await follow(house, model, shadow, { act, command, told }) });
}
