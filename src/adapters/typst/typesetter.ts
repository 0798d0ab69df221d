import { fork, type ChildProcess } from 'node:child_process';
import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { TemplateFault, TypesetterBusy, type Paper, type PaperNode, type Typesetter } from '#kernel/typesetter.ts';
import type { Made } from './press.ts';
import type { Answer, Job } from './worker.ts';

export interface TypesetterOptions {
  /** Where a locality keeps templates of its own; need not exist. */
  readonly folder: string;
  /** How many papers may wait; more are turned away. */
  readonly waitingMax?: number;
  /** A paper takes milliseconds; a template that takes this long never ends, and its process is ended. */
  readonly patienceMs?: number;
}

type Result = NonNullable<Answer['done']>;
interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: Error) => void;
}

const rememberedMax = 200;

type Asked = Job extends infer One ? (One extends Job ? Omit<One, 'id'> : never) : never;

const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Papers set by Typst in a process of its own, which starts with the first paper. It knows nothing but templates, fonts
 * and what it is to print: a template that runs away or brings the native code down takes no request with it.
 */
export function typstTypesetter({ folder, waitingMax = 64, patienceMs = 20_000 }: TypesetterOptions): Typesetter {
  const waiting = new Map<number, Waiting>();
  const remembered = new Map<string, Promise<Result>>();
  const ready = new WeakSet<ChildProcess>();
  let press: ChildProcess | undefined;
  let jobs = 0;

  function running(): ChildProcess {
    if (press) return press;
    const begun = fork(program, [folder], { execArgv: [], env: {}, serialization: 'advanced', stdio: 'ignore' });
    begun.on('message', ({ id, done, fault }: Answer) => {
      ready.add(begun);
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) rest(begun);
      if (done === undefined) one?.reject(new TemplateFault(fault));
      else one?.resolve(done);
    });
    begun.on('error', (fault) => abandon(begun, fault));
    begun.on('exit', () => abandon(begun, new Error('the typesetting process ended')));
    return (press = begun);
  }

  /** What waits is told that it will not come; the next paper starts another process. */
  function abandon(gone: ChildProcess, fault: Error): void {
    if (press !== gone) return;
    press = undefined;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
    gone.kill('SIGKILL');
  }

  function ask(job: Asked): Promise<Result> {
    if (waiting.size >= waitingMax) return Promise.reject(new TypesetterBusy('too many papers wait to be set'));
    const id = (jobs += 1);
    const asked = running();
    asked.ref();
    asked.channel?.ref();
    // A busy machine may take long to start the process: that is not the template's fault.
    const late = setInterval(() => {
      if (ready.has(asked)) abandon(asked, new TemplateFault('the template takes too long'));
    }, patienceMs);
    return new Promise<Result>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      asked.send({ ...job, id });
    }).finally(() => clearInterval(late));
  }

  function make(made: Made, paper: Paper): Promise<Result> {
    const key = keyOf(made, paper);
    const before = remembered.get(key);
    if (before) return before;
    const result = ask({ made, paper });
    remembered.set(key, result);
    result.catch(() => remembered.delete(key));
    const [oldest] = remembered.keys();
    if (remembered.size > rememberedMax) remembered.delete(oldest!);
    return result;
  }

  return {
    pdf: (paper) => make('pdf', paper) as Promise<Uint8Array>,
    picture: (paper) => make('picture', paper) as Promise<string>,
    pieces: (paper) => make('pieces', paper) as Promise<readonly PaperNode[]>,
    async word(paper) {
      const [pieces, { wordOf }] = await Promise.all([make('pieces', paper), import('./word.ts')]);
      return wordOf(pieces as readonly PaperNode[], String(paper.content['title'] ?? ''));
    },
    lacking: (text) => ask({ made: 'lacking', text }) as Promise<readonly string[]>,
    async close() {
      if (press) abandon(press, new Error('the typesetter was closed'));
    },
  };
}

/** An idle process keeps nobody from ending. */
function rest(press: ChildProcess): void {
  press.unref();
  press.channel?.unref();
}

/** What is on the paper decides, image by image; nothing else does. */
function keyOf(made: Made, { images = {}, ...paper }: Paper): string {
  const pictures = Object.entries(images).map(([name, bytes]) => [name, hash('sha256', bytes)]);
  return hash('sha256', JSON.stringify([made, paper, pictures]));
}
