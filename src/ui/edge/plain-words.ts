import type { z } from '@hono/zod-openapi';
import type { Words } from '#ui/language.ts';

const kinds: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或者 false', en: 'true or false' },
  array: { zh: '一个列表', en: 'a list' },
  object: { zh: '一个对象', en: 'an object' },
};

const written: Words = {
  zh: '请对照接口说明，核对这一项的写法',
  en: 'Check against the description how this is written',
};

/** What a schema without words of its own found wrong, as a sentence: programs and their authors read both languages. */
export function plainWords(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected];
      return kind ? { zh: `这里应填${kind.zh}`, en: `This must be ${kind.en}` } : written;
    }
    case 'too_small':
      return bound(issue.origin, String(issue.minimum), { zh: '最少', en: 'At least' });
    case 'too_big':
      return bound(issue.origin, String(issue.maximum), { zh: '最多', en: 'At most' });
    case 'invalid_value':
      return {
        zh: `请从这些里选一个：${issue.values.join('、')}`,
        en: `Choose one of these: ${issue.values.join(', ')}`,
      };
    case 'unrecognized_keys':
      return { zh: `没有这些项：${issue.keys.join('、')}`, en: `There is no such field: ${issue.keys.join(', ')}` };
    default:
      return written;
  }
}

function bound(origin: string, limit: string, side: Words): Words {
  if (origin === 'string') return { zh: `${side.zh} ${limit} 个字`, en: `${side.en} ${limit} characters` };
  return { zh: `${side.zh} ${limit}`, en: `${side.en} ${limit}` };
}
