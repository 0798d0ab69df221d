import { z } from '@hono/zod-openapi';
import type { ActField } from '#ui/edge/acts.ts';
import { oneOf } from '#ui/edge/input.ts';
import type { ClosedFor } from '../events.ts';
import { closedWords } from '../pages/words.ts';

/** Open, or closed for one of four reasons: the same question wherever a hearing is decided on. */
export const openFields: readonly ActField[] = [
  {
    name: 'open',
    kind: 'choice',
    label: { zh: '公开举行', en: 'Open to the public' },
    choices: [
      { value: 'open', label: { zh: '公开举行', en: 'Open' } },
      ...Object.entries(closedWords).map(([value, { zh, en }]) => ({
        value,
        label: { zh: `不公开：${zh}`, en: `Closed: ${en}` },
      })),
    ],
  },
];

const values = ['open', 'state-secret', 'trade-secret', 'privacy', 'minor'] as const;

export const openSchema = z.object({ open: oneOf(values, { zh: '公开还是不公开', en: 'open or closed' }) });

export const opennessOf = ({
  open,
}: {
  readonly open: (typeof values)[number];
}): {
  readonly open: boolean;
  readonly closedFor: ClosedFor | null;
} => ({ open: open === 'open', closedFor: open === 'open' ? null : open });
