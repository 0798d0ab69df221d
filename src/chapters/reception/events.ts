import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** The five forms of a leader's day (接访形式). Over video it is held and recorded in the same way. */
export type DayForm = 'fixed-place' | 'appointment' | 'theme' | 'with-the-case' | 'contact-point';

/** Where it is held: in a room, or over video. */
export type DayMedium = 'in-person' | 'video';

/** How it was made sure over video who speaks (身份核验): papers before the camera, or what only the person on file knows. */
export type IdentityCheck = 'document' | 'on-file';

/** The levels that have a quota of days (接访层级). */
export type LeaderLevel = 'province' | 'city' | 'county' | 'township';

/** The four duties of a leader's own case (包案四包). */
export type CaseDuty = 'know' | 'counsel' | 'solve' | 'settle';

/** Who takes part from outside (第三方): a lawyer, a counsellor, a social worker. */
export type HelperKind = 'lawyer' | 'counsellor' | 'social-worker';

/** What can be on record of receptions (接访): a leader's term and days, visits, own cases, who sits in the hall. */
export type ReceptionEvent =
  /** 领导干部接访责任: from this day on somebody in this post owes days. */
  | {
      readonly type: 'TermBegan';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      /** The petition office that keeps the plan. */
      readonly office: UnitId;
      /** The organ that the leader leads. */
      readonly unit: UnitId;
      readonly level: LeaderLevel;
      /** Name, post and portfolio, as they are published. */
      readonly leader: Kept;
      readonly edition: string;
      readonly beganOn: CivilDate;
    }
  /** 接访周期: half-year, quarter, month or week, by the level. */
  | {
      readonly type: 'PeriodOpened';
      readonly fromOn: CivilDate;
      readonly toOn: CivilDate;
      readonly edition: string;
    }
  /** A day that was held counts: for its own period, or for the oldest one that was missed. */
  | {
      readonly type: 'DayCounted';
      readonly day: StreamId;
      readonly periodFromOn: CivilDate;
      readonly heldOn: CivilDate;
    }
  | { readonly type: 'TermEnded'; readonly endedOn: CivilDate }
  /** 接访安排. */
  | {
      readonly type: 'DayPlanned';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly term: StreamId;
      /** The leader's line as it stood when the day was planned. */
      readonly title: ItemId | null;
      readonly form: DayForm;
      readonly medium: DayMedium;
      readonly place: Kept;
      readonly slots: number;
      readonly edition: string;
      readonly dayOn: CivilDate;
      readonly plannedOn: CivilDate;
    }
  | { readonly type: 'DayPublished'; readonly publishedOn: CivilDate }
  | { readonly type: 'SubstituteNamed'; readonly leader: Kept; readonly reason: Kept; readonly namedOn: CivilDate }
  | { readonly type: 'DayHeld'; readonly received: number; readonly edition: string; readonly heldOn: CivilDate }
  /** 接访情况: what was found, and what was promised by when. */
  | {
      readonly type: 'DayRecorded';
      readonly findings: Kept;
      readonly promise: Kept | null;
      readonly promisedOn: CivilDate | null;
      readonly recordedOn: CivilDate;
    }
  | { readonly type: 'DayCancelled'; readonly reason: Kept; readonly cancelledOn: CivilDate }
  /** 预约: a visit about a matter, to a leader's day. */
  | {
      readonly type: 'VisitBooked';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly title: ItemId | null;
      readonly day: StreamId;
      readonly slot: number;
      /** How many come: five representatives at most, who all come as one visit. */
      readonly people: number;
      /** As the day; absent in entries from before there were appointments over video, all of them in person. */
      readonly medium?: DayMedium;
      readonly dayOn: CivilDate;
      readonly edition: string;
      readonly bookedOn: CivilDate;
    }
  /** 来访登记: somebody came without an appointment, about a matter that is on record. */
  | {
      readonly type: 'VisitorCame';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly title: ItemId | null;
      /** How many speak: five representatives at most, however many stand behind them. */
      readonly people: number;
      readonly edition: string;
      readonly cameOn: CivilDate;
    }
  | { readonly type: 'VisitCancelled'; readonly cancelledOn: CivilDate }
  | { readonly type: 'VisitReceived'; readonly edition: string; readonly receivedOn: CivilDate }
  /** 会议地址: where an appointment over video meets, named by the office or by an adapter. */
  | { readonly type: 'MeetingSet'; readonly address: Kept; readonly setOn: CivilDate }
  /** 视频接待: who spoke is made sure of, and asked whether it may be recorded. */
  | {
      readonly type: 'VideoReceived';
      readonly identity: IdentityCheck;
      readonly mayRecord: boolean;
      readonly edition: string;
      readonly receivedOn: CivilDate;
    }
  /** 录像: where the recording lies that the visitor agreed to. */
  | { readonly type: 'RecordingKept'; readonly where: Kept; readonly keptOn: CivilDate }
  /** 撤回录像同意: from now on nothing is recorded; what was kept before stands, marked. */
  | {
      readonly type: 'ConsentWithdrawn';
      /** Whether a recording had been kept while the consent held. */
      readonly keptBefore: boolean;
      readonly withdrawnOn: CivilDate;
    }
  /** What was said, and who does what next. */
  | { readonly type: 'VisitRecorded'; readonly text: Kept; readonly recordedOn: CivilDate }
  /** 第三方参与: no interest in the matter, bound to keep it to themselves, and wanted by the visitor. */
  | {
      readonly type: 'HelperJoined';
      readonly kind: HelperKind;
      readonly helper: Kept;
      readonly joinedOn: CivilDate;
    }
  /** What was advised: read by the reception desk alone, never on the matter. */
  | { readonly type: 'HelpNoted'; readonly text: Kept; readonly notedOn: CivilDate }
  /** 秩序情况: facts of the desk, apart from the matter and without effect on it. */
  | { readonly type: 'IncidentNoted'; readonly text: Kept; readonly notedOn: CivilDate }
  | { readonly type: 'IncidentCommented'; readonly text: Kept; readonly commentedOn: CivilDate }
  /** 领导包案. */
  | {
      readonly type: 'CaseTaken';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly subject: StreamId;
      readonly subjectNumber: MatterNumber;
      readonly title: ItemId | null;
      readonly leader: Kept;
      readonly edition: string;
      readonly takenOn: CivilDate;
    }
  | { readonly type: 'CaseStepMade'; readonly step: CaseDuty; readonly text: Kept; readonly madeOn: CivilDate }
  /** 随岗移交: whoever takes over the post takes over the case, with what was done. */
  | { readonly type: 'CaseHandedOver'; readonly leader: Kept; readonly handedOn: CivilDate }
  /** 进驻建议: a department is proposed to sit in the hall, on these figures. */
  | {
      readonly type: 'ResidencyProposed';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly office: UnitId;
      readonly unit: UnitId;
      readonly class: string;
      readonly matters: number;
      readonly threshold: number;
      readonly windowDays: number;
      readonly edition: string;
      readonly proposedOn: CivilDate;
    }
  | {
      readonly type: 'LeavingProposed';
      readonly matters: number;
      readonly threshold: number;
      readonly edition: string;
      readonly proposedOn: CivilDate;
    }
  | {
      readonly type: 'ResidencyDecided';
      readonly agreed: boolean;
      readonly reason: Kept;
      readonly decidedOn: CivilDate;
    };
