import { parseArgs } from 'node:util';
import { CommandRefused, readNamedFile, runCommand } from '#app/command-line.ts';
import type { Feed } from '#kernel/ledger/feed.ts';
import { witness, type Fetch } from './witness.ts';

const usage = `Usage:
  npm run witness -- --from URL or FILE --keep FOLDER [--every SECONDS] [--accept]
Follows the sealed history of an instance: URL is its address, FILE what GET /api/v1/checkpoints gave. Each new state is
checked to continue what was seen before, co-signed and kept in FOLDER, which should lie where the instance's keepers
cannot reach it, and may be made public. --accept goes on after a fork that was looked into.`;

const pageMax = 200;

function fetchFrom(place: string): Fetch {
  if (!/^https?:/.test(place)) return async () => JSON.parse(await readNamedFile(place)) as Feed;
  return async (after) => {
    const address = new URL(`/api/v1/checkpoints?after=${after}&limit=${pageMax}`, place);
    const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    if (!answer.ok) throw new CommandRefused(`${address} answered ${answer.status}`);
    return (await answer.json()) as Feed;
  };
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      keep: { type: 'string' },
      every: { type: 'string' },
      accept: { type: 'boolean', default: false },
    },
  });
  const { from, keep, every, accept } = values;
  if (!from || !keep || (every !== undefined && !/^[1-9]\d*$/.test(every))) throw new CommandRefused(usage);
  const { look } = witness(keep);
  const fetchFeed = fetchFrom(from);
  for (let first = true; first || every !== undefined; first = false) {
    const looked = await look(fetchFeed, accept && first);
    if (looked.saw === 'fork') {
      const said = looked.declared
        ? 'The instance says so itself: see its resumptions'
        : 'The instance says nothing of it';
      throw new CommandRefused(`FORK: ${looked.reason}. ${said}. Both sides are kept in ${keep}`);
    }
    console.log(
      `${Temporal.Now.instant()}  ${looked.states} new states, ${looked.size} entries, each continues the last`,
    );
    if (every !== undefined) await new Promise((resolve) => setTimeout(resolve, Number(every) * 1000));
  }
});
