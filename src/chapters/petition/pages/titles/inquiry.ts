import type { Document } from '../../events.ts';
import { documentWords } from '../words.ts';
import { day, joined, plain, wordsOf, type Title } from './title.ts';

/** What is said beside the stages: material, inquiry, corrections, recusal, public notice, carrying out. */
export const inquiryTitles = {
  MaterialAsked: plain('请信访人补充材料，不补充也照常办理', 'Material was asked for; without it the matter goes on'),
  InquiryRecorded: ({ heldOn, inquirers }) =>
    joined(
      `${day('zh', heldOn)}，${String(inquirers)} 人调查核实`,
      `Inquired into on ${day('en', heldOn)} by ${String(inquirers)} officials`,
    ),
  InquiryRecord: plain('调查笔录', 'Record of the inquiry'),
  CorrectionAsked: plain('信访人指出有误', 'The petitioner says that something is wrong'),
  CorrectionAnswered: plain('核对以后答复', 'Checked and answered'),
  RecusalAsked: plain('信访人申请回避', 'The petitioner asked for an official to step aside'),
  RecusalDecided: ({ granted }) =>
    granted
      ? joined('同意回避，有关人员不再经手', 'Granted: the official has no part in it any more')
      : joined('没有同意回避，理由如下', 'Not granted, for these reasons'),
  OfficialSteppedAside: plain(
    '一名工作人员自行回避，不再经手',
    'An official stepped aside and has no part in it any more',
  ),
  RecusalReason: plain('回避的理由', 'Why the official stepped aside'),
  NoticePublished: ({ document, publishedOn }) => {
    const { zh, en } = wordsOf<Document>(documentWords, document);
    return joined(
      `${day('zh', publishedOn)}公告${zh}，满三十日视为送达`,
      `${en} published on ${day('en', publishedOn)}; it counts as served after thirty days`,
    );
  },
  OpinionExecuted: ({ executedOn }) =>
    joined(`${day('zh', executedOn)}已经落实`, `Carried out on ${day('en', executedOn)}`),
} satisfies Readonly<Record<string, Title>>;
