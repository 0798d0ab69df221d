import { dayUnitOf, type DutyRow } from '#kernel/views.ts';
import type { Counted } from '#ui/components/clock.tsx';
import { Tag, type Tone } from '#ui/components/tag.tsx';
import type { Stage } from '../petition.ts';
import { reasonWords } from './duty-words.ts';
import { stageWords } from './words.ts';

const tones: Readonly<Record<Exclude<Stage, 'none'>, Tone>> = {
  registered: 'plain',
  routed: 'sent',
  handling: 'doing',
  settled: 'doing',
  'path-ended': 'doing',
  decided: 'doing',
  replied: 'done',
  'under-review': 'doing',
  'review-decided': 'doing',
  reviewed: 'done',
  refused: 'done',
  redirected: 'doing',
  judicial: 'sent',
  'judicial-ended': 'doing',
  concluded: 'done',
  resealed: 'sent',
};

/** Where a matter stands, as one of the seven public states. */
export const StageTag = ({ stage }: { readonly stage: Exclude<Stage, 'none'> }) => (
  <Tag tone={tones[stage]}>{stageWords[stage]}</Tag>
);

/** A duty as its clock is read off. */
export const countedOf = (row: DutyRow): Counted => ({
  due: row.due_on,
  nature: row.nature,
  unit: dayUnitOf(row),
  reason: reasonWords(row.reason),
});
