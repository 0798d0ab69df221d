import { disclosure } from '#chapters/disclosure/chapter.ts';
import type { DisclosureCommand } from '#chapters/disclosure/decide/command.ts';
import type { DisclosureEvent } from '#chapters/disclosure/events.ts';
import { register } from '#chapters/petition/intake.ts';
import type { CivilDate } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import { noticeOf } from '#kernel/follow-up.ts';
import type { House } from '#kernel/house.ts';
import type { StreamId } from '#kernel/ids.ts';
import { matterNumber } from '#kernel/number.ts';
import { begin, loadMatter, type Idempotency } from '#kernel/perform.ts';
import type { Reaction } from '#kernel/reaction.ts';
import { ruleSetOn } from '#law/law.ts';
import type { IncomingMessage, TakenMessage } from './messages.ts';

const lengths = { title: 60, request: 200 } as const;

/** Its first sentence. */
const firstOf = (text: string, most: number): string =>
  [...(text.split(/\n|(?<=[。！？?!])/)[0]!.trim() || text)].slice(0, most).join('');

/** What was written through a messenger, as a registration takes it. */
export const writtenThere = (text: string) => ({
  title: firstOf(text, lengths.title),
  request: firstOf(text, lengths.request),
  facts: text,
  form: 'messenger' as const,
});

/** Whether a question is about no matter: it answers nothing, or a post or an answer through the account itself. */
export async function isGeneral({ database }: House, refers: string | undefined): Promise<boolean> {
  const notice = refers ? noticeOf(refers) : undefined;
  if (!refers) return true;
  if (!notice) return false;
  const [ours] = await database.as('app').rows({
    name: 'said-through-account',
    text: `SELECT 1 FROM open.outbox WHERE stream = $1 AND version = $2 AND line = $3 AND recipient->>'kind' = 'account'`,
    values: [notice.stream, notice.version, notice.line],
  });
  return ours !== undefined;
}

/** Puts a question on record (咨询): an answer is owed from now on. */
export async function recordQuestion(
  house: House,
  { account, from, text }: Pick<IncomingMessage, 'account' | 'from' | 'text'>,
  idempotency?: Idempotency,
) {
  const today = dayOf(house.clock.now());
  const matterKey = house.vault.newKey('open');
  const number = matterNumber(today, await house.serials.next(), 'XC');
  const office = house.units.petitionOffice(undefined, today).id;
  return begin(house, disclosure, {
    actor: { kind: 'system', name: 'messenger' },
    act: 'consult',
    stream: house.ids.stream(),
    matterKey,
    ...(idempotency ? { idempotency } : {}),
    command: (deposit): DisclosureCommand => ({
      act: 'consult',
      number,
      key: matterKey.id,
      ruleSet: ruleSetOn(today),
      office,
      title: deposit.text('title', { title: firstOf(text, lengths.title) }).item,
      to: deposit.text('asker', { account, messenger: from }),
      text: deposit.text('question', { text }),
    }),
  });
}

/** Takes a question in, once. */
export async function consult(house: House, message: IncomingMessage, idempotency: Idempotency): Promise<TakenMessage> {
  const performed = await recordQuestion(house, message, idempotency);
  if (performed.done === 'key-reused') return { became: 'other-content' };
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(`a question was not taken: ${performed.done}`);
  const { own } = performed.matter;
  if (own.stage === 'none') throw new Error('a question left nothing');
  return { became: performed.done === 'recorded' ? 'registered' : 'repeated', number: own.opened.number };
}

/** Registers what was asked as the claim that it is: in its own words, as of the day on which it came, once. */
export async function registerAsked(
  house: House,
  stream: StreamId,
  { said, messenger, askedOn }: { readonly said: string; readonly messenger: string; readonly askedOn: CivilDate },
) {
  const { performed } = await register(
    house,
    { kind: 'public' },
    { ...writtenThere(said), purpose: 'claim', receivedOn: askedOn, party: { messenger } },
    { caller: 'consultation', key: stream, digest: Buffer.from(stream) },
  );
  if (performed.done !== 'recorded' && performed.done !== 'repeated')
    throw new Error(`a question was not registered: ${performed.done}`);
  return performed;
}

/** 转为信访事项: what turned out to be a claim is registered, and whoever wrote it gets number and code. */
export const filingConsultation: Reaction = {
  name: 'disclosure.filing',
  on: ['ConsultationFiled'] satisfies DisclosureEvent['type'][],
  async run(house, cause) {
    const loaded = await loadMatter(house.database.as('app'), disclosure, cause.stream, cause.version);
    const own = loaded?.matter.own;
    if (!own || own.stage === 'none' || own.opened.type !== 'ConsultationAsked') return [];
    const { text, to } = own.opened;
    const kept = await house.vault.read(house.database.as('vault'), 'open', [text.item, to.item]);
    const said = kept.get(text.item)?.['text'];
    const messenger = kept.get(to.item)?.['messenger'];
    // Erased in the meantime: there is nothing left to register.
    if (!said || !messenger) return [];
    const performed = await registerAsked(house, cause.stream, { said, messenger, askedOn: own.opened.openedOn });
    return [{ stream: performed.stream, version: performed.matter.version }];
  },
};
