import type { Calendar } from '#kernel/calendar.ts';
import { daysLeft as countLeft } from '#kernel/reckoning.ts';
import type { ClockState } from '#ui/components/clock.tsx';
import { Tag, type Tone } from '#ui/components/tag.tsx';
import type { DayUnit } from '#ui/language.ts';
import type { Stage } from '../petition.ts';
import { reasonWords } from './duty-words.ts';
import { stageWords } from './words.ts';

const tones: Readonly<Record<Exclude<Stage, 'none'>, Tone>> = {
  registered: 'plain',
  routed: 'sent',
  handling: 'doing',
  'path-ended': 'doing',
  decided: 'doing',
  replied: 'done',
  'under-review': 'doing',
  'review-decided': 'doing',
  reviewed: 'done',
  refused: 'done',
  redirected: 'doing',
  concluded: 'done',
  resealed: 'sent',
};

/** Where a matter stands, as one of the seven public states. */
export const StageTag = ({ stage }: { readonly stage: Exclude<Stage, 'none'> }) => (
  <Tag tone={tones[stage]}>{stageWords[stage]}</Tag>
);

interface Counted {
  readonly due: string | null;
  readonly reason: string | null;
  readonly unit: DayUnit;
}

/** Where a limit stands today, counted in its own unit. */
export function clockState({ due, reason, unit }: Counted, today: Temporal.PlainDate, calendar: Calendar): ClockState {
  if (!due) return { state: 'unset', reason: reasonWords(reason) };
  return { state: 'running', left: countLeft(Temporal.PlainDate.from(due), today, unit, calendar), unit };
}
