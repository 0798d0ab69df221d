import { createHash } from 'node:crypto';
import { chapterOf } from '#app/chapters.ts';
import type { LivingHouse } from '#app/house.ts';
import { actOn } from '#chapters/accusation/act.ts';
import { report } from '#chapters/accusation/intake.ts';
import { petition } from '#chapters/petition/chapter.ts';
import { register } from '#chapters/petition/intake.ts';
import { addresseeOf } from '#kernel/addressee.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { perform, type Idempotency } from '#kernel/perform.ts';
import { consult, isGeneral, writtenThere } from './consultations.ts';
import { soundsLikeReport } from './misconduct.ts';

/** What somebody wrote to a public account (公众号、微博、QQ), as the adapter in front of it hands it over. */
export interface IncomingMessage {
  /** Its id in that service, the same however often it is handed over. */
  readonly id: string;
  /** Which public account it was written to. */
  readonly account: string;
  /** What that service calls whoever wrote it; answers go there. */
  readonly from: string;
  readonly name?: string | undefined;
  readonly text: string;
  /** The id of the message of ours that it answers. */
  readonly refers?: string | undefined;
  /** A question, about the matter that it answers or about none, is answered within its limit. */
  readonly asks?: boolean | undefined;
}

/** What became of it. A number tells no lane; an answer on a matter has none. */
export type TakenMessage =
  | { readonly became: 'registered' | 'repeated'; readonly number: string }
  | { readonly became: 'added' }
  | { readonly became: 'other-content' };

/**
 * Takes a message in by the command of every door. An answer to a message of ours goes to its matter where whoever
 * writes is whom it was sent to. A question that names no message, or a post or an answer of ours, is answered as one;
 * whatever else is written is a petition of its own.
 */
export async function takeMessage(house: LivingHouse, message: IncomingMessage): Promise<TakenMessage> {
  const digest = createHash('sha256').update(JSON.stringify(message)).digest();
  const idempotency: Idempotency = { caller: `messenger/${message.account}`, key: message.id, digest };
  const sealed = soundsLikeReport(message.text);
  if (await addTo(house, message, sealed, idempotency)) return { became: 'added' };
  if (!sealed && message.asks && (await isGeneral(house, message.refers))) return consult(house, message, idempotency);
  const { from, name, text } = message;
  const intake = {
    ...writtenThere(text),
    party: { ...(name ? { name } : {}), messenger: from },
  };
  const actor = { kind: 'public' } as const;
  const { performed } = sealed
    ? await report(house, actor, { ...intake, wantsNotice: true }, idempotency)
    : await register(house, actor, { ...intake, purpose: 'claim' }, idempotency);
  if (performed.done === 'key-reused') return { became: 'other-content' };
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(`a message was not registered: ${performed.done}`);
  const { own } = performed.matter;
  if (own.stage === 'none') throw new Error('a message left no matter');
  return { became: performed.done === 'recorded' ? 'registered' : 'repeated', number: own.known.facts.number };
}

/** @returns whether it went to a matter. What speaks of misconduct goes to none of the common lane. */
async function addTo(
  house: LivingHouse,
  { refers, from, text, asks }: IncomingMessage,
  sealed: boolean,
  idempotency: Idempotency,
): Promise<boolean> {
  const addressee = refers ? await addresseeOf(house, chapterOf, refers) : undefined;
  if (!addressee || addressee.messenger !== from) return false;
  const { lane, stream, actor } = addressee;
  if (sealed && lane === 'open') return false;
  const kept = (deposit: Depositor, kind: string) => deposit.text(kind, { text: text.slice(0, 5000) });
  const request = asks
    ? {
        act: 'ask' as const,
        command: (deposit: Depositor) => ({ act: 'ask' as const, text: kept(deposit, 'question') }),
      }
    : {
        act: 'addMaterial' as const,
        command: (deposit: Depositor) => ({
          act: 'addMaterial' as const,
          text: kept(deposit, 'material'),
          files: [],
        }),
      };
  const given = { actor, stream, idempotency, ...request };
  const performed = lane === 'open' ? await perform(house, petition, given) : await actOn(house, given);
  // What a matter that has ended does not take any more is a matter of its own.
  return performed.done === 'recorded' || performed.done === 'repeated';
}
