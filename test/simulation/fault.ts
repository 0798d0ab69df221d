/** Something that must never be, with what was done to the matter until then. */
export class InvariantBroken extends Error {
  readonly invariant: string;
  constructor(invariant: string, what: string, history: readonly string[]) {
    super(`${invariant}: ${what}\n    ${history.join('\n    ')}`);
    this.invariant = invariant;
  }
}

export function isFault(invariant: string, what: string, history: readonly string[]): never {
  throw new InvariantBroken(invariant, what, history);
}
