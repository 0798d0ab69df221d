import type { MatterNumber } from '#kernel/number.ts';
import { codeTries, tried } from '#app/web/guessing.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import type { OnceCodes } from './codes.ts';
import type { OneContact } from './contact.ts';

/** What is asked of a page that lets somebody show by a code that a contact is theirs. */
export interface CodeAsked {
  readonly number: MatterNumber;
  readonly contact: OneContact;
  /** What the code is for: one that was sent for another thing does not open this one. */
  readonly purpose: string;
  /** What was typed; undefined where the code is to be sent. */
  readonly code: string | undefined;
}

/** Sends the code, or takes it; how often either may be done is counted for the matter and for the sender. */
export async function codeStep(
  context: EdgeContext,
  codes: OnceCodes,
  { number, contact, purpose, code }: CodeAsked,
): Promise<'limited' | 'sent' | 'not-sent' | 'wrong' | 'right'> {
  const { gate, visitor } = context.var;
  if (code === undefined) {
    if (!gate.allow(context, 'lost-code') || !gate.allow(context, 'lost-code', purpose)) return 'limited';
    return (await codes.send(purpose, contact, visitor.lang)) ? 'sent' : 'not-sent';
  }
  const attempt = () => codes.take(purpose, contact, code);
  const right = await tried(context, codeTries(number), attempt, (found) => !found);
  if (right === 'limited') return 'limited';
  return right ? 'right' : 'wrong';
}

export const wrongCode: Words = {
  zh: '验证码不对，或者已经过期。请核对短信，或者重新发送。',
  en: 'The code is not the one that was sent, or is over. Look at the message, or have it sent again.',
};
