import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { asManyAtOnce } from '#test/at-once.ts';

/** A guard that is taken out of the procedure: the file of a chapter, and the refusal that it gives. */
export interface Mutant {
  readonly file: string;
  readonly reason: string;
  /** Which of several guards of one reason in one file, from 0. */
  readonly nth: number;
}

const guard = (file: string, reason: string, nth = 0): Mutant => ({ file, reason, nth });

/** Guards from registration to the certified conclusion, and of every chapter that is searched. Each protects somebody. */
export const mutants: readonly Mutant[] = [
  guard('petition/decide/office.ts', 'unknown-unit'),
  guard('petition/decide/organ.ts', 'ground-not-in-list'),
  guard('petition/decide/organ.ts', 'ground-not-for-form'),
  guard('petition/decide/organ.ts', 'already-extended'),
  guard('petition/decide/organ.ts', 'limit-already-passed'),
  guard('petition/decide/organ.ts', 'own-path'),
  guard('petition/decide/organ.ts', 'served-before-issue'),
  guard('petition/decide/organ.ts', 'review-period-open'),
  guard('petition/decide/petitioner.ts', 'out-of-time'),
  guard('petition/decide/petitioner.ts', 'not-answered-yet'),
  guard('petition/decide/withdrawal.ts', 'already-withdrawn'),
  guard('petition/decide/redirect.ts', 'ground-not-in-list'),
  guard('petition/decide/objection.ts', 'same-unit'),
  guard('petition/decide/withdrawal.ts', 'others-have-signed'),
  guard('petition/decide/party.ts', 'not-a-cosigner'),
  guard('petition/decide/party.ts', 'nobody-speaks-then'),
  guard('petition/decide/party.ts', 'no-such-mandate'),
  guard('petition/decide/settlement.ts', 'offer-open'),
  guard('petition/decide/settlement.ts', 'no-offer'),
  guard('petition/decide/aftercare.ts', 'part-checked'),
  guard('petition/decide/aftercare.ts', 'same-body'),
  guard('accusation/decide/custodian.ts', 'forbidden-recipient'),
  guard('accusation/decide/custodian.ts', 'accused-not-named'),
  guard('accusation/decide/custodian.ts', 'not-told-yet'),
  guard('urgent/decide.ts', 'not-waited-for'),
  guard('urgent/decide.ts', 'danger-over'),
  guard('supervision/decide.ts', 'answer-not-due'),
  guard('supervision/decide.ts', 'effect-too-early'),
  guard('supervision/decide/inspection.ts', 'findings-open'),
  guard('hearing/decide/arranging.ts', 'notice-too-short'),
  guard('hearing/decide/holding.ts', 'not-confirmed-yet'),
  guard('reception/decide/leader.ts', 'published-too-late'),
  guard('reception/decide/own-case.ts', 'steps-first'),
  guard('conference/decide.ts', 'resolutions-open'),
  guard('conference/decide.ts', 'shares-missing'),
  guard('accusation/decide/returning.ts', 'no-return-asked'),
  guard('disclosure/decide.ts', 'own-draft'),
  guard('disclosure/decide.ts', 'not-open', 1),
];

/** The source without one guard: its condition stands, and nothing follows from it. @throws when there is no such guard */
export function withoutGuard(source: string, { file, reason, nth }: Mutant): string {
  const refusals = [...source.matchAll(new RegExp(`refuse\\('${reason}'`, 'g'))];
  const at = refusals[nth]?.index;
  const begins = at === undefined ? -1 : source.lastIndexOf('  if (', at);
  if (begins < 0) throw new Error(`${file} has no guard ${nth} that refuses as ${reason}`);
  return `${source.slice(0, begins)}  if (false) if (${source.slice(begins + '  if ('.length)}`;
}

const run = promisify(execFile);

/** Searches each mutant in a process of its own. @returns whether every one was caught */
export async function runMutants(say: (line: string) => void, chosen = mutants): Promise<boolean> {
  const laws = await asManyAtOnce(chosen, async (mutant) => {
    const law = await caughtBy(mutant);
    say(`${law === '' ? 'MISSED' : 'caught'}  ${mutant.file} without ${mutant.reason}${law && `: ${law}`}`);
    return law;
  });
  const caught = laws.filter((law) => law !== '').length;
  say(`${caught} of ${chosen.length} mutants caught`);
  return caught === chosen.length;
}

/** The law that the search found broken without the guard; empty where it found none. */
async function caughtBy(mutant: Mutant): Promise<string> {
  const main = `${import.meta.dirname}/main.ts`;
  const { stdout } = await run(process.execPath, [...process.execArgv, main, '--mutant', JSON.stringify(mutant)]);
  return stdout.trim();
}
