import { z } from '@hono/zod-openapi';
import { bothLanguages, phoneNumber } from '#ui/edge/input.ts';

/** Somebody on a list of names: the name, and a telephone where one was written beside it. */
export interface Listed {
  readonly name: string;
  readonly phone?: string;
}

/** The same people, without what was left empty. */
export const listed = (
  people: readonly { readonly name: string; readonly phone?: string | undefined }[] = [],
): readonly Listed[] => people.map(({ name, phone }) => ({ name, ...(phone ? { phone } : {}) }));

/** How many names one act takes; a longer list is added in several. */
export const listedMax = 100;
const nameMax = 80;

function readLine(line: string): Listed | undefined {
  const [name = '', ...rest] = line.split(/[\s,，、;；]+/).filter(Boolean);
  if (rest.length === 0) return name.length <= nameMax ? { name } : undefined;
  const phone = phoneNumber.safeParse(rest.join(''));
  if (!phone.success || !phone.data || name.length > nameMax) return undefined;
  return { name, phone: phone.data };
}

/** A list of people as it is written: one a line, the name, then the telephone if there is one. */
export const listOfPeople = z
  .string()
  .max(20_000)
  .optional()
  .transform((typed = '', context): readonly Listed[] => {
    const lines = typed.split('\n').flatMap((line) => (line.trim() ? [line.trim()] : []));
    const read = lines.map(readLine);
    const bad = read.findIndex((one) => one === undefined);
    const fault = (zh: string, en: string): void =>
      context.addIssue({ code: 'custom', message: bothLanguages({ zh, en }) });
    if (bad >= 0)
      fault(
        `第 ${bad + 1} 行看不懂，请写成“姓名 电话”，没有电话的只写姓名`,
        `Line ${bad + 1} cannot be read; write the name, then the telephone, or the name alone`,
      );
    if (lines.length > listedMax)
      fault(`一次最多 ${listedMax} 人，其余的请再加一次`, `At most ${listedMax} people at once; add the others after`);
    return read.filter((one) => one !== undefined);
  });

/** The same, where somebody has to be on it. */
export const somePeople = listOfPeople.refine((people) => people.length > 0, {
  message: bothLanguages({ zh: '请至少写一个人的姓名', en: 'Write at least one name' }),
});
