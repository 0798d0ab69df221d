import type { Paper, PaperNode } from '#kernel/typesetter.ts';
import { npmFontFolders } from './fonts.ts';
import { Press, type Made } from './press.ts';
import { templatesWith } from './templates.ts';

/** What is asked of the process. */
export type Job =
  | { readonly id: number; readonly made: Made; readonly paper: Paper }
  | { readonly id: number; readonly made: 'lacking'; readonly text: string };

/** What it answers: the paper, or what is wrong with it. */
export interface Answer {
  readonly id: number;
  readonly done?: Uint8Array | string | readonly PaperNode[];
  readonly fault?: string;
}

const press = new Press(templatesWith(process.argv[2]!), npmFontFolders());

process.on('message', (job: Job) => {
  const answer = (rest: Omit<Answer, 'id'>): void => void process.send!({ id: job.id, ...rest } satisfies Answer);
  try {
    answer({ done: job.made === 'lacking' ? press.lacking(job.text) : press.make(job.made, job.paper) });
  } catch (error) {
    answer({ fault: error instanceof Error ? error.message : String(error) });
  }
});
// The first answer is to nobody: it says that the process stands.
process.send!({ id: 0 } satisfies Answer);
process.on('disconnect', () => process.exit());
