import type { House } from '#kernel/house.ts';
import type { ItemId } from '#kernel/ids.ts';
import type { Contact } from '#chapters/petition/lost-code.ts';
import { maskEmail, maskPhone } from '#ui/masking.ts';
import { emailAddress, phoneNumber } from '#ui/edge/input.ts';

/** One contact: where a code that is good once goes. */
export interface OneContact {
  readonly kind: 'phone' | 'email';
  readonly value: string;
}

/** What was typed as a telephone number or an e-mail address, cleaned as it is at filing; undefined when it is neither. */
export function contactIn(typed: string): Contact | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (text.includes('@')) {
    const email = emailAddress.safeParse(text);
    return email.success && email.data ? { email: email.data } : undefined;
  }
  const phone = phoneNumber.safeParse(text);
  return phone.success && phone.data ? { phone: phone.data } : undefined;
}

/** The contact on file of whoever raised a matter. @param party the identity that the register names */
export async function contactOnFile(house: House, party: ItemId | null): Promise<OneContact | undefined> {
  if (!party) return undefined;
  const content = (await house.vault.read(house.database.as('vault'), 'open', [party])).get(party);
  return content && oneOf({ phone: content['phone'], email: content['email'] });
}

/** The way that is tried first: the telephone, else the mail. */
export function oneOf({ phone, email }: Contact): OneContact | undefined {
  if (phone) return { kind: 'phone', value: phone };
  return email ? { kind: 'email', value: email } : undefined;
}

export const masked = ({ kind, value }: OneContact): string => (kind === 'phone' ? maskPhone(value) : maskEmail(value));
