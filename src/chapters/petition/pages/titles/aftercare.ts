import type { ConclusionPart, HelpSource, MatterOutcome } from '../../events/aftercare.ts';
import { helpSourceWords, outcomeOwnWords, partCheckedWords } from '../aftercare-words.ts';
import { joined, plain, wordsOf, type Title } from './title.ts';

/** What is said of settlement, help, outcomes and the certified conclusion. */
export const aftercareTitles = {
  SettlementOffered: plain(
    '提出了调解、和解方案，同不同意由信访人定',
    'A settlement was proposed; it is for the petitioner to say',
  ),
  SettlementAgreed: plain('信访人同意，协议等待履行', 'The petitioner agreed; the agreement waits to be carried out'),
  SettlementDeclined: plain('信访人不同意，照常办理', 'The petitioner declined; the claim is handled as before'),
  SettlementBroken: plain(
    '信访人说协议没有履行，恢复办理',
    'The petitioner says it was not kept; the claim is handled again',
  ),
  HelpApplied: plain('申请帮扶救助', 'Help in need was asked for'),
  HelpDecided: ({ granted, source }) => {
    const { zh, en } = wordsOf<HelpSource>(helpSourceWords, source);
    return granted
      ? joined(`同意帮扶救助（${zh}）`, `Help was granted (${en.toLowerCase()})`)
      : joined('没有同意帮扶救助，理由如下', 'Help was not granted, for these reasons');
  },
  HelpPaid: ({ yuan }) => joined(`帮扶救助已发放 ${String(yuan)} 元`, `Help was paid: ${String(yuan)} yuan`),
  HelpEvidence: plain('发放凭证', 'Evidence of payment'),
  HelpChecked: plain('回访核实，帮扶救助已经收到', 'Asked after: the help arrived'),
  OutcomeRecorded: ({ outcome, owner }, unitOf) => {
    const { zh, en } = wordsOf<MatterOutcome>(outcomeOwnWords, outcome);
    const unit = unitOf(String(owner));
    return joined(`${zh}，由${unit.zh}负责`, `${en}; ${unit.en} answers for it`);
  },
  ConclusionChecked: ({ part }) => {
    const { zh, en } = wordsOf<ConclusionPart>(partCheckedWords, part);
    return joined(`审核认定：${zh}`, `For certification: ${en}`);
  },
  DecisionReferred: ({ servedOn }) =>
    joined(
      `另行记载：有权机关 ${String(servedOn)} 送达的处理决定。不是这件事项的结果，不影响办理`,
      `Kept apart: a decision that the competent body served on ${String(servedOn)}. It is no outcome of this matter and has no effect on it`,
    ),
  DecisionCommented: plain('信访人对处理决定的说明', 'The petitioner’s word on that decision'),
  ConclusionCertified: plain(
    '审核认定办结，同一事实和理由不再受理；有新的事实可以另行提出',
    'Certified as concluded: the same facts and grounds are closed, new facts can be raised anew',
  ),
} satisfies Readonly<Record<string, Title>>;
