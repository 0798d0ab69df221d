import { z } from '@hono/zod-openapi';
import type { House } from '#kernel/house.ts';
import { subjectOf, type Subject } from '#kernel/matters.ts';
import { parseMatterNumber } from '#kernel/number.ts';
import type { Registers } from '#kernel/roster.ts';
import { invalid, notFound } from '#ui/edge/answers.ts';
import { fieldErrors } from '#ui/edge/input.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { takenBy } from './acts.ts';
import type { Beginning } from './life.ts';

// What the API of a chapter is asked with and how it refuses: the same where an act is done and where it is previewed.

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({ title: z.string(), status: z.number() }) } },
});

/** The refusals of every act. */
export const refusals = {
  404: problems('Not there, or not yours: the same answer'),
  409: problems('A lawful refusal with its citation, or the matter has changed since that version'),
  422: problems('Fields that need a correction'),
};

export const body = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  required: true,
  content: { 'application/json': { schema: z.looseObject(shape) } },
});

type Read<Taken> = Taken | { readonly refused: Response };

/** The fields of an act on a matter and the version that was seen, or why they cannot be taken. */
export async function askedOn(
  edge: EdgeContext,
  house: House,
  description: Parameters<typeof takenBy>[0],
): Promise<Read<{ readonly input: unknown; readonly seen: number }>> {
  const { version: seen, ...fields } = (await edge.req.json()) as { readonly version: number };
  const parsed = takenBy(description, house).safeParse(fields);
  if (!parsed.success) return { refused: invalid(edge, fieldErrors(parsed.error, edge.var.visitor.lang)) };
  return { input: parsed.data, seen };
}

/** The fields of an opening and the matter that it is to be about, or why they cannot be taken. */
export async function askedToOpen<Command>(
  edge: EdgeContext,
  registers: Registers,
  beginning: Beginning<Command>,
): Promise<Read<{ readonly input: unknown; readonly subject: Subject | undefined; readonly about: string }>> {
  const { house, visitor } = edge.var;
  const { about = '', ...fields } = (await edge.req.json()) as { readonly about?: string };
  const number = parseMatterNumber(about);
  const vault = house.database.as('vault');
  const subject = number && (await subjectOf(vault, { actor: visitor.actor, registers }, { number }));
  if (!visitor.official || (beginning.about === 'needed' && !subject)) return { refused: notFound(edge) };
  const parsed = takenBy(beginning.description(subject), house).safeParse(fields);
  if (!parsed.success) return { refused: invalid(edge, fieldErrors(parsed.error, visitor.lang)) };
  return { input: parsed.data, subject, about };
}
