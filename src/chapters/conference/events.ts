import type { RuleSet } from '#chapters/petition/events.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import type { Kept } from '#kernel/entry.ts';
import type { ItemId, KeyId, StreamId, UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';

/** What a meeting is convened for (议题种类): a hard matter, a dispute over who takes one, a problem of policy. */
export type AgendaKind = 'hard-matter' | 'competence' | 'policy-problem' | 'listed-supervision';

/** Across what a hard matter lies (三跨三分离). */
export type HardKind =
  'regions' | 'departments' | 'trades' | 'person-from-matter' | 'person-from-household' | 'all-three' | 'none';

/** What can be on record of a meeting, a co-handling, and a problem of policy that lives on. */
export type ConferenceEvent =
  /** 召集: who meets, when, and on what. */
  | {
      readonly type: 'MeetingConvened';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      /** The matter that it is about, if it is about one. */
      readonly of: StreamId | null;
      readonly title: ItemId;
      readonly by: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
      readonly agenda: AgendaKind;
      readonly hard: HardKind;
      readonly papers: Kept;
      readonly members: readonly UnitId[];
      readonly meetingDue: CivilDate;
    }
  /** 会议召开: who came, and the minutes. */
  | {
      readonly type: 'MeetingHeld';
      readonly present: readonly UnitId[];
      readonly minutes: Kept;
      readonly heldOn: CivilDate;
      readonly edition: string;
    }
  /** 议定事项: what is to be done, by whom, by which day. */
  | {
      readonly type: 'ResolutionMade';
      readonly owner: UnitId;
      readonly text: Kept;
      readonly carryDue: CivilDate;
      readonly madeOn: CivilDate;
      readonly edition: string;
    }
  | {
      readonly type: 'ResolutionReported';
      /** The version of the entry that made it. */
      readonly resolution: number;
      readonly text: Kept;
      readonly reportedOn: CivilDate;
    }
  | { readonly type: 'MeetingClosed'; readonly closedOn: CivilDate }
  /** 协商会办: one leads, others assist, each with a part; one joint answer. */
  | {
      readonly type: 'CoHandlingAgreed';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string | null;
      readonly of: StreamId;
      readonly title: ItemId;
      readonly by: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
      readonly lead: UnitId;
      readonly assistants: readonly UnitId[];
      readonly split: Kept;
      readonly answerDue: CivilDate;
    }
  | { readonly type: 'ShareGiven'; readonly by: UnitId; readonly text: Kept; readonly givenOn: CivilDate }
  | { readonly type: 'JointAnswerGiven'; readonly text: Kept; readonly answeredOn: CivilDate }
  /** 政策性问题: matters of one class come from one policy. */
  | {
      readonly type: 'ProblemNamed';
      readonly number: MatterNumber;
      readonly key: KeyId;
      readonly ruleSet: RuleSet;
      readonly region: string | null;
      readonly class: string;
      readonly of: StreamId | null;
      readonly title: ItemId;
      readonly by: UnitId;
      readonly openedOn: CivilDate;
      readonly edition: string;
      readonly policy: Kept;
      readonly maker: UnitId;
    }
  /** 政策调整: what was changed, from which day on. */
  | { readonly type: 'PolicyChanged'; readonly measure: Kept; readonly changedOn: CivilDate; readonly edition: string }
  | { readonly type: 'ProblemClosed'; readonly worked: boolean; readonly text: Kept; readonly closedOn: CivilDate };

/** The facts with which a matter of this chapter begins. */
export type ConferenceOpening = Extract<ConferenceEvent, { readonly openedOn: CivilDate }>;
