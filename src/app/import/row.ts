import { registrationSchema } from '#chapters/petition/routes/schemas.ts';
import type { External, Intake } from '#chapters/petition/intake.ts';
import { isAfter, type CivilDate } from '#kernel/calendar.ts';
import { fieldErrors } from '#ui/edge/input.ts';
import { readDate, type Words } from '#ui/language.ts';
import type { FileRow } from './file.ts';
import { fieldsOf, type ImportField, type Mapping } from './mapping.ts';

/** What a row is checked against. */
export interface RowCheck {
  readonly source: string;
  readonly mapping: Mapping;
  readonly today: CivilDate;
  readonly isClass: (code: string) => boolean;
  readonly isRegion: (code: string) => boolean;
  readonly digest: (text: string) => Buffer;
}

/** A row that is in order, or why it is not. */
export type CheckedRow =
  | { readonly line: number; readonly intake: Intake; readonly external: External }
  | { readonly line: number; readonly why: Words };

const titleMax = 100;

/** How a field of a registration is called to whoever reads Chinese; in English it is called as its column. */
const fieldNames: Readonly<Record<ImportField, string>> = {
  externalId: '编号',
  title: '标题',
  request: '诉求',
  facts: '内容',
  form: '来访形式',
  purpose: '目的',
  class: '类别',
  regionCode: '区划',
  receivedOn: '收到日期',
  name: '姓名',
  phone: '电话',
  idType: '证件类型',
  idNumber: '证件号码',
  address: '地址',
  email: '电子邮箱',
};

const fieldName = (path: string): string => fieldNames[path.split('.').at(-1) as ImportField] ?? path;

/** Checks a row by the schema of the API, so that this door lets in nothing that the others do not. */
export function checkRow(row: FileRow, check: RowCheck): CheckedRow {
  if ('why' in row) return row;
  const { line, columns } = row;
  const said = fieldsOf(columns, check.mapping);
  const day = said.receivedOn === undefined ? undefined : readDate(said.receivedOn.split(/[ T]/)[0]!);
  const faults: Words[] = [];
  const fault = (zh: string, en: string): void => void faults.push({ zh, en });
  if (said.receivedOn !== undefined && !day)
    fault(`收到日期：${said.receivedOn} 不是日期`, `receivedOn: ${said.receivedOn} is no day`);
  if (day && isAfter(day, check.today)) fault(`收到日期：${day} 还没有到`, `receivedOn: ${day} has not come yet`);
  if (said.class !== undefined && !check.isClass(said.class))
    fault(`类别：没有 ${said.class} 这一类`, `class: ${said.class} is no class`);
  if (said.regionCode !== undefined && !check.isRegion(said.regionCode))
    fault(`区划：${said.regionCode} 不在本地`, `regionCode: ${said.regionCode} is no region here`);
  if (said.purpose === 'accusation' || said.class?.startsWith('16'))
    fault(
      '反映违纪违法，请在窗口登记，登记时立即密封',
      'it reports misconduct; that is registered at the desk, where it is sealed at once',
    );
  const parsed = registrationSchema.safeParse(registrationOf(said, day));
  if (!parsed.success)
    for (const [n, { path, message }] of fieldErrors(parsed.error, 'en').entries())
      fault(`${fieldName(path)}：${fieldErrors(parsed.error, 'zh')[n]!.message}`, `${path}: ${message}`);
  if (faults.length > 0 || !parsed.success)
    return { line, why: { zh: faults.map(({ zh }) => zh).join('；'), en: faults.map(({ en }) => en).join('; ') } };
  const { petitioner, purpose, withholdIdentity: _, reportsMisconduct: __, accusedUnit: ___, ...rest } = parsed.data;
  const digest = check.digest(JSON.stringify(Object.entries(columns).toSorted()));
  return {
    line,
    intake: { ...rest, purpose: purpose === 'suggestion' ? 'suggestion' : 'claim', party: petitioner },
    external: { source: check.source, id: said.externalId ?? `line ${line}`, digest },
  };
}

function registrationOf(said: ReturnType<typeof fieldsOf>, day: CivilDate | undefined) {
  const { name, phone, idType, idNumber, address, email, title, facts, receivedOn: _, externalId: __, ...rest } = said;
  const party = { name, phone, idType: idNumber ? (idType ?? 'resident') : undefined, idNumber, address, email };
  const named = Object.values(party).some((value) => value !== undefined);
  return {
    ...rest,
    ...told(title, facts),
    receivedOn: day?.toString(),
    anonymous: !named,
    petitioner: named ? party : undefined,
  };
}

/** A title that is too long for a list is cut there and stands whole before the facts: nothing of it is lost. */
function told(title: string | undefined, facts: string | undefined) {
  const characters = [...(title ?? '')];
  if (characters.length <= titleMax) return { title, facts };
  const cut = `${characters.slice(0, titleMax - 1).join('')}…`;
  return { title: cut, facts: facts?.includes(title!) ? facts : [title, facts].filter(Boolean).join('\n') };
}
