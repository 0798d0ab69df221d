import type { Grant } from '#kernel/authority.ts';
import type { Duty } from '#kernel/duty.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { Beside, Change, Count, GrantChange, Line, Listing, Notice } from '#kernel/procedure.ts';
import type { SupervisionEvent } from './events.ts';
import type { LiveSupervision, Supervision } from './supervision.ts';

type SupervisionChange = Change<Supervision, SupervisionEvent>;

/** The acts that a fact fulfils, so that the duty it closes counts as met and not as moot. */
const fulfilled: Readonly<Partial<Record<SupervisionEvent['type'], readonly string[]>>> = {
  SupervisionAnswered: ['answerSupervision'],
  AnswerJudged: ['judgeAnswer'],
  StepTaken: ['takeStep'],
  AdviceAnswered: ['answerAdvice'],
  EffectChecked: ['checkEffect'],
  ReferralReceived: ['receiveReferral'],
  ReferralEnded: ['endReferral'],
  FindingRecorded: ['recordFinding'],
  InspectionReported: ['reportInspection'],
};
export const fulfils = (event: SupervisionEvent): readonly string[] => fulfilled[event.type] ?? [];

const line = (
  event: SupervisionEvent,
  unit: Line['unit'],
  facts: Line['facts'],
  items: readonly (ItemId | undefined)[],
): Line => ({
  audience: 'officials',
  code: event.type,
  unit,
  facts,
  items: items.filter((item) => item !== undefined),
});

/** What its own page tells, to those who supervise and those who are addressed. */
export function tell({ event, after }: SupervisionChange): readonly Line[] {
  if (after.stage === 'none') return [];
  const { by, to } = after.opened;
  switch (event.type) {
    case 'SupervisionOrdered':
      return [line(event, by, { step: event.step, to }, [event.reason.item])];
    case 'CorrectionOrdered':
      return [line(event, by, { restriction: event.restriction, to }, [event.reason.item])];
    case 'StepTaken':
      return [
        line(event, by, { step: event.step, listed: event.listed.length }, [event.reason.item, event.evidence?.item]),
      ];
    case 'SupervisionAnswered':
      return [line(event, to, {}, [event.text.item])];
    case 'AnswerJudged':
      return [line(event, by, { enough: event.enough }, [event.reason.item])];
    case 'AdviceGiven':
      return [line(event, by, { kind: event.kind, to }, [event.document.item])];
    case 'AdviceAnswered':
      return [line(event, to, { adoption: event.adoption }, [event.text.item])];
    case 'EffectChecked':
      return [line(event, by, { worked: event.worked }, [event.text.item])];
    case 'AccountabilityReferred':
      return [
        line(event, by, { ground: event.ground, to }, [event.document.item, event.chain.item, event.dissent?.item]),
      ];
    case 'ReferralReceived':
      return [line(event, to, {}, [event.receipt.item])];
    case 'ReferralEnded':
      return [line(event, to, {}, [event.text.item])];
    case 'InspectionPlanned':
      return [line(event, by, { to, due: event.onSiteDue.toString() }, [event.plan.item])];
    case 'FindingRecorded': {
      const { clear, point, seenOn } = event;
      return [line(event, by, { clear, seenOn: seenOn.toString(), ...(point ? { point } : {}) }, [event.text.item])];
    }
    case 'FindingOrdered':
      return [line(event, by, { finding: event.finding, order: event.order }, [])];
    case 'FindingLeft':
      return [line(event, by, { finding: event.finding }, [event.reason.item])];
    case 'InspectionReported':
      return [line(event, by, {}, [event.text.item])];
    case 'SubjectLeft':
      return [line(event, null, {}, [])];
  }
}

