import type { Form, Path, Purpose, ReviewOutcome } from '#chapters/petition/events.ts';
import type { UnitId } from '#kernel/ids.ts';

/** What a test may want otherwise in the life of `lifeTo`. */
export interface Varied {
  readonly purpose?: Purpose;
  readonly form?: Form;
  readonly region?: string;
  /** Registered by the organ itself instead of a petition office. */
  readonly direct?: boolean;
  readonly path?: Path;
  readonly outcome?: ReviewOutcome;
  readonly anonymous?: boolean;
  readonly holder?: UnitId;
  readonly concerned?: UnitId;
}
