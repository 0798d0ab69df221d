import { dayUnitOf, type DutyRow, type LineView, type UnitView } from '#kernel/views.ts';
import type { Calendar } from '#kernel/calendar.ts';
import type { FileAbout } from '#kernel/files.ts';
import type { ItemId } from '#kernel/ids.ts';
import { Clock, clockState } from '#ui/components/clock.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { Tag, type Tone } from '#ui/components/tag.tsx';
import { fileSize, type Words } from '#ui/language.ts';
import { Say, Written } from '#ui/setting.tsx';
import type { AccusationRow } from '../queries.ts';
import { dutyWords, paperTitle, reasonWords, stageWords } from './words.ts';

const tones: Readonly<Record<AccusationRow['stage'], Tone>> = {
  reported: 'plain',
  routed: 'sent',
  told: 'done',
  concluded: 'done',
};

export const StageTag = ({ stage }: Pick<AccusationRow, 'stage'>) => <Tag tone={tones[stage]}>{stageWords[stage]}</Tag>;

export const unitWords = ({ name, nameEn }: Pick<UnitView, 'name' | 'nameEn'>): Words => ({ zh: name, en: nameEn });

export interface DutyClockProps {
  readonly duty: DutyRow;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly whyHref?: string;
  readonly form?: 'long' | 'short' | 'desk';
  /** False where the name of the clock stands beside it already. */
  readonly named?: boolean;
}

export function DutyClock({ duty, today, calendar, whyHref, form = 'short', named = true }: DutyClockProps) {
  const { due_on: due, nature, reason } = duty;
  const counted = { due, nature, unit: dayUnitOf(duty), reason: reasonWords(reason) };
  return (
    <Clock
      name={named ? dutyWords(duty.act).clock : ''}
      now={clockState(counted, today, calendar)}
      form={form}
      provisional={duty.provisional}
      {...(duty.due_on ? { due: Temporal.PlainDate.from(duty.due_on) } : {})}
      {...(whyHref ? { whyHref } : {})}
    />
  );
}

/** The duties that are open, those owed first. */
export function openDuties({ duties }: { readonly duties: readonly DutyRow[] }): readonly DutyRow[] {
  const open = duties.filter(({ closed_on }) => closed_on === null);
  return [...open.filter(({ nature }) => nature === 'owed'), ...open.filter(({ nature }) => nature === 'may')];
}

export type FilesAbout = ReadonlyMap<ItemId, FileAbout>;

export interface LineBodyProps {
  readonly line: LineView;
  readonly files: FilesAbout;
  readonly hrefOf: (item: ItemId) => string;
}

/** What stands under a line: its texts, and its files as downloads, since a stranger made them. */
export function LineBody({ line, files, hrefOf }: LineBodyProps) {
  const there = line.files.flatMap((item) => {
    const about = files.get(item);
    return about ? [{ item, about }] : [];
  });
  return (
    <div className="stack gap-2">
      {line.texts.map((text, index) => (
        <LineText key={index} text={text} />
      ))}
      {there.length > 0 && (
        <ul className="files" role="list">
          {there.map(({ item, about }) => (
            <li key={item}>
              <span>
                <Icon name="clip" />{' '}
                <a className="fname user" href={hrefOf(item)} download>
                  {about.name}
                </a>{' '}
                <span className="quiet nowrap">{fileSize(about.sizeBytes)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const hasBody = ({ texts, files }: LineView): boolean => texts.length > 0 || files.length > 0;

/** One text; one that was taken over says where it had stood and when. */
function LineText({ text }: { readonly text: Readonly<Record<string, string>> }) {
  const { of, on, units: _, title, request, ...parts } = text;
  const shown = [title, request, ...Object.values(parts)].filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <div>
      {of && (
        <p className="small quiet">
          <b>
            <Say {...paperTitle(of)} />
          </b>{' '}
          {on}
        </p>
      )}
      {shown.map((part, index) => (
        <Written as="p" key={index}>
          {part}
        </Written>
      ))}
    </div>
  );
}
