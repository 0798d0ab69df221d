import { joined, plain, type Title } from './title.ts';

/** What the lines say that tell of a submission put in order. */
export const filingTitles: Readonly<Record<string, Title>> = {
  PartSplitOff: ({ number }) =>
    joined(`另一个问题单独登记为 ${String(number)}`, `Another claim was registered as ${String(number)}`),
  MatterLinked: ({ number }) =>
    joined(
      `与 ${String(number)} 是同一件事，互相关联，各自的日期和告知不变`,
      `Linked to ${String(number)}, the same matter; each keeps its own dates and notices`,
    ),
  LinkReasons: plain('关联的依据', 'Why they are linked'),
  EntryCorrected({ concerned }, unitOf) {
    if (!concerned) return joined('更正了登记内容', 'The registration was corrected');
    const { zh, en } = unitOf(String(concerned));
    return joined(`更正了登记内容；所反映的单位：${zh}`, `The registration was corrected; it complains of: ${en}`);
  },
};
