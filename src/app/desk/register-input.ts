import { registrationSchema, type RegistrationInput } from '#chapters/petition/routes/schemas.ts';
import type { Errors } from '#ui/components/field.tsx';
import { identifiersOf } from '#kernel/vault.ts';
import { listOfPeople, type Listed } from '#chapters/petition/routes/acts/people.ts';
import { emailAddress, fieldErrors, messageIn, phoneNumber } from '#ui/edge/input.ts';
import type { Typed } from '#ui/edge/typed.ts';
import { pickName, type PickerChoice } from '#ui/components/picker.tsx';
import { readDate, type Lang, type Words } from '#ui/language.ts';
import { readPicked, type Shelf } from './pick.ts';

/** The fields of the registration form, in the order of the page. Named as in the API, whose schema checks them. */
export const registerFields = [
  'form',
  'receivedOn',
  'purpose',
  'reportsMisconduct',
  'accusedUnit',
  'accusedUnitPick',
  'accusedText',
  'title',
  'request',
  'facts',
  'regionCode',
  'regionCodePick',
  'class',
  'anonymous',
  'name',
  'phone',
  'idType',
  'idNumber',
  'address',
  'email',
  'withholdIdentity',
  'consentToPublish',
  'cosigners',
  'checkReason',
] as const;

/** What a clerk's form means, once it is in order. */
export interface RegisterInput extends RegistrationInput {
  readonly accusedText: string | undefined;
  readonly others: readonly Listed[];
}

const noDay: Words = {
  zh: '请填写收到日期，例如 2026年11月23日',
  en: 'Write the day of receipt, for example 23 November 2026',
};

const given = (text: string | undefined): string | undefined => text?.trim() || undefined;
const ticked = (text: string | undefined): boolean => text === 'yes';

/** Checks what was typed by the schema of the API, so that neither door lets in what the other does not. */
export function readRegister(
  typed: Typed,
  lang: Lang,
): { readonly input: RegisterInput } | { readonly errors: Errors } {
  const receivedOn = given(typed['receivedOn']);
  const day = receivedOn === undefined ? undefined : readDate(receivedOn);
  const anonymous = ticked(typed['anonymous']);
  const party = {
    name: given(typed['name']),
    phone: given(typed['phone']),
    idType: given(typed['idNumber']) ? (given(typed['idType']) ?? 'resident') : undefined,
    idNumber: given(typed['idNumber']),
    address: given(typed['address']),
    email: given(typed['email']),
  };
  const named = !anonymous && Object.values(party).some((value) => value !== undefined);
  const parsed = registrationSchema.safeParse({
    form: typed['form'],
    purpose: typed['purpose'],
    title: typed['title'],
    request: typed['request'],
    facts: typed['facts'],
    regionCode: given(typed['regionCode']),
    class: given(typed['class']),
    receivedOn: day?.toString(),
    anonymous,
    petitioner: named ? party : undefined,
    withholdIdentity: ticked(typed['withholdIdentity']),
    consentToPublish: ticked(typed['consentToPublish']),
    reportsMisconduct: ticked(typed['reportsMisconduct']) || typed['purpose'] === 'accusation',
    accusedUnit: given(typed['accusedUnit']),
  });
  const errors = new Map<string, string>();
  if (receivedOn !== undefined && !day) errors.set('receivedOn', noDay[lang]);
  const others = listOfPeople.safeParse(typed['cosigners']);
  if (!others.success) errors.set('cosigners', messageIn(lang, others.error.issues[0]!.message));
  if (!parsed.success)
    for (const { path, message } of fieldErrors(parsed.error, lang)) put(errors, fieldOf(path), message);
  if (errors.size === 0 && parsed.success && others.success)
    return { input: { ...parsed.data, others: others.data, accusedText: given(typed['accusedText']) } };
  return { errors: inPageOrder(Object.fromEntries(errors)) };
}

/** Errors in the order in which their fields stand on the page; files come last. */
export const inPageOrder = (errors: Errors): Errors =>
  Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => placeOf(a) - placeOf(b)));

function placeOf(field: string): number {
  const at = registerFields.indexOf(field as (typeof registerFields)[number]);
  return at < 0 ? registerFields.length : at;
}

/** `petitioner.phone` stands in the field `phone`; a petitioner that is missing altogether, in the one for the name. */
const fieldOf = (path: string): string => (path === 'petitioner' ? 'name' : (path.split('.').at(-1) ?? path));

function put(errors: Map<string, string>, field: string, message: string): void {
  if (!errors.has(field)) errors.set(field, message);
}

/** The fields that are picked from many, and what each is picked from. */
export type Shelves = Readonly<Record<'regionCode' | 'accusedUnit', Shelf>>;

/** Reads the picked fields: with codes in place of what was typed, or with what has to be asked back. */
export function readPicks(typed: Typed, shelves: Shelves, lang: Lang) {
  const read: Record<string, string> = { ...typed };
  const errors: Record<string, string> = {};
  const unclear: Record<string, readonly PickerChoice[]> = {};
  for (const name of ['accusedUnit', 'regionCode'] as const) {
    const picked = readPicked(shelves[name], typed[name], typed[pickName(name)], lang);
    if ('code' in picked) {
      read[name] = picked.code;
      continue;
    }
    errors[name] = picked.error;
    unclear[name] = picked.choices;
  }
  return { read, errors, unclear };
}

/** What the duplicate check looks for: a whole telephone or identity number or e-mail address, a name with its address. */
export function lookedFor(typed: Typed): ReturnType<typeof identifiersOf> {
  const phone = phoneNumber.safeParse(typed['phone'] ?? '');
  const email = emailAddress.safeParse(typed['email'] ?? '');
  const idNumber = given(typed['idNumber']);
  return identifiersOf({
    phone: (phone.success && phone.data) || '',
    idNumber: idNumber && idNumber.length > 5 ? idNumber : '',
    email: (email.success && email.data) || '',
    name: given(typed['name']) ?? '',
    address: given(typed['address']) ?? '',
  });
}
