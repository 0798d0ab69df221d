import type { LivingHouse } from '#app/house.ts';
import type { Attachments } from '#kernel/attachments.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { HeldFiles } from '#ui/edge/held-files.ts';

/** What the citizen's pages are made from, besides the request itself. */
export interface PageParts {
  readonly house: LivingHouse;
  readonly attachments: Attachments;
  readonly held: HeldFiles;
  readonly names: CodeNames;
  /** Cookies travel over TLS only. */
  readonly secure: boolean;
}
