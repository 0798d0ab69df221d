import type { CivilDate } from '#kernel/calendar.ts';
import type { Post } from '#kernel/duty.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, PersonId, SettingId, UnitId } from '#kernel/ids.ts';
import type { Level, UnitKind } from '#kernel/units.ts';

/** What a dossier (档案) is kept on: an organ, an official, or one setting of the office. */
export type DossierKind = 'unit' | 'person' | 'setting';

/**
 * What the office sets for itself (本地设置): a limit, a place, a class, a year's days off, a ready sentence; somebody from
 * outside whom it asks in, a seat in its joint conference, a reception hall.
 */
export type SettingKind = 'limit' | 'region' | 'class' | 'calendar' | 'template' | 'outsider' | 'seat' | 'hall';

/** What can be on record of the organisation: codes and days here; names, addresses and reasons in the vault. */
export type WorkforceEvent =
  /** 建档: first in each dossier. */
  | { readonly type: 'DossierOpened'; readonly kind: DossierKind; readonly key: KeyId; readonly openedOn: CivilDate }
  | {
      readonly type: 'UnitEntered';
      readonly unit: UnitId;
      readonly kind: UnitKind;
      readonly level: Level;
      readonly superior: UnitId | null;
      readonly region: string;
      readonly classes: readonly string[];
      readonly sinceOn: CivilDate;
      readonly particulars: Kept;
      readonly reason: Kept;
    }
  | {
      readonly type: 'UnitChanged';
      readonly kind: UnitKind;
      readonly level: Level;
      readonly superior: UnitId | null;
      readonly region: string;
      readonly classes: readonly string[];
      readonly particulars: Kept;
      readonly reason: Kept;
    }
  /** 撤销、合并: from this day on its successor, if one is named, carries on its powers. */
  | {
      readonly type: 'UnitEnded';
      readonly endOn: CivilDate;
      readonly successor: UnitId | null;
      readonly reason: Kept;
    }
  | {
      readonly type: 'OfficialJoined';
      readonly person: PersonId;
      readonly unit: UnitId | null;
      readonly particulars: Kept;
      readonly sinceOn: CivilDate;
      readonly reason: Kept;
    }
  | { readonly type: 'OfficialCorrected'; readonly particulars: Kept; readonly reason: Kept }
  /** 调动: to another unit; posts do not go along. */
  | { readonly type: 'OfficialMoved'; readonly unit: UnitId; readonly movedOn: CivilDate; readonly reason: Kept }
  /** 离职: from this day on no post, no session, no way in. */
  | { readonly type: 'OfficialLeft'; readonly leftOn: CivilDate; readonly reason: Kept }
  /** 任职、授权: powers come from here and from nowhere else. */
  | {
      readonly type: 'PostTaken';
      readonly unit: UnitId;
      readonly post: Post;
      readonly sinceOn: CivilDate;
      readonly untilOn: CivilDate | null;
      readonly reason: Kept;
    }
  | {
      readonly type: 'PostLaidDown';
      readonly unit: UnitId;
      readonly post: Post;
      readonly endOn: CivilDate;
      readonly reason: Kept;
    }
  /** 请假: away on these days; who stands in, where somebody does by name. */
  | {
      readonly type: 'LeaveRecorded';
      readonly fromOn: CivilDate;
      readonly untilOn: CivilDate;
      readonly cover: PersonId | null;
      readonly reason: Kept;
    }
  /** 提前返岗: that leave ended before its last day. */
  | {
      readonly type: 'LeaveCut';
      readonly fromOn: CivilDate;
      readonly untilOn: CivilDate;
      readonly endOn: CivilDate;
      readonly reason: Kept;
    }
  /** 利害关系申报: with whom, and of which kind, lies in the vault alone. */
  | { readonly type: 'TieDeclared'; readonly particulars: Kept; readonly declaredOn: CivilDate; readonly reason: Kept }
  | { readonly type: 'TieEnded'; readonly particulars: Kept; readonly endOn: CivilDate; readonly reason: Kept }
  /** The ways in of an official were taken away, to be set anew: password, second factor, sessions. */
  | { readonly type: 'AccessReset'; readonly resetOn: CivilDate; readonly reason: Kept }
  | {
      readonly type: 'SettingMade';
      readonly kind: SettingKind;
      readonly setting: SettingId;
      readonly sinceOn: CivilDate;
      readonly untilOn: CivilDate | null;
      readonly content: Kept;
      readonly reason: Kept;
    }
  | { readonly type: 'SettingEnded'; readonly sinceOn: CivilDate; readonly endOn: CivilDate; readonly reason: Kept };
