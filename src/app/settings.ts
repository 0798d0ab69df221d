import { readCalendarYear } from '#adapters/reference/calendar.ts';
import { useOwnClasses } from '#adapters/reference/taxonomy.ts';
import type { SettingKind } from '#chapters/workforce/events.ts';
import { useOwnTemplates } from '#chapters/petition/desk-texts.ts';
import type { CalendarYear, CivilDate } from '#kernel/calendar.ts';
import type { Session } from '#kernel/database.ts';
import type { SettingId } from '#kernel/ids.ts';
import { useOwnLimits, type OwnLimit } from '#law/local/own-limits.ts';
import { inForce, type LimitId, type RuleSetId } from '#law/rule.ts';

/** One row of what the office set for itself, as its register has it. */
export interface Setting {
  readonly setting: SettingId;
  readonly kind: SettingKind;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
  readonly content: Readonly<Record<string, string>>;
}

export const readSettings = (session: Session): Promise<Setting[]> =>
  session.rows<Setting>({
    name: 'settings',
    text: `SELECT setting, kind, since_on AS since, until_on AS until, content FROM house.setting
            ORDER BY kind, setting, since_on`,
  });

export const ownLimitOf = ({ content, since, until }: Pick<Setting, 'content' | 'since' | 'until'>): OwnLimit => ({
  region: content['region'] ?? '',
  ruleSet: content['ruleSet'] as RuleSetId,
  limit: content['limit'] as LimitId,
  length: { n: Number(content['n']), unit: content['unit'] as 'day' | 'working-day' },
  since,
  until,
});

/** Puts to use what the office set: its limits, classes and sentences. @returns the years whose days off it entered */
export function useSettings(settings: readonly Setting[], today: CivilDate): readonly CalendarYear[] {
  const of = (kind: SettingKind) => settings.filter((one) => one.kind === kind);
  const standing = (kind: SettingKind) => of(kind).filter((row) => inForce(row, today));
  useOwnLimits(of('limit').map(ownLimitOf));
  useOwnClasses(
    standing('class').map(({ content }) => ({
      code: content['code'] ?? '',
      name: content['name'] ?? '',
      nameEn: content['nameEn'] ?? '',
    })),
  );
  useOwnTemplates(
    standing('template').map(({ setting, content }) => ({
      id: setting,
      acts: [content['act'] ?? ''],
      field: content['field'] ?? '',
      title: { zh: content['title'] ?? '', en: content['titleEn'] ?? '' },
      text: content['text'] ?? '',
    })),
  );
  return standing('calendar').map(({ content }) => readCalendarYear(content['json'] ?? ''));
}
