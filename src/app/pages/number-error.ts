import { parseMatterNumber } from '#kernel/number.ts';
import type { Words } from '#ui/language.ts';

const nothing: Words = { zh: '请填写登记编号', en: 'Write the number' };
const shape: Words = {
  zh: '编号写得不对：XF 后面应当是 14 位数字，请对照回执',
  en: 'This is not a number of ours: XF and 14 digits, as on the receipt',
};
const miscopied: Words = {
  zh: '编号里可能有一位抄错了，请对照回执再看一遍',
  en: 'One digit of the number may be wrong; please compare it with the receipt',
};

/** What can be told of a number from the typing alone: its check digit, and nothing of which matters there are. */
export function numberError(typed: string): Words | undefined {
  if (parseMatterNumber(typed)) return undefined;
  if (typed.trim() === '') return nothing;
  return typed.normalize('NFKC').replaceAll(/\D/g, '').length === 14 ? miscopied : shape;
}
