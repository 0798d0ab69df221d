import { papers as conferencePapers } from '#chapters/conference/documents/papers.ts';
import { minutesSample } from '#chapters/conference/documents/minutes/sample.ts';
import { resolutionSample } from '#chapters/conference/documents/resolution/sample.ts';
import { papers as hearingPapers } from '#chapters/hearing/documents/papers.ts';
import { hearingNoticeSample } from '#chapters/hearing/documents/hearing-notice/sample.ts';
import { hearingRecordSample } from '#chapters/hearing/documents/hearing-record/sample.ts';
import { hearingReportSample } from '#chapters/hearing/documents/hearing-report/sample.ts';
import { paperModels } from '#chapters/petition/documents/models.ts';
import { samples as petitionSamples } from '#chapters/petition/documents/samples.ts';
import { papers as supervisionPapers } from '#chapters/supervision/documents/papers.ts';
import { adviceSample } from '#chapters/supervision/documents/advice/sample.ts';
import { supervisionOrderSample } from '#chapters/supervision/documents/supervision-order/sample.ts';
import type { Paper } from '#kernel/typesetter.ts';
import type { PaperForm } from '#ui/papers/paper.ts';

/** Every kind of paper that the house can issue, whichever chapter's it is. */
export const everyPaper: readonly PaperForm[] = [
  ...paperModels,
  ...supervisionPapers.models,
  ...hearingPapers.models,
  ...conferencePapers.models,
];

/** What stands on a sample of each, by its kind. */
export const samples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...petitionSamples,
  'supervision-order': supervisionOrderSample,
  advice: adviceSample,
  'hearing-notice': hearingNoticeSample,
  'hearing-record': hearingRecordSample,
  'hearing-report': hearingReportSample,
  minutes: minutesSample,
  resolution: resolutionSample,
};

const byOffice: ReadonlySet<string> = new Set([
  'registration',
  'whereabouts',
  'transfer-letter',
  'assignment-letter',
  'judicial-cover',
  'supervision-order',
  'advice',
  'minutes',
  'resolution',
]);

/** A paper of this kind with every part on it, as an organ of the demo county would issue it. */
export function samplePaper(model: PaperForm, parts: Readonly<Record<string, string>> = {}): Paper {
  const [organ, code] = byOffice.has(model.kind) ? ['南坪县信访局', '南访'] : ['南坪县住房和城乡建设局', '南住建'];
  return {
    template: model.kind,
    content: {
      title: model.title.zh,
      to: model.reader === 'petitioner' ? '李䶮' : '',
      ...samples[model.kind],
      ...parts,
      head: organ,
      organ,
      mark: model.series ? `${code}${model.series}〔2026〕31号` : '',
      number: 'XF26082800100521',
      dated: '2026年11月6日',
      contact: `联系单位：${organ}，电话：000-5504795`,
      printed: '2026年11月26日 17:05',
      demo: true,
    },
  };
}
