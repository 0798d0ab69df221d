import { z } from '@hono/zod-openapi';
import type { Subject } from '#kernel/matters.ts';
import type { UnitId } from '#kernel/ids.ts';
import { describeAct, type ActDescription } from '#ui/edge/acts.ts';
import { optionalText, requiredText } from '#ui/edge/input.ts';
import type { Beginning, Opening } from '#ui/life/life.ts';
import type { HearingCommand, SubjectStage } from '../decide/command.ts';
import { openFields, openSchema, opennessOf } from './openness.ts';

type Description = ActDescription<(opening: Opening) => HearingCommand>;

/** What a hearing takes over from the matter that it is about. */
export const aboutOf = (subject: Subject, respondent: UnitId) => ({
  ruleSet: subject.ruleSet,
  region: subject.region,
  subject: subject.stream,
  subjectNumber: subject.number,
  subjectStage: subjectStage(subject.stage),
  title: subject.item,
  organ: subject.holder,
  respondent,
});

const subjectStage = (stage: string): SubjectStage =>
  stage === 'handling' || stage === 'under-review' ? stage : 'other';

const order = (subject: Subject | undefined): Description =>
  describeAct({
    title: { zh: '举行听证', en: 'Hold a hearing' },
    button: { zh: '决定举行听证', en: 'Decide to hold it' },
    done: { zh: '已决定举行听证，信访人的页面也看得到。', en: 'Decided; the petitioner’s page shows it too.' },
    lede: {
      zh: '重大、复杂、疑难的事项可以听证。由正在办理或者复查的机关举行，公开进行。',
      en: 'For what is major, complex or difficult. The organ that handles or reviews the matter holds it, in the open.',
    },
    fields: [
      ...openFields,
      {
        name: 'reason',
        kind: 'text',
        label: { zh: '为什么要听证，听什么', en: 'Why, and about which questions' },
        readers: 'petitioner',
      },
      ...(subject?.stage === 'under-review'
        ? [
            {
              name: 'respondent',
              kind: 'unit',
              label: { zh: '作出原意见的机关', en: 'The organ whose opinion is reviewed' },
              optional: true,
            } as const,
          ]
        : []),
    ],
    schema: openSchema.extend({
      reason: requiredText({ zh: '理由', en: 'the reasons' }, 2000),
      respondent: optionalText({ zh: '机关', en: 'an organ' }, 80),
    }),
    command:
      ({ reason, respondent, ...open }, deposit) =>
      ({ number, key, subject: about }: Opening): HearingCommand => ({
        act: 'order',
        number,
        key,
        ...aboutOf(about!, (respondent as UnitId | undefined) ?? about!.holder),
        reason: deposit.text('reason', { text: reason }),
        ...opennessOf(open),
      }),
  });

/** How an official opens a hearing. */
export const hearingBegins: readonly Beginning<HearingCommand>[] = [
  { act: 'order', prefix: 'TZ', about: 'needed', description: order, usual: () => ({ open: 'open' }) },
];

/** What a petitioner writes to ask for one. */
export const requestSchema = z.object({ reason: requiredText({ zh: '理由', en: 'your reasons' }, 2000) });
