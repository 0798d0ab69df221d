import type { Citation } from './citation.ts';

/**
 * A lawful "no": a named reason with the article that it rests on, as a value, shown to a person.
 * `facts` are the dates, units and numbers that its sentence speaks of.
 */
export interface Refusal<Reason extends string = string> {
  readonly refused: Reason;
  readonly under: Citation;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function refuse<Reason extends string>(
  reason: Reason,
  under: Citation,
  facts: Readonly<Record<string, string | number>> = {},
): Refusal<Reason> {
  return { refused: reason, under, facts };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
