import { petition } from '#chapters/petition/chapter.ts';
import { register, type Intake } from '#chapters/petition/intake.ts';
import type { Petition } from '#chapters/petition/petition.ts';
import type { Act } from '#chapters/petition/rules.ts';
import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';
import type { Matter } from '#kernel/matter.ts';
import { perform, type Idempotency, type Performed } from '#kernel/perform.ts';
import { ruleSetOn } from '#law/law.ts';
import { commandOf, type Draft, type Waiting } from './act-commands.ts';
import { actorOf, type Character } from './cast.ts';

/** Matters brought to any stage by the real commands on a real database. */

export const letter: Intake = {
  title: '电梯停运',
  request: '修好电梯',
  facts: '三号楼电梯停了两个月。',
  form: 'web',
  purpose: 'claim',
  regionCode: '990101',
  party: { name: '张明', phone: '13800008000' },
};

/** A matter as its petitioner knows it. */
export interface Filed {
  readonly stream: StreamId;
  readonly number: string;
  readonly code: string;
}

export async function file(
  house: House,
  intake: Partial<Intake> = {},
  actor: Actor = { kind: 'public' },
): Promise<Filed> {
  const { performed, code } = await register(house, actor, { ...letter, ...intake });
  if (performed.done !== 'recorded' || !code) throw new Error(`registration ended in ${performed.done}`);
  const { own } = performed.matter;
  if (own.stage === 'none') throw new Error('a registered petition has no stage');
  return { stream: performed.stream, number: own.known.facts.number, code };
}

export const petitionerOf = (stream: StreamId): Actor => ({ kind: 'petitioner', stream, as: 'petitioner' });

const nothingWaits = { question: 1, urge: 1, duty: 'route.1' };

/** What a page would send along besides the act itself. */
export interface Sent {
  readonly seen?: number;
  readonly idempotency?: Idempotency;
  readonly waiting?: Waiting;
  readonly command?: Draft;
}

/** One act of one actor on a matter, whatever comes of it. */
export function tryAct(
  house: House,
  stream: StreamId,
  actor: Actor,
  act: Act,
  { seen, idempotency, waiting = nothingWaits, command = commandOf(act, house, waiting) }: Sent = {},
): Promise<Performed<Petition>> {
  return perform(house, petition, {
    actor,
    stream,
    act,
    command,
    ...(seen === undefined ? {} : { seen }),
    ...(idempotency ? { idempotency } : {}),
  });
}

/** One act that must be recorded. */
export async function doAct(house: House, stream: StreamId, actor: Actor, act: Act, sent: Sent = {}) {
  const performed = await tryAct(house, stream, actor, act, sent);
  if (performed.done !== 'recorded') throw new Error(`${act} ended in ${JSON.stringify(performed)}`);
  return performed;
}

type Doing = readonly [who: Character | 'petitioner', act: Act];

/** What is done to come from each point of a matter's life to the next. */
const ways: Readonly<Record<string, { readonly after: string | null; readonly doings: readonly Doing[] }>> = {
  registered: { after: null, doings: [] },
  routed: { after: 'registered', doings: [['clerk', 'transfer']] },
  assigned: { after: 'registered', doings: [['clerk', 'assign']] },
  judicial: { after: 'registered', doings: [['clerk', 'sendToJudicial']] },
  'judicial-received': { after: 'judicial', doings: [['politicalHandler', 'receiveJudicial']] },
  objected: { after: 'routed', doings: [['handler', 'object']] },
  'objection-kept': { after: 'objected', doings: [['clerk', 'answerObjection']] },
  disputed: { after: 'objection-kept', doings: [['handler', 'raiseDispute']] },
  handling: { after: 'routed', doings: [['handler', 'noticePath']] },
  decided: { after: 'opinion-proposed', doings: [['housingHead', 'approve']] },
  replied: { after: 'decided', doings: [['handler', 'serve']] },
  'under-review': { after: 'replied', doings: [['petitioner', 'requestReview']] },
  'review-decided': { after: 'under-review', doings: [['cityHandler', 'decideReview']] },
  reviewed: { after: 'review-decided', doings: [['cityHandler', 'serve']] },
  'under-re-review': { after: 'reviewed', doings: [['petitioner', 'requestReview']] },
  're-review-decided': { after: 'under-re-review', doings: [['provinceHandler', 'decideReview']] },
  're-reviewed': { after: 're-review-decided', doings: [['provinceHandler', 'serve']] },
  concluded: { after: 're-reviewed', doings: [['handler', 'conclude']] },
  'refusal-proposed': { after: 'registered', doings: [['clerk', 'refuse']] },
  refused: { after: 'refusal-proposed', doings: [['officeHead', 'approve']] },
  'opinion-proposed': { after: 'handling', doings: [['handler', 'issueOpinion']] },
  'on-simple-path': { after: 'routed', doings: [['handler', 'takeSimple']] },
  'path-proposed': { after: 'handling', doings: [['handler', 'changePath']] },
  'on-own-path': { after: 'path-proposed', doings: [['housingHead', 'approve']] },
  joint: {
    after: 'handling',
    doings: [
      ['petitioner', 'addCosigners'],
      ['petitioner', 'appointAgent'],
      ['petitioner', 'nameRepresentative'],
    ],
  },
  'settlement-offered': { after: 'handling', doings: [['handler', 'offerSettlement']] },
  settled: { after: 'settlement-offered', doings: [['petitioner', 'agreeSettlement']] },
  'help-asked-at-door': { after: 'registered', doings: [['petitioner', 'applyForHelp']] },
  'help-granted-at-door': { after: 'help-asked-at-door', doings: [['clerk', 'decideHelp']] },
  'help-paid-at-door': { after: 'help-granted-at-door', doings: [['clerk', 'payHelp']] },
  'help-asked': { after: 'handling', doings: [['petitioner', 'applyForHelp']] },
  'help-granted': { after: 'help-asked', doings: [['handler', 'decideHelp']] },
  'help-paid': { after: 'help-granted', doings: [['handler', 'payHelp']] },
  'turned-away': { after: 'refused', doings: [['clerk', 'serve']] },
  'decision-apart': { after: 'routed', doings: [['clerk', 'referDecision']] },
  'half-certified': { after: 'concluded', doings: [['handler', 'checkConclusion']] },
  withdrawing: { after: 'handling', doings: [['petitioner', 'withdraw']] },
  resealed: { after: 'handling', doings: [['clerk', 'reseal']] },
};

