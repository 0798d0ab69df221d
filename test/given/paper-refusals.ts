import type { PaperReason } from '#chapters/petition/decide/paper-command.ts';
import { units } from '../cast.ts';
import { by } from '../given.ts';
import { after, inStage, type Asking } from './asking.ts';
import { paperCommands } from './paper.ts';

/** How each reason about a signed paper comes about, and the place that it rests on. */

const { takePaper } = paperCommands;

export const paperCases: Readonly<
  Record<PaperReason, readonly [in2005: string | null, in2022: string | null, ask: Asking]>
> = {
  'paper-not-scanned': ['12', '21/2', inStage('handling', by.clerk, { ...takePaper, files: [] })],
  'rates-itself': [
    '12',
    '21/2',
    after(
      'routed',
      () => [],
      { ...by.clerk, unit: units.countyHousing.id },
      { ...takePaper, kind: 'rate', office: 'satisfied' },
      { direct: true },
    ),
  ],
  'contact-not-given': ['12', '21/2', inStage('handling', by.clerk, { ...takePaper, party: null, person: null })],
};
