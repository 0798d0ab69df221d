import type { ItemId, UnitId } from '#kernel/ids.ts';
import type { Change, Line } from '#kernel/procedure.ts';
import type { PetitionEvent } from './events.ts';
import type { Rated } from './known.ts';
import { tellJudicial } from './timeline/judicial.ts';
import { tellFiling } from './timeline/filing.ts';
import { tellRouting } from './timeline/routing.ts';
import { holderOf, unserved, type Petition } from './petition.ts';
import { tellAftercare } from './timeline/aftercare.ts';
import { tellApart } from './timeline/apart.ts';
import { tellParty } from './timeline/party.ts';
import { tellPaper } from './timeline/paper.ts';
import { tellCall } from './timeline/call.ts';
import { tellInquiry } from './timeline/inquiry.ts';

type PetitionChange = Change<Petition, PetitionEvent>;

/** What the timeline shows of a fact. A rating is told to nobody at the desk before the matter is concluded. */
export function tell({ event, before, after, capacity }: PetitionChange): readonly Line[] {
  if (after.stage === 'none') return [];
  const beside = tellInquiry(event);
  if (beside) return beside;
  const line = (
    unit: UnitId | null,
    facts: Line['facts'] = {},
    items: readonly (ItemId | undefined)[] = [],
  ): Line[] => [
    { audience: 'parties', code: event.type, unit, facts, items: items.filter((item) => item !== undefined) },
  ];
  const routing =
    tellRouting(event) ??
    tellFiling(event) ??
    tellParty(event) ??
    tellPaper(event) ??
    tellCall(event) ??
    tellAftercare(event) ??
    tellApart(event) ??
    tellJudicial(event, after.known.facts.office);
  if (routing) return routing;
  const { office } = after.known.facts;
  switch (event.type) {
    case 'PetitionRegistered':
      return line(
        office,
        { form: event.form },
        event.files.map(({ item }) => item),
      );
    case 'PetitionTransferred':
      return line(office, { to: event.to, ...copyOf(event) }, [event.note?.item]);
    case 'PetitionAssigned':
      return line(office, { to: event.to, reportDue: event.reportDue.toString(), ...copyOf(event) }, [
        event.note?.item,
      ]);
    case 'PetitionAccepted':
      return line(event.by);
    case 'PathNoticed':
      return line(event.by, { path: event.path, ...ownDay(event) }, [event.note?.item]);
    case 'SimpleTaken':
      return line(event.by, { suits: event.suits }, [event.note?.item]);
    case 'SimpleLeft':
      return line(event.by, {}, [event.reason.item]);
    case 'IntervalExcluded': {
      const { interval, citation, fromOn, toOn, evidence } = event;
      return line(event.by, { interval, citation, fromOn: fromOn.toString(), toOn: toOn.toString() }, [evidence.item]);
    }
    case 'PathChanged':
      return line(event.by, { path: event.path, ...ownDay(event) }, [event.note.item]);
    case 'PathResultStated':
      return [
        {
          audience: 'officials',
          code: event.type,
          unit: event.by,
          facts: { result: event.result },
          items: [event.document.item],
        },
      ];
    case 'PetitionRefused':
      return line(event.by, { ground: event.ground, citation: event.citation }, [event.statement.item]);
    case 'HandlingExtended':
      return line(holderOf(after), { days: event.days }, [event.reason.item]);
    case 'OpinionIssued':
      return [
        {
          audience: 'officials',
          code: event.type,
          unit: event.by,
          facts: { result: event.result, ...(event.uncited ? { uncited: true } : {}) },
          items: [event.document.item, ...(event.newFacts ? [event.newFacts.item] : [])],
        },
      ];
    case 'DocumentServed':
      return [{ audience: 'parties', code: event.type, ...servedLine(event, before) }, ...evidenceLine(event, before)];
    case 'ReviewRequested':
      return line(null, { round: event.round, reviewer: event.reviewer }, [event.reasons.item]);
    case 'ReviewDecided':
      return [
        {
          audience: 'officials',
          code: event.type,
          unit: event.by,
          facts: {
            round: event.round,
            outcome: event.outcome,
            ...(event.redoDays ? { redoDays: event.redoDays } : {}),
          },
          items: [event.document.item],
        },
      ];
    case 'MaterialAdded':
      return line(null, { files: event.files.length, ...whose(capacity) }, [
        event.text?.item,
        ...event.files.map(({ item }) => item),
      ]);
    case 'QuestionAsked':
    case 'PetitionUrged':
      return line(null, whose(capacity), [event.text?.item]);
    case 'QuestionAnswered':
      return line(event.by, { question: event.question }, [event.text.item]);
    case 'UrgeAnswered':
    case 'MessageWritten':
      return line(event.by, {}, [event.text.item]);
    case 'NoteAdded':
      return [{ audience: 'officials', code: event.type, unit: event.by, facts: {}, items: [event.text.item] }];
    case 'PetitionConcluded':
      return [...line(event.by, { how: event.how }), ...ratedLow(after.known.rated)];
    case 'PetitionRated':
      return after.stage === 'concluded' ? ratedLow(after.known.rated) : [];
    case 'WithdrawalAsked':
      return line(null, {}, [event.reason?.item]);
    case 'WithdrawalRevoked':
      return line(null);
    case 'CodeReplaced':
      return line(null, event.place === undefined ? {} : { place: event.place });
    default:
      return [];
  }
}