/** The petitioner sees that and when it was supervised and answered; what officials write to each other stays inside. */
export function beside(change: SupervisionChange): readonly Beside[] {
  const { event, before, after } = change;
  // A referral of officials shows on no petitioner's page, and a matter that left the lane is shown nothing more.
  if (after.stage === 'none' || after.opened.of === null || after.opened.type === 'AccountabilityReferred') return [];
  const { of: stream, by, to } = after.opened;
  const supervising: Grant = { unit: by, kind: 'supervising' };
  const told = (facts: Line['facts'], unit = by): Line => ({ audience: 'parties', code: event.type, unit, facts });
  const ended = after.stage === 'ended' && before.stage !== 'ended' ? [supervising] : [];
  const shown = ((): readonly Line[] => {
    switch (event.type) {
      case 'SupervisionOrdered':
      case 'StepTaken':
        return [told({ step: event.step, to, due: event.answerDue.toString() })];
      case 'CorrectionOrdered':
        return [told({ restriction: event.restriction, to, due: event.answerDue.toString() })];
      case 'SupervisionAnswered':
        return [told({}, to)];
      case 'AnswerJudged':
        return [told({ enough: event.enough })];
      case 'AdviceGiven':
        // A recommendation to have somebody answer for it is between bodies; the other two are the petitioner's to know.
        return event.kind === 'accountability' ? [] : [told({ kind: event.kind, to })];
      case 'AdviceAnswered':
        return after.opened.type === 'AdviceGiven' && after.opened.kind === 'accountability'
          ? []
          : [told({ adoption: event.adoption }, to)];
      default:
        return [];
    }
  })();
  const granted = before.stage === 'none' ? [supervising] : [];
  return [
    {
      stream,
      lines: event.type === 'SubjectLeft' ? [] : shown,
      granted,
      ended: event.type === 'SubjectLeft' ? [] : ended,
    },
  ];
}

/** Whoever opened it supervises; whoever is addressed has it in hand. */
export function grants({ event, before, after }: SupervisionChange): GrantChange {
  if (before.stage !== 'none' || after.stage === 'none') return { granted: [], ended: [] };
  const { by, to, type } = after.opened;
  // Who is inspected learns of it on site, and of each finding by its order.
  const inHand: readonly Grant[] = type === 'InspectionPlanned' ? [] : [{ unit: to, kind: 'holding' }];
  return {
    granted: [{ unit: by, kind: 'supervising' }, ...inHand],
    ended: [],
  } satisfies GrantChange & { readonly of?: typeof event };
}

export function notices({ event, after }: SupervisionChange): readonly Notice[] {
  if (after.stage === 'none' || event.type === 'SubjectLeft' || after.opened.type === 'InspectionPlanned') return [];
  const { by, to, number } = after.opened;
  const unit = event.type === 'SupervisionAnswered' || event.type === 'AdviceAnswered' ? by : to;
  const post = unit === by ? 'registrar' : 'handler';
  return [{ kind: 'supervision', to: { kind: 'unit', unit, post }, facts: { number } }];
}

const holderOf = (state: LiveSupervision) =>
  state.stage === 'waiting' || state.stage === 'with-power' ? state.opened.to : state.opened.by;

export function listing(state: Supervision): Listing | undefined {
  if (state.stage === 'none') return undefined;
  const { number, key, ruleSet, region, class: code, of, title, by, openedOn } = state.opened;
  return {
    number,
    key,
    ruleSet,
    region,
    class: code,
    stage: state.stage,
    openedOn,
    endedOn: state.stage === 'ended' ? state.endedOn : null,
    office: by,
    holder: holderOf(state),
    title,
    subject: of,
  };
}

/** What it counts for: where it stands, and what is owed on it. */
export function counts(state: Supervision, duties: readonly Duty[]): readonly Count[] {
  if (state.stage === 'none') return [];
  const at = { office: state.opened.by, class: state.opened.class ?? '' };
  return [
    ...(state.stage === 'ended' ? [] : [{ ...at, unit: holderOf(state), measure: 'stage.supervision', onDay: null }]),
    ...duties.flatMap(({ act, owner, reckoning }): Count[] =>
      owner.kind === 'unit' ? [{ ...at, unit: owner.unit, measure: `owed.${act}`, onDay: reckoning?.due ?? null }] : [],
    ),
  ];
}
