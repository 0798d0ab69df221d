import type { z } from '@hono/zod-openapi';
import type { Errors } from '#ui/components/field.tsx';
import { fieldErrors } from '#ui/edge/input.ts';
import type { Lang } from '#ui/language.ts';

/** What was typed into a form, by field, exactly as it was typed: shown again when something needs a correction. */
export type Typed = Readonly<Record<string, string>>;

/** The named text fields of a posted form; of several with one name the first. */
export function typedIn(form: Readonly<Record<string, unknown>>, names: readonly string[]): Typed {
  const given = names.flatMap((name): [string, string][] => {
    const value = form[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? [[name, first]] : [];
  });
  return Object.fromEntries(given);
}

/** Checks what was typed. Errors come by field in the order of `names`, which is that of the page. */
export function checkTyped<Schema extends z.ZodType>(
  schema: Schema,
  typed: Typed,
  names: readonly string[],
  lang: Lang,
): { readonly input: z.output<Schema> } | { readonly errors: Errors } {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { input: parsed.data };
  const found = fieldErrors(parsed.error, lang);
  const ordered = found.toSorted((a, b) => names.indexOf(a.path) - names.indexOf(b.path));
  const errors: Record<string, string> = {};
  for (const { path, message } of ordered) errors[path] ??= message;
  return { errors };
}
