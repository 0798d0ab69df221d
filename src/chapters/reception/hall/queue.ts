/** One ticket in line, as the queue orders it. */
export interface InLine {
  readonly id: number;
  readonly priority: boolean;
  readonly line: number;
}

/** Whom a hall calls before others (优先规则): older and disabled people first, every other time, or nobody. */
export const priorityRules = ['first', 'alternate', 'none'] as const;
export type PriorityRule = (typeof priorityRules)[number];

/**
 * The order of calling: by the hall's rule, then as the tickets were taken.
 * @param after whether the call before was one of priority, which by the rule of every other time is followed by another
 */
export function inOrder<Ticket extends InLine>(
  tickets: readonly Ticket[],
  rule: PriorityRule = 'first',
  after = false,
): Ticket[] {
  const taken = tickets.toSorted((a, b) => a.line - b.line || a.id - b.id);
  if (rule === 'none') return taken;
  const [ahead, others] = [taken.filter(({ priority }) => priority), taken.filter(({ priority }) => !priority)];
  if (rule === 'first') return [...ahead, ...others];
  const [odd, even] = after ? [others, ahead] : [ahead, others];
  return Array.from({ length: taken.length }, (_, n) => [odd[n], even[n]])
    .flat()
    .filter((one) => one !== undefined);
}

/**
 * Where a ticket stands after its call was missed: behind so many of those who wait. It keeps its number and its place
 * among equals, so nobody has to queue anew.
 * @param waiting those who wait for the same service, without the ticket itself
 */
export function lineBehind(
  ticket: InLine,
  waiting: readonly InLine[],
  backBy: number,
  rule: PriorityRule = 'first',
): number {
  const equals = inOrder(waiting, 'none').filter(({ priority }) => rule === 'none' || priority === ticket.priority);
  const before = equals[Math.min(backBy, equals.length) - 1];
  if (!before) return ticket.line;
  const after = equals[backBy];
  return after ? (before.line + after.line) / 2 : before.line + 1;
}

/** How long the wait may be (大约要等多久): never finer than it can be known. */
export type Estimate =
  | { readonly kind: 'now' }
  /** Too few visits today to say. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'range'; readonly fromMinutes: number; readonly toMinutes: number }
  | { readonly kind: 'long'; readonly minutes: number };

export interface EstimateRule {
  readonly sample: number;
  readonly sampleMin: number;
  readonly longMinutes: number;
}

const step = 5;

/**
 * From the median of the last visits, the people ahead and the windows that serve them.
 * @param minutes how long each of the last visits took, newest first
 */
export function estimate(
  minutes: readonly number[],
  { ahead, desks }: { readonly ahead: number; readonly desks: number },
  rule: EstimateRule,
): Estimate {
  if (ahead === 0 && desks > 0) return { kind: 'now' };
  if (desks === 0 || minutes.length < rule.sampleMin) return { kind: 'unknown' };
  const wait = (median(minutes.slice(0, rule.sample)) * ahead) / desks;
  if (wait > rule.longMinutes) return { kind: 'long', minutes: rule.longMinutes };
  const fromMinutes = Math.floor(wait / step) * step;
  return { kind: 'range', fromMinutes, toMinutes: fromMinutes + step };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** `A031`, as it is printed, shown and called. */
export const ticketName = (letter: string, n: number): string => `${letter}${String(n).padStart(3, '0')}`;

/** Reads a ticket's name in any case and width. */
export function readTicketName(text: string): { readonly letter: string; readonly n: number } | undefined {
  const [, letter, digits] = /^([A-Z])0*(\d{1,4})$/.exec(text.normalize('NFKC').trim().toUpperCase()) ?? [];
  return letter && digits ? { letter, n: Number(digits) } : undefined;
}
