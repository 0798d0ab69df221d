import type { CivilDate } from '#kernel/calendar.ts';
import type { Post } from '#kernel/duty.ts';
import type { Kept } from '#kernel/entry.ts';
import type { KeyId, PersonId, SettingId, UnitId } from '#kernel/ids.ts';
import type { Level, UnitKind } from '#kernel/units.ts';
import type { SettingKind } from '../events.ts';

/** What can be asked of a dossier. */
export type WorkforceCommand =
  | {
      readonly act: 'enterUnit';
      readonly key: KeyId;
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
      readonly act: 'changeUnit';
      readonly kind: UnitKind;
      readonly level: Level;
      readonly superior: UnitId | null;
      readonly region: string;
      readonly classes: readonly string[];
      readonly particulars: Kept;
      readonly reason: Kept;
    }
  | { readonly act: 'endUnit'; readonly endOn: CivilDate; readonly successor: UnitId | null; readonly reason: Kept }
  | {
      readonly act: 'join';
      readonly key: KeyId;
      readonly person: PersonId;
      readonly unit: UnitId | null;
      /** Posts from the first day, each with its unit: at the founding alone. */
      readonly units: readonly UnitId[];
      readonly posts: readonly Post[];
      readonly sinceOn: CivilDate;
      readonly particulars: Kept;
      readonly reason: Kept;
    }
  | { readonly act: 'correctOfficial'; readonly particulars: Kept; readonly reason: Kept }
  | { readonly act: 'move'; readonly unit: UnitId; readonly reason: Kept }
  | { readonly act: 'leave'; readonly leftOn: CivilDate; readonly reason: Kept }
  | {
      readonly act: 'appoint';
      readonly unit: UnitId;
      readonly post: Post;
      readonly sinceOn: CivilDate;
      readonly untilOn: CivilDate | null;
      readonly reason: Kept;
    }
  /** Without a second person: by whoever founds the office, while nobody else could decide. */
  | {
      readonly act: 'install';
      readonly unit: UnitId;
      readonly post: Post;
      readonly sinceOn: CivilDate;
      readonly untilOn: CivilDate | null;
      readonly reason: Kept;
    }
  | {
      readonly act: 'layDown';
      readonly unit: UnitId;
      readonly post: Post;
      readonly endOn: CivilDate;
      readonly reason: Kept;
    }
  | { readonly act: 'resetAccess'; readonly reason: Kept }
  /** 请假, 提前返岗, 利害关系申报: of oneself, or by the head of the unit for those of it. */
  | {
      readonly act: 'takeLeave';
      readonly fromOn: CivilDate;
      readonly untilOn: CivilDate;
      readonly cover: PersonId | null;
      readonly reason: Kept;
    }
  | { readonly act: 'cutLeave'; readonly fromOn: CivilDate; readonly untilOn: CivilDate; readonly reason: Kept }
  | { readonly act: 'declareTie'; readonly particulars: Kept; readonly reason: Kept }
  | { readonly act: 'endTie'; readonly particulars: Kept; readonly reason: Kept }
  | {
      readonly act: 'makeSetting';
      readonly key: KeyId;
      readonly kind: SettingKind;
      readonly setting: SettingId;
      readonly sinceOn: CivilDate;
      readonly untilOn: CivilDate | null;
      readonly content: Kept;
      readonly reason: Kept;
    }
  | { readonly act: 'endSetting'; readonly sinceOn: CivilDate; readonly endOn: CivilDate; readonly reason: Kept };

/** Why an act on a dossier is turned away. */
export type Reason =
  | 'other-dossier'
  | 'superior-unknown'
  | 'superior-circle'
  | 'unit-ended'
  | 'unit-unknown'
  | 'successor-unfit'
  | 'day-before-start'
  | 'official-left'
  | 'second-person-needed'
  | 'post-held'
  | 'post-not-held'
  | 'last-administrator'
  | 'own-powers'
  | 'powers-first'
  | 'for-another'
  | 'days-over'
  | 'setting-past'
  | 'setting-ended';