/** Every point of a matter's life that a test can ask for. */
export const points: readonly string[] = Object.keys(ways);

/** Files a matter and brings it to a point of its life. */
export async function bring(house: House, point: string, intake: Partial<Intake> = {}): Promise<Filed> {
  const filed = await file(house, intake);
  for (const [who, act] of doingsTo(point)) {
    const actor = who === 'petitioner' ? petitionerOf(filed.stream) : actorOf(who);
    await doAct(house, filed.stream, actor, takingOf(act, house));
  }
  return filed;
}

function doingsTo(point: string): readonly Doing[] {
  const way = ways[point];
  if (!way) throw new Error(`no way leads to ${point}`);
  return way.after === null ? way.doings : [...doingsTo(way.after), ...way.doings];
}

/** The regulations of 2005 accept where those of 2022 give notice of the path. */
const takingOf = (act: Act, house: House): Act =>
  act === 'noticePath' && ruleSetOn(dayOf(house.clock.now())) === 'regulations-2005' ? 'accept' : act;

/** What waits for an answer on a matter, for commands that name it. */
export function waitingOn({ own }: Matter<Petition>, duty = 'route.1') {
  if (own.stage === 'none') return { question: 1, urge: 1, duty };
  const { questions, urges, corrections, recusals, parties, checks } = own.known;
  const placeOf = (role: (typeof parties)[number]['role']): number =>
    parties.find((one) => one.role === role)?.place ?? 1;
  const first = (waiting: readonly { readonly version: number }[]): number => waiting[0]?.version ?? 1;
  return {
    question: first(questions),
    urge: first(urges),
    correction: first(corrections),
    recusal: first(recusals),
    part: checks.substance ? ('procedure' as const) : ('substance' as const),
    cosigner: placeOf('cosigner'),
    mandate: placeOf('agent'),
    duty,
  };
}

/** On whose desks a matter is laid at some points, so that each capacity has something to take back there. */
const desksAt: Readonly<Record<string, readonly Character[]>> = {
  registered: ['clerk'],
  decided: ['clerk', 'handler'],
  'under-review': ['clerk', 'handler', 'cityHandler'],
};

/** At these points a question and an urging come to wait, and the matter comes to lie on somebody's desk in each unit. */
export async function letWait(house: House, point: string, stream: StreamId): Promise<void> {
  const desks = desksAt[point] ?? [];
  if (desks.length === 0) return;
  for (const act of ['ask', 'urge', 'askCorrection', 'askRecusal'] as const)
    await doAct(house, stream, petitionerOf(stream), act);
  for (const who of desks) await layOnDesk(house, stream, who, who);
}

/** Lays a matter on somebody's desk. */
export const layOnDesk = (house: House, stream: StreamId, by: Character, on: Character | null) =>
  doAct(house, stream, actorOf(by), 'allocate', {
    command: () => ({ act: 'allocate', person: on && (`99-${on}` as PersonId), reason: null }),
  });
