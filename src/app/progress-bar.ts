import type { WriteStream } from 'node:tty';

/** How far a command is: one line that is written over on a terminal, a line at each tenth elsewhere. */
export interface ProgressBar {
  readonly step: () => void;
  readonly done: () => void;
}

const width = 32;
const everyMs = 120;

/** @param of how many steps there are; @param words what is counted, said after the share */
export function progressBar(out: Pick<WriteStream, 'write' | 'isTTY'>, of: number, words: string): ProgressBar {
  const began = performance.now();
  let taken = 0;
  let shownAt = 0;
  let tenth = 0;
  const show = (): void => {
    const share = of === 0 ? 1 : taken / of;
    const seconds = (performance.now() - began) / 1000;
    const left = share > 0 ? Math.round((seconds / share) * (1 - share)) : 0;
    const percent = `${Math.floor(share * 100)} %`.padStart(5);
    const line = `${percent} ${words}, ${Math.round(seconds)} s gone, about ${left} s to go`;
    if (!out.isTTY) {
      if (Math.floor(share * 10) > tenth) out.write(`${line}\n`);
      tenth = Math.max(tenth, Math.floor(share * 10));
      return;
    }
    const full = Math.round(share * width);
    out.write(`\r[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${line}   `);
  };
  return {
    step() {
      taken += 1;
      if (performance.now() - shownAt < everyMs) return;
      shownAt = performance.now();
      show();
    },
    done() {
      show();
      if (out.isTTY) out.write('\n');
    },
  };
}
