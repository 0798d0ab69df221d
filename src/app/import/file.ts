import type { Words } from '#ui/language.ts';

/** One row of a file that is brought in: its columns as text, or why it cannot be read. Lines are counted from 1. */
export type FileRow =
  | { readonly line: number; readonly columns: Readonly<Record<string, string>> }
  | { readonly line: number; readonly why: Words };

/** UTF-8 with or without its mark, or GB 18030 as spreadsheets write it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The rows of a file by its ending: `.csv`, with the names of its columns in the first line; one JSON object a line otherwise. */
export const rowsOf = (path: string, text: string): readonly FileRow[] =>
  path.toLowerCase().endsWith('.csv') ? csvRows(text) : jsonRows(text);

function jsonRows(text: string): FileRow[] {
  return text.split('\n').flatMap((written, index): FileRow[] => {
    if (written.trim() === '') return [];
    const line = index + 1;
    try {
      const value: unknown = JSON.parse(written);
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [{ line, why: { zh: '不是 JSON 对象', en: 'it is not a JSON object' } }];
      return [{ line, columns: Object.fromEntries(Object.entries(value).flatMap(plainly)) }];
    } catch {
      return [{ line, why: { zh: '不是 JSON', en: 'it is not JSON' } }];
    }
  });
}

/** Numbers and yes or no become text; what is empty or made of parts is left out. */
const plainly = ([name, value]: [string, unknown]): [string, string][] =>
  ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : [];

/** The rows of a table as text. @param separator what stands between its columns: a comma, or a tab as spreadsheets copy */
export function csvRows(text: string, separator = ','): FileRow[] {
  const [head, ...records] = csvRecords(text, separator);
  if (!head) return [];
  return records.map(({ line, fields, open }): FileRow => {
    if (open) return { line, why: { zh: '有一个引号没有闭合', en: 'a quotation mark is never closed' } };
    if (fields.length !== head.fields.length) return { line, why: otherColumns(fields.length, head.fields.length) };
    return { line, columns: Object.fromEntries(head.fields.map((name, n) => [name.trim(), fields[n]!])) };
  });
}

const otherColumns = (has: number, named: number): Words => ({
  zh: `有 ${has} 列，第一行写了 ${named} 列`,
  en: `it has ${has} columns, the first line names ${named}`,
});

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** The file ended inside quotation marks. */
  readonly open: boolean;
}

/** Reads comma-separated values as RFC 4180 has them: quoted fields hold commas, line ends, and doubled quotation marks. */
function csvRecords(text: string, separator: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endRecord = (): void => {
    fields.push(field);
    if (fields.length > 1 || field !== '') records.push({ line: began, fields, open: quoted });
    fields = [];
    field = '';
    began = line;
  };
  for (let n = 0; n < text.length; n += 1) {
    const character = text[n]!;
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[n + 1] === '"') field += text[(n += 1)]!;
      else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === separator) {
      fields.push(field);
      field = '';
    } else if (character === '\n') endRecord();
    else if (character !== '\r') field += character;
  }
  if (field !== '' || fields.length > 0) endRecord();
  return records;
}
