import { papers as accusationPapers } from '#chapters/accusation/documents/papers.ts';
import { coverLetterSample } from '#chapters/accusation/documents/cover-letter/sample.ts';
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
import type { Paper, PaperData, Typesetter } from '#kernel/typesetter.ts';
import { archivePeriod } from '#law/archive.ts';
import { qrImage } from '#ui/qr-drawing.ts';
import type { PaperForm } from '#ui/papers/paper.ts';

/** Every kind of paper that the house can issue, whichever chapter's it is. */
export const everyPaper: readonly PaperForm[] = [
  ...paperModels,
  ...supervisionPapers.models,
  ...hearingPapers.models,
  ...conferencePapers.models,
  ...accusationPapers.models,
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
  'cover-letter': coverLetterSample,
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
  'cover-letter',
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

/** What is bound or stuck on rather than issued: the receipt, the window of an envelope, the whole file. */
export async function boundPapers(typesetter: Pick<Typesetter, 'pieces'>): Promise<readonly Paper[]> {
  const shared = {
    organ: '南坪县信访局',
    head: '南坪县信访局',
    number: 'XF26082800100521',
    registered: '2026年8月28日',
    printed: '2026年11月26日 17:05',
    subject: '春晖路工地夜间施工扰民',
    demo: true,
  };
  const inside = everyPaper.filter(({ kind }) =>
    ['registration', 'transfer-letter', 'opinion', 'return-receipt'].includes(kind),
  );
  const papers: PaperData[] = [];
  for (const model of inside) {
    const paper = samplePaper(model);
    const pieces = (await typesetter.pieces(paper)) as unknown as PaperData;
    const entry = ['2026年11月6日', model.title.zh, paper.content['mark']].filter(Boolean).join('　');
    papers.push({ entry, pieces });
  }
  const verify = 'https://petition.example/verify';
  return [
    {
      template: 'receipt',
      content: {
        ...shared,
        title: '信访事项收件凭证',
        received: '2026年8月28日',
        name: '李*',
        next: '登记机关按期限转给负责的单位，负责的单位按期限书面告知您怎么办。',
        query: '打开 https://petition.example/track，填登记编号和查询码，可以查询、补充、催办和评价。',
        verify,
        entry: '5f0c1d2e3b4a59687766554433221100ffeeddccbbaa99887766554433221100',
        key: 'A1B2C3D4',
        state: '已经封存在签过名的历史里。',
      },
      images: { 'code.svg': qrImage(`${verify}#sample`) },
    },
    {
      template: 'review-form',
      content: {
        ...shared,
        head: '',
        title: '复查申请书',
        name: '李䶮',
        phone: '138 0000 8000',
        address: '江州省临江市南坪县春晖路 18 号 3 栋 502 室',
        respondent: '南坪县住房和城乡建设局',
        opinion: '信访事项处理意见书 南住建信复〔2026〕31号',
        reviewer: '南坪县人民政府',
        note: '请在收到意见书之日起三十日内提出；可以在网上申请，也可以把这张表交给接收申请的机关。不会写的，可以口头说，由工作人员写下来。',
      },
    },
    {
      template: 'label',
      content: {
        ...shared,
        title: '信封标签',
        to: '李䶮',
        address: '江州省临江市南坪县春晖路 18 号 3 栋 502 室',
        'sender-address': '凤台大道 15 号',
      },
    },
    {
      template: 'case-file',
      content: {
        ...shared,
        title: '信访事项案卷',
        name: '李䶮',
        count: `${papers.length} 件`,
        archive: archivePeriod('regulations-2022').words.zh,
        papers,
      },
    },
  ];
}
