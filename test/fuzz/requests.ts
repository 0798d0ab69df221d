import fc from 'fast-check';
import { oddText } from '#test/odd-text.ts';

/** What the published description says of one operation, as far as requests are made from it. */
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
}

/** An OpenAPI document, as far as requests are made from it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** One request as it goes onto the wire. */
export interface HostileRequest {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Values that have broken programs before, whatever was asked for. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  oddText(40),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    0,
    1e308,
    -0.5,
    2 ** 53,
    '',
    ' ',
    '\0',
    '\ud800',
    'x'.repeat(9_000),
    '𬭊'.repeat(3_000),
    '9999-99-99',
    '2026-02-30',
    '-271821-04-20',
    '0000-00-00',
    '../../etc/passwd',
    '%00',
    "'; DROP TABLE ledger.entry; --",
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '\u202e\u0000\ufeff',
    'constructor',
    '__proto__',
    [],
    [[[[[[[[[[]]]]]]]]]],
    {},
  ),
);

/** A value that fits its schema more or less, so that a request gets past the first look. */
function fitting(schema: Schema | undefined, description: Description, depth = 0): fc.Arbitrary<unknown> {
  if (!schema || depth > 4) return hostile;
  if (schema.$ref)
    return fitting(description.components?.schemas?.[schema.$ref.split('/').at(-1)!], description, depth);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => fitting(one, description, depth + 1)));
  if (schema.allOf) return fitting(schema.allOf[0], description, depth + 1);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, one]) => [name, mostly(fitting(one, description, depth + 1))] as const,
    );
    return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  }
  if (type === 'array') return fc.array(fitting(schema.items, description, depth + 1), { maxLength: 4 });
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double());
  if (type === 'boolean') return fc.boolean();
  if (schema.format === 'date') return fc.constantFrom('2026-03-02', '2005-05-01', '2199-12-31', '2026-02-29');
  return fc.oneof(fc.constantFrom('路灯不亮', '13812345678', '990101'), oddText(20));
}

/** Nine values in ten fit; the tenth is hostile. Two hostile ones at once would hide each other. */
const mostly = (one: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: one }, { weight: 1, arbitrary: hostile });

/** JSON of a value that JSON has no words for, too. */
const written = (value: unknown): string => {
  try {
    return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)) ?? 'undefined';
  } catch {
    return '{"a":';
  }
};

/** A body as it may arrive: whole, cut off, doubled, of another kind, or deeper than anybody nests. */
const bodyOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: value.map(written) },
    { weight: 1, arbitrary: value.map((one) => written(one).slice(0, -2)) },
    { weight: 1, arbitrary: hostile.map(written) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '\ufeff{}',
        '{}{}',
        `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
        `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
        '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}',
        `{"title":"${'a'.repeat(600_000)}"}`,
      ),
    },
  );

const pathText = (value: unknown): string =>
  encodeURIComponent((typeof value === 'object' ? written(value) : String(value)).toWellFormed().slice(0, 3_000));

/** A header's value must be one that a client can send at all; the rest is as odd as it likes. */
const headerText = (value: string): string => value.replaceAll(/[^\t\x20-\x7e]/g, '').trim();

const header = (right: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.string({ maxLength: 300 }) });

/** What a caller may bring along: real numbers, codes and tokens, so that requests get far before they fail. */
export interface Brought {
  readonly numbers: readonly string[];
  readonly codes: readonly string[];
  readonly tokens: readonly string[];
  readonly acts: readonly string[];
}

function operationRequest(
  route: string,
  method: string,
  operation: Operation,
  { description, brought }: { readonly description: Description; readonly brought: Brought },
): fc.Arbitrary<HostileRequest> {
  const named = operation.parameters ?? [];
  const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const pathValue = (name: string): fc.Arbitrary<unknown> => {
    if (name === 'number') return mostly(fc.constantFrom(...brought.numbers));
    if (name === 'act') return mostly(fc.constantFrom(...brought.acts));
    return fc.oneof(fc.constantFrom('route.1', 'x'), hostile);
  };
  const query = named
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) => [name, mostly(fitting(schema, description))] as const);
  const schema = operation.requestBody?.content?.['application/json']?.schema;
  return fc
    .record({
      path: fc.tuple(...inPath.map(pathValue)),
      query: fc.record(Object.fromEntries(query), { requiredKeys: [] }),
      code: header(brought.codes[0]!),
      token: fc.oneof(fc.constant(undefined), fc.constantFrom(...brought.tokens), fc.string({ maxLength: 80 })),
      key: fc.oneof(fc.constant(undefined), fc.string({ maxLength: 120 })),
      type: header('application/json'),
      lang: fc.constantFrom('zh', 'en', '*;q=0', 'x'.repeat(200)),
      body: method === 'get' ? fc.constant(undefined) : bodyOf(fitting(schema, description)),
    })
    .map(({ path, query: asked, code, token, key, type, lang, body }) => {
      const search = Object.entries(asked).map(([name, value]) => `${name}=${pathText(value)}`);
      const target = inPath.reduce((text, name, index) => text.replace(`{${name}}`, pathText(path[index])), route);
      const headers = {
        'accept-language': headerText(lang),
        'query-code': headerText(code),
        ...(token === undefined ? {} : { authorization: `Bearer ${headerText(token)}` }),
        ...(key === undefined ? {} : { 'idempotency-key': headerText(key) }),
        ...(body === undefined ? {} : { 'content-type': headerText(type) || 'application/json' }),
      };
      return {
        route: `${method.toUpperCase()} ${route}`,
        method: method.toUpperCase(),
        path: search.length > 0 ? `${target}?${search.join('&')}` : target,
        headers,
        body,
      };
    });
}

/** Requests made from the published description, each operation as often as the others; the same seed gives the same. */
export function hostileRequests(
  description: Description,
  brought: Brought,
  { count, seed }: { readonly count: number; readonly seed: number },
): HostileRequest[] {
  const operations = Object.entries(description.paths).flatMap(([route, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      operationRequest(route, method, operation, { description, brought }),
    ),
  );
  const each = Math.ceil(count / operations.length);
  const samples = operations.map((one, index) => fc.sample(one, { numRuns: each, seed: seed + index }));
  return Array.from({ length: each }, (_, n) => samples.map((sample) => sample[n]!))
    .flat()
    .slice(0, count);
}
