import type { PetitionEvent } from '#chapters/petition/events.ts';
import { holderOf, type Petition } from '#chapters/petition/petition.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { cite } from '#kernel/citation.ts';
import type { EventShape } from '#kernel/entry.ts';
import { groundsOf, limit, reckon } from '#law/law.ts';
import { calendars, unitTree } from '#test/given/world.ts';
import type { Law, Point, Step } from './model.ts';

/**
 * What no step of a petition may break, said from the articles and from section 9 of the house's design, and not by the
 * conditions that `decide` happens to examine. A guard that is taken out has to show in one of them.
 */

type Held = Law<Petition, PetitionEvent>;
type Taken = Step<Petition, PetitionEvent>;
type Known = Extract<Petition, { readonly stage: 'registered' }>['known'];
type OfType<T extends PetitionEvent['type']> = Extract<PetitionEvent, { readonly type: T }>;

const late = (day: CivilDate, due: CivilDate): boolean => Temporal.PlainDate.compare(day, due) > 0;
const knownOf = ({ matter }: Point<Petition>): Known | undefined =>
  matter.own.stage === 'none' ? undefined : matter.own.known;

/** The event of a type in a step, with the state in which it was decided on. */
function found<T extends PetitionEvent['type']>({ events }: Taken, type: T): OfType<T> | undefined {
  return (events as readonly EventShape[]).find((event) => event.type === type) as OfType<T> | undefined;
}

/** Reckons a limit of the matter's own rule set. */
function due({ facts }: Known, id: Parameters<typeof limit>[1], from: CivilDate): CivilDate {
  return reckon(limit(facts.ruleSet, id, facts.region ?? undefined, facts.registeredOn), from, calendars.current).due;
}

/** A law that looks at one type of event alone. */
export function whenever<T extends PetitionEvent['type']>(
  name: string,
  type: T,
  broken: (event: OfType<T>, before: Petition, known: Known, step: Taken) => string | false | undefined,
): Held {
  return {
    name,
    broken: (step) => {
      const event = found(step, type);
      const known = knownOf(step.before);
      return (event && known && broken(event, step.before.matter.own, known, step)) || undefined;
    },
  };
}

/** A person is refused or sent elsewhere only on a ground of the law in force, which says what can be done now. */
function grounded(
  kinds: readonly string[],
): (
  event: { readonly ground: string; readonly citation: string },
  before: Petition,
  known: Known,
) => string | undefined {
  return (event, _, { facts }) => {
    const grounds = groundsOf(facts.ruleSet, facts.region ?? undefined, facts.registeredOn);
    const ground = grounds.find(({ id }) => id === event.ground);
    if (!ground || !kinds.includes(ground.kind)) return `${event.ground} is no ground of the list`;
    if (cite(ground.under) !== event.citation) return `${event.ground} is cited as ${event.citation}`;
    if (ground.forms && !ground.forms.includes(facts.form)) return `${event.ground} is not for ${facts.form}`;
    const level = unitTree.get(facts.office)?.level;
    if (ground.levels && level && !ground.levels.includes(level)) return `${event.ground} is not for ${level}`;
    return ground.remedy.zh && ground.remedy.en ? undefined : `${event.ground} leaves no way on`;
  };
}

const holds = new Set(['competent', 'government', 'enterprise', 'petition-office']);
const canTake = (id: string): boolean => {
  const unit = unitTree.all().find((one) => one.id === id);
  return unit !== undefined && holds.has(unit.kind);
};

/** Facts in which a unit speaks. Whoever is named there must be the one who acted, not merely somebody with a post. */
const spoken = (event: EventShape): string | undefined => ('by' in event ? String(event.by) : undefined);