const ownDay = ({ ownDue }: { readonly ownDue: Temporal.PlainDate | null }): Line['facts'] =>
  ownDue ? { ownDue: ownDue.toString() } : {};

const copyOf = ({ copy }: { readonly copy?: UnitId }): Line['facts'] => (copy ? { copy } : {});

type Served = Extract<PetitionEvent, { readonly type: 'DocumentServed' }>;

/** What was served, by whom, and what it says: read off the state that was waiting to serve it. */
function servedLine(event: Served, before: Petition): Omit<Line, 'audience' | 'code'> {
  const facts = { document: event.document, way: event.way, servedOn: event.servedOn.toString() };
  if (before.stage === 'decided') {
    const { result, document } = before.opinion;
    return { unit: before.held.holder, facts: { ...facts, result }, items: [document] };
  }
  if (before.stage === 'review-decided') {
    const { reviewer, outcome, document } = before.review;
    return { unit: reviewer, facts: { ...facts, outcome }, items: [document] };
  }
  if (before.stage === 'path-ended')
    return { unit: before.held.holder, facts: { ...facts, pathResult: before.result }, items: [before.document] };
  if (before.stage === 'judicial-ended') return { unit: before.held.holder, facts, items: [before.document] };
  return before.stage === 'refused' || before.stage === 'redirected'
    ? { unit: before.by, facts, items: [before.statement] }
    : { unit: null, facts, items: [] };
}

/** Who signed and which slip proves it is written for the file: the form says that only officials read it. */
function evidenceLine({ evidence }: Served, before: Petition): readonly Line[] {
  if (!evidence) return [];
  const unit = unserved(before)?.by ?? null;
  return [{ audience: 'officials', code: 'ServiceEvidence', unit, facts: {}, items: [evidence.item] }];
}

/** A low rating with its reason, from the end of the matter on; before that no official learns that it was rated. */
const ratedLow = (rated: Rated | null): readonly Line[] =>
  rated?.lowBecause
    ? [{ audience: 'officials', code: 'RatedLow', unit: null, facts: {}, items: [rated.lowBecause] }]
    : [];

/** Which of the people of the matter it was, where it was not the one who raised it. */
const whose = (capacity: string): Line['facts'] =>
  capacity === 'agent' || capacity === 'representative' || capacity === 'cosigner' ? { as: capacity } : {};
