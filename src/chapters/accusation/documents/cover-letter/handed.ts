import type { AccusationEvent } from '../../events.ts';

/** What goes along with a report that is handed over, by kind and number: never a word of it. */
export function handedIn(recorded: readonly AccusationEvent[]): readonly string[] {
  const counted = recorded.map(piecesOf);
  const sum = (kind: keyof Pieces): number => counted.reduce((all, pieces) => all + (pieces[kind] ?? 0), 0);
  const [files, additions, mails] = [sum('files'), sum('additions'), sum('mails')];
  return [
    '检举控告正文1份',
    ...(files > 0 ? [`反映人提交的文件${files}件`] : []),
    ...(additions > 0 ? [`反映人补充的说明${additions}份`] : []),
    ...(mails > 0 ? [`与反映人的往来文字${mails}份`] : []),
  ];
}

interface Pieces {
  readonly files?: number;
  readonly additions?: number;
  /** What reporter and custodians wrote to each other. */
  readonly mails?: number;
}

function piecesOf(event: AccusationEvent): Pieces {
  switch (event.type) {
    case 'AccusationReported':
      return { files: event.files.length };
    case 'AccusationTakenOver':
      return { mails: event.papers.length };
    case 'ReporterAdded':
      return { files: event.files.length, additions: event.text ? 1 : 0 };
    case 'RetaliationReported':
      return { additions: 1 };
    case 'ReporterAsked':
    case 'ReporterAnswered':
    case 'ReporterWrittenTo':
    case 'FeedbackTold':
      return { mails: 1 };
    default:
      return {};
  }
}