export const petitionLaws: readonly Held[] = [
  whenever('no refusal without ground and remedy', 'PetitionRefused', grounded(['non-acceptance', 'no-longer'])),
  whenever('nobody is sent elsewhere without ground and remedy', 'PetitionRedirected', grounded(['redirect'])),
  whenever(
    'nobody is sent away without being told where to',
    'PetitionRedirected',
    ({ path, to }) => !path && !to && 'neither a path nor an office is named',
  ),
  whenever(
    'no matter closes without a served written answer or the petitioner’s own act',
    'PetitionConcluded',
    ({ how }, _, __, { before }) =>
      how === 'withdrawn'
        ? !before.witnessed.withdrew && 'nobody took it back'
        : how === 'settled'
          ? before.matter.own.stage !== 'settled' && 'nobody agreed to it'
          : !before.witnessed.served && 'nothing was served',
  ),
  whenever(
    'a withdrawal takes effect after its days alone',
    'PetitionConcluded',
    ({ how }, _, known, { before }) =>
      how === 'withdrawn' &&
      (!known.withdrawal || !late(before.day, due(known, 'withdrawTakesEffect', known.withdrawal.on))) &&
      'it had not taken effect',
  ),
  whenever(
    'nobody concludes while the petitioner may still ask for review',
    'PetitionConcluded',
    ({ how }, before, known, { before: { day } }) =>
      how === 'not-challenged' &&
      'served' in before &&
      !late(day, due(known, before.stage === 'replied' ? 'requestReview' : 'requestReReview', before.served.on)) &&
      'the period is open',
  ),
  whenever(
    'review is asked for in time',
    'ReviewRequested',
    ({ round }, before, known, { before: { day } }) =>
      'served' in before &&
      late(day, due(known, round === 'review' ? 'requestReview' : 'requestReReview', before.served.on)) &&
      'the thirty days were over',
  ),
  whenever(
    'review is for a claim that an opinion answered, twice at most',
    'ReviewRequested',
    ({ round }, before, { facts }) => {
      if (facts.purpose === 'suggestion') return 'a suggestion is no claim';
      if (!('opinion' in before)) return 'no opinion was given';
      return 'review' in before && before.review.round === 're-review' && `${round} after the re-review`;
    },
  ),
  whenever('review is by an organ above', 'ReviewRequested', ({ reviewer }, before) => {
    const last = 'review' in before ? before.review.reviewer : 'held' in before ? before.held.holder : undefined;
    return last !== undefined && !unitTree.above(reviewer, last) && `${reviewer} is not above ${last}`;
  }),
  whenever(
    'one extension, within its days, before the limit ends',
    'HandlingExtended',
    (event, before, known, step) => {
      if (before.stage !== 'handling') return 'nothing is handled';
      if (before.extendedDays > 0) return 'it was extended before';
      const { facts } = known;
      const most = limit(facts.ruleSet, 'extend', facts.region ?? undefined, facts.registeredOn).length.n;
      if (event.days > most) return `${event.days} days are more than ${most}`;
      if (before.path !== null && before.path !== 6) return 'a path of its own has no sixty days';
      const name = facts.purpose === 'suggestion' ? undefined : 'conclude';
      if (!name) return 'a suggestion has no sixty days';
      return late(step.before.day, due(known, name, before.accepted.on)) && 'the sixty days were over';
    },
  ),
  whenever('an opinion is for the petition path alone', 'OpinionIssued', (_, before, { facts }) => {
    const own = before.stage === 'handling' && before.path !== null && before.path !== 6;
    return own && facts.purpose !== 'suggestion' && `path ${before.path} ends by its own law`;
  }),
  whenever('a day of service lies between issue and today', 'DocumentServed', ({ servedOn }, _, __, { before }) => {
    const issued = issuedOn(before.matter.own);
    if (!issued) return 'nothing waited to be served';
    return (late(servedOn, before.day) || late(issued, servedOn)) && `served on ${servedOn}`;
  }),
  whenever('a report day lies ahead', 'PetitionAssigned', ({ reportDue }, _, __, { before }) =>
    late(reportDue, before.day) ? false : `${reportDue} is over`,
  ),
  whenever('a matter goes to a unit that can hold it', 'PetitionTransferred', ({ to }) => !canTake(to) && to),
  whenever('a matter is assigned to a unit that can hold it', 'PetitionAssigned', ({ to }) => !canTake(to) && to),
  whenever('a dispute ends at a unit that can hold it', 'DisputeDecided', ({ to }) => !canTake(to) && to),
  whenever('nobody objects to itself, nor late', 'ObjectionRaised', (event, before, known, step) => {
    if (event.proper === event.by) return 'it names itself';
    return before.stage === 'routed' && late(step.before.day, due(known, 'object', before.routed.on)) && 'late';
  }),
  whenever('one contest at a time, and none after it is settled', 'ObjectionRaised', (_, before) =>
    before.stage === 'routed' && before.contest ? `it is ${before.contest.step}` : false,
  ),
  whenever('a dispute is between two', 'DisputeRaised', ({ by, other }) => by === other && by),
  whenever('a settled dispute stays settled', 'DisputeRaised', (_, before) =>
    before.stage === 'routed' && before.contest && before.contest.step !== 'kept' ? before.contest.step : false,
  ),
  whenever('nobody rates before an answer, nor twice', 'PetitionRated', (_, __, known) => {
    if (known.rated) return 'twice';
    return !known.answered && 'nothing was answered';
  }),
  whenever('a withdrawal is asked for once', 'WithdrawalAsked', (_, __, known) => known.withdrawal !== null && 'twice'),
  whenever('what is answered was asked', 'QuestionAnswered', ({ question }, _, { questions }) =>
    questions.some(({ version }) => version === question) ? false : `no question ${question}`,
  ),
  whenever('what is answered was urged', 'UrgeAnswered', ({ urge }, _, { urges }) =>
    urges.some(({ version }) => version === urge) ? false : `no urging ${urge}`,
  ),
  whenever('one urging at a time', 'PetitionUrged', (_, __, { urges }) => urges.length > 0 && 'one was open'),
  whenever('each rule set has its own act of taking up', 'PetitionAccepted', (_, __, { facts }) =>
    facts.ruleSet === 'regulations-2005' ? false : facts.ruleSet,
  ),
  whenever('the notice of path is known in 2022 alone', 'PathNoticed', (_, __, { facts }) =>
    facts.ruleSet === 'regulations-2022' ? false : facts.ruleSet,
  ),
  whenever('a path is changed to another one', 'PathChanged', ({ path }, before) =>
    before.stage === 'handling' && before.path === path ? `it was ${path}` : false,
  ),
  {
    name: 'a unit speaks for itself alone',
    broken: ({ events, standing }) => {
      const other = (events as readonly EventShape[])
        .map(spoken)
        .find((by) => by !== undefined && standing.unit !== null && by !== standing.unit);
      return other && `${standing.unit} spoke for ${other}`;
    },
  },
  whenever('who handled a claim answers for it when it has ended', 'PetitionConcluded', (_, before, __, { after }) => {
    const { own } = after.matter;
    return 'held' in before && own.stage === 'concluded' && own.holder !== before.held.holder && `${own.holder} does`;
  }),
  {
    name: 'nobody is asked to agree who has no standing on the matter any longer',
    broken: ({ after }) => {
      const { own, proposal } = after.matter;
      if (!proposal || own.stage === 'none') return undefined;
      const asked = proposal.standing.split('@')[1];
      return asked === holderOf(own) || asked === own.known.facts.office ? undefined : `${asked}: ${proposal.act}`;
    },
  },
  {
    name: 'what has ended takes nothing in',
    broken: ({ before, act }) => {
      const ended = before.matter.own.stage === 'concluded';
      return ended && ['ask', 'urge', 'addMaterial', 'withdraw', 'conclude'].includes(act) ? act : undefined;
    },
  },
];

function issuedOn(state: Petition): CivilDate | undefined {
  if (state.stage === 'decided') return state.opinion.issued.on;
  if (state.stage === 'path-ended') return state.stated.on;
  if (state.stage === 'judicial-ended') return state.ended.on;
  if (state.stage === 'refused') return state.refused.on;
  if (state.stage === 'redirected') return state.redirected.on;
  return state.stage === 'review-decided' ? state.review.decided.on : undefined;
}
