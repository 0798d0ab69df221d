import { describe, expect, test } from 'vitest';
import { conference } from '#chapters/conference/chapter.ts';
import { acts as conferenceActs } from '#chapters/conference/rules.ts';
import { disclosure } from '#chapters/disclosure/chapter.ts';
import { acts as disclosureActs } from '#chapters/disclosure/rules.ts';
import { supervision } from '#chapters/supervision/chapter.ts';
import { acts as supervisionActs } from '#chapters/supervision/rules.ts';
import { urgent } from '#chapters/urgent/chapter.ts';
import { acts as urgentActs } from '#chapters/urgent/rules.ts';
import { capacityByGrant, standingFor, standingsOn, standingsToBegin, type GrantKind } from '#kernel/authority.ts';
import type { Post } from '#kernel/duty.ts';
import type { PersonId, StreamId, UnitId } from '#kernel/ids.ts';

// Who may do what in the chapters beside petitions, written down apart from the product: act, and by which post of a unit
// with which standing. Whatever is not written here is "not found".

interface Written {
  readonly powers: typeof supervision.powers;
  readonly acts: readonly string[];
  readonly begins: Readonly<Record<string, string>>;
  readonly on: Readonly<Record<string, string>>;
}

const chapters: Readonly<Record<string, Written>> = {
  supervision: {
    powers: supervision.powers,
    acts: supervisionActs,
    begins: {
      supervise: 'registrar head',
      orderCorrection: 'registrar head',
      advise: 'head',
      refer: 'head',
      superviseFinding: 'registrar head',
      planInspection: 'registrar head',
    },
    on: {
      // An act that opens a matter is turned away by `decide` on one that exists; no grant of this chapter gives a registrar.
      supervise: 'registering:registrar registering:head holding:head',
      orderCorrection: 'registering:registrar registering:head holding:head',
      advise: 'registering:head holding:head',
      refer: 'registering:head holding:head',
      superviseFinding: 'registering:registrar registering:head holding:head',
      planInspection: 'registering:registrar registering:head holding:head',
      recordFinding: 'supervising:registrar supervising:head',
      leaveFinding: 'supervising:registrar supervising:head',
      reportInspection: 'supervising:registrar supervising:head',
      answerSupervision: 'holding:handler holding:head registering:head',
      judgeAnswer: 'supervising:registrar supervising:head',
      takeStep: 'supervising:registrar supervising:head',
      answerAdvice: 'holding:handler holding:head registering:head',
      checkEffect: 'supervising:registrar supervising:head',
      receiveReferral: 'holding:handler holding:head registering:head',
      endReferral: 'holding:handler holding:head registering:head',
      allocate: 'supervising:registrar supervising:head holding:handler holding:head registering:head',
    },
  },
  conference: {
    powers: conference.powers,
    acts: conferenceActs,
    begins: { convene: 'registrar head', agreeCoHandling: 'registrar head', nameProblem: 'registrar head' },
    on: {
      convene: 'registering:registrar registering:head holding:head',
      agreeCoHandling: 'registering:registrar registering:head holding:head',
      nameProblem: 'registering:registrar registering:head holding:head',
      holdMeeting: 'convening:registrar convening:head',
      resolve: 'convening:registrar convening:head',
      carryOut: 'sitting:handler sitting:head',
      closeMeeting: 'convening:registrar convening:head',
      giveShare: 'assisting:handler assisting:head',
      jointAnswer: 'holding:handler holding:head registering:head',
      changePolicy: 'holding:handler holding:head registering:head',
      closeProblem: 'convening:registrar convening:head',
      allocate:
        'convening:registrar convening:head sitting:handler sitting:head assisting:handler assisting:head holding:handler holding:head registering:head',
    },
  },
  disclosure: {
    powers: disclosure.powers,
    acts: disclosureActs,
    begins: { draftPost: 'registrar head' },
    on: {
      draftPost: 'registering:registrar registering:head holding:head',
      publishPost: 'registering:head holding:head',
      dropPost: 'registering:registrar registering:head holding:head',
      consult: '',
      answerConsultation: 'registering:registrar registering:head holding:head',
      fileConsultation: 'registering:registrar registering:head holding:head',
      allocate: 'registering:registrar registering:head holding:head',
    },
  },
  urgent: {
    powers: urgent.powers,
    acts: urgentActs,
    begins: { reportUrgent: 'registrar handler head' },
    on: {
      reportUrgent: 'registering:registrar registering:head holding:handler holding:head',
      receiveUrgent: 'informed:registrar informed:handler informed:head',
      followUrgent: 'registering:registrar registering:head holding:handler holding:head',
      endUrgent: 'registering:registrar registering:head holding:handler holding:head',
      allocate:
        'registering:registrar registering:head holding:handler holding:head informed:registrar informed:handler informed:head',
    },
  },
};

const posts: readonly Post[] = [
  'registrar',
  'handler',
  'head',
  'delegate',
  'leader',
  'custodian',
  'auditor',
  'administrator',
];
const kinds = Object.keys(capacityByGrant) as readonly GrantKind[];
const stream = 'stream' as StreamId;
const unit = '99-a' as UnitId;
const official = (post: Post) => ({ kind: 'official', person: '99-p' as PersonId, posts: [{ unit, post }] }) as const;

describe.each(Object.entries(chapters))('%s', (_, { powers, acts, begins, on }) => {
  test('each act has its row, and the system alone records what passed', () => {
    expect(Object.keys(powers).toSorted()).toEqual([...acts, 'succeed'].toSorted());
    expect([powers['passLimit'], powers['succeed']]).toEqual([['system'], ['system']]);
  });
  test.each(acts)('%s: by each post with each standing', (act) => {
    const found = kinds.flatMap((kind) =>
      posts.flatMap((post) =>
        standingFor(powers, act, standingsOn(official(post), stream, [{ unit, kind }])) ? [`${kind}:${post}`] : [],
      ),
    );
    expect(found.toSorted()).toEqual((on[act] ?? '').split(' ').filter(Boolean).toSorted());
    const opening = posts.filter((post) => standingFor(powers, act, standingsToBegin(official(post))));
    const ways = Object.hasOwn(begins, act) ? begins[act]!.split(' ') : opening;
    expect(opening.toSorted()).toEqual([...ways].toSorted());
    for (const actor of [{ kind: 'public' }, { kind: 'petitioner', stream, as: 'petitioner' }] as const)
      expect(standingFor(powers, act, standingsOn(actor, stream, []))).toBeUndefined();
  });
});
