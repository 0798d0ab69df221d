import type { Words } from '#ui/language.ts';

/** Names of the codes that a matter carries, as `app` finds them in the lists that the instance uses. */
export interface CodeNames {
  /** A place with the places around it. */
  region(code: string): Promise<Words | undefined>;
  matterClass(code: string): Words | undefined;
}
