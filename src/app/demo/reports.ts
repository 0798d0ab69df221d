import { readReference } from '#adapters/reference/files.ts';
import type { Accusation } from '#chapters/accusation/accusation.ts';
import { actOn } from '#chapters/accusation/act.ts';
import type { Accused } from '#chapters/accusation/accused.ts';
import { renamingActs } from '#chapters/accusation/routes/renaming-acts.ts';
import type { AccusationCommand } from '#chapters/accusation/decide/command.ts';
import type { AccusationKind } from '#chapters/accusation/events.ts';
import { report } from '#chapters/accusation/intake.ts';
import type { Form } from '#chapters/petition/events.ts';
import type { Actor } from '#kernel/authority.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import type { StreamId, UnitId } from '#kernel/ids.ts';
import type { Depositor } from '#kernel/deposit.ts';
import type { Performed } from '#kernel/perform.ts';
import { staffOf, type Staff } from './acting.ts';
import { countyPeople, unitId } from './county-files.ts';
import type { PlayHouse } from './play-house.ts';
import { chanceOf } from './seed.ts';

type SayingAct = 'writeToReporter' | 'ask' | 'answerQuestion' | 'feedback' | 'askReturn';
type ReportBeat =
  | readonly [ago: number, act: SayingAct, text: string]
  | readonly [ago: number, act: 'agreeReturn', opening: Readonly<Record<'title' | 'request' | 'facts', string>>]
  | readonly [ago: number, act: 'declineReturn']
  | readonly [ago: number, act: 'approveRenaming']
  | readonly [ago: number, act: 'askRenaming', wrong: Readonly<Record<'off' | 'unit' | 'reason' | 'told', string>>]
  | readonly [ago: number, act: 'route', to: string, kind: AccusationKind, note: string];

interface ReportStory {
  readonly form: Form;
  readonly filed: number;
  readonly region: string;
  /** Code of the office whose clerk opened the letter. */
  readonly at?: string;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly accusedUnit: string;
  readonly accusedText: string;
  readonly named: boolean;
  readonly then: readonly ReportBeat[];
}

/** One act on one report at its moment; without a beat it is the filing. */
interface ReportStep {
  readonly at: Temporal.Instant;
  readonly report: number;
  readonly beat?: ReportBeat;
}

/** What became of one report so far. */
interface Kept {
  readonly stream: StreamId;
  readonly own: Exclude<Accusation, { readonly stage: 'none' }>;
}

const stories = (): readonly ReportStory[] =>
  JSON.parse(readReference('county', 'reports.json')) as readonly ReportStory[];

/** The reports' acts in the order of time, in office hours and the evening hours of those who file by themselves. */
export function planReports(until: CivilDate, seed: string): readonly ReportStep[] {
  const chance = chanceOf(seed, 'reports');
  const moment = (ago: number): Temporal.Instant => {
    const plainTime = Temporal.PlainTime.from('09:00').add({ minutes: chance.below(480), seconds: chance.below(60) });
    return until.subtract({ days: ago }).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  };
  const steps = stories().flatMap((story, index): ReportStep[] => [
    { at: moment(story.filed), report: index },
    ...story.then.map((beat) => ({ at: moment(beat[0]), report: index, beat })),
  ]);
  return steps.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** When the reports are filed: at these moments the common register leaves a number free. */
export const filingsOf = (steps: readonly ReportStep[]): readonly Temporal.Instant[] =>
  steps.filter(({ beat }) => !beat).map(({ at }) => at);

/** Plays the reports of misconduct in their sealed lane, by the same commands that a reporter and a custodian use. */
export async function playReports(house: PlayHouse, steps: readonly ReportStep[]): Promise<number> {
  const all = stories();
  const staff = staffOf(countyPeople());
  const running = new Map<number, Kept>();
  for (const { at, report: index, beat } of steps) {
    house.goTo(at);
    const story = all[index]!;
    const before = running.get(index);
    const performed = beat && before ? await act(house, staff, before, beat) : await file(house, staff, story, index);
    if (performed.done !== 'recorded' || performed.matter.own.stage === 'none') {
      throw new Error(`${story.title}: ${beat?.[1] ?? 'report'} came back as ${performed.done}`);
    }
    running.set(index, { stream: performed.stream, own: performed.matter.own });
  }
  return running.size;
}

async function file(house: PlayHouse, staff: Staff, story: ReportStory, index: number): Promise<Performed<Accusation>> {
  const { form, region, at, title, request, facts, accusedUnit, accusedText, named } = story;
  const party = named ? { name: '一名举报人', phone: `100000090${String(index).padStart(2, '0')}` } : undefined;
  const actor: Actor = at ? staff(unitId(at), ['registrar']) : { kind: 'public' };
  const { performed } = await report(house, actor, {
    title,
    request,
    facts,
    form,
    regionCode: region,
    accusedUnit: unitId(accusedUnit),
    accusedText,
    party,
  });
  return performed;
}

const byReporter: ReadonlySet<string> = new Set(['ask', 'agreeReturn', 'declineReturn']);

function act(house: PlayHouse, staff: Staff, { stream, own }: Kept, beat: ReportBeat): Promise<Performed<Accusation>> {
  const [, name] = beat;
  // Whether a name comes off is decided by the other body.
  const whose = name === 'approveRenaming' ? own.known.renaming?.of : own.holder;
  if (!whose) throw new Error(`${name}: nobody holds this report`);
  const actor: Actor = byReporter.has(name)
    ? { kind: 'petitioner', stream, as: 'petitioner' }
    : staff(whose, ['custodian']);
  return actOn(house, {
    actor,
    stream,
    act: name,
    command: (deposit, accused) =>
      commandOf(beat, deposit, own, { accused, accusedUnits: accused.units, now: house.clock.now() }),
  });
}

/** How long a custodian here leaves the body that a report is handed to before it is asked to report back. */
const feedbackDays = 60;

interface Moment {
  readonly accused: Accused;
  readonly accusedUnits: readonly UnitId[];
  readonly now: Temporal.Instant;
}

function commandOf(
  beat: ReportBeat,
  deposit: Depositor,
  own: Kept['own'],
  { accused, accusedUnits, now }: Moment,
): AccusationCommand {
  if (beat[1] === 'route') {
    const [, act, to, kind, note] = beat;
    return {
      act,
      to: unitId(to),
      kind,
      note: deposit.text('note', { text: note }),
      feedbackDue: dayOf(now).add({ days: feedbackDays }),
      accusedUnits,
    };
  }
  if (beat[1] === 'declineReturn') return { act: beat[1] };
  if (beat[1] === 'approveRenaming') return { act: beat[1], accusedUnits };
  if (beat[1] === 'askRenaming') {
    const [, act, { off, unit, ...said }] = beat;
    const input = { ...said, off: unitId(off), unit: unitId(unit) };
    return renamingActs[act].command(input, deposit, { files: [], accused });
  }
  if (beat[1] === 'agreeReturn') {
    const [, act, opening] = beat;
    const said = deposit.text('opening', opening);
    return { act, opening: said, identity: 'anonymous', withFiles: false, accusedUnits };
  }
  const [, act, said] = beat;
  if (act === 'askReturn') return { act, text: deposit.text('return', { text: said }), accusedUnits };
  if (act !== 'answerQuestion') return { act, text: deposit.text(act, { text: said }) };
  const question = own.known.questions[0]?.version;
  if (question === undefined) throw new Error('no question of the reporter is open');
  return { act, question, text: deposit.text('answer', { text: said }) };
}
