/** What stands on a screen instead of a person's data. Always done on the server; the whole value never leaves it. */

/** `张*明`, `李*`, `欧**明`; a name in letters keeps the first of each word. Never more than three stars. */
export function maskName(name: string): string {
  const text = name.trim();
  if (!/\p{Script=Han}/u.test(text)) return text.replaceAll(/(?<=\S)\S+/gu, '***');
  const signs = [...text];
  if (signs.length < 3) return signs.map((sign, index) => (index === 0 ? sign : '*')).join('');
  return `${signs[0]}${'*'.repeat(Math.min(3, signs.length - 2))}${signs.at(-1)}`;
}

/** `138****8000`; a landline keeps its area code and the last two digits. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  return phone.length < 5 ? '****' : `${phone.slice(0, Math.min(4, phone.length - 4))}****${phone.slice(-2)}`;
}

/** `110101********1234`: the place of issue and the last four. Other papers keep the last two. */
export function maskIdNumber(number: string): string {
  if (/^\d{17}[\dXx]$/.test(number)) return `${number.slice(0, 6)}********${number.slice(-4)}`;
  return number.length < 5 ? '****' : `${'*'.repeat(number.length - 2)}${number.slice(-2)}`;
}

/** An address up to its street; the rest, by which a door could be found, is left out. */
export function maskAddress(address: string): string {
  const street = /^.*?(?:街道|大道|路|街|镇|乡|村|巷|弄)/u.exec(address)?.[0];
  const signs = [...address];
  return `${street && street.length < address.length ? street : signs.slice(0, Math.ceil(signs.length / 3)).join('')}****`;
}

/** `z***@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`;
}
