import type { z } from '@hono/zod-openapi';
import type { Depositor } from '#kernel/deposit.ts';
import type { AttachedFile } from '#kernel/files.ts';
import type { ActDescription } from '#ui/edge/acts.ts';
import type { Accused } from '../accused.ts';
import type { AccusationCommand } from '../decide/command.ts';

/** What an act is given besides its fields. */
export interface Given {
  readonly files: readonly AttachedFile[];
  /** Whom the report is about at this version. */
  readonly accused: Accused;
}

/** One act as its page and the API see it. */
export interface SealedAct<Schema extends z.ZodType = z.ZodType> extends Omit<
  ActDescription<never, Schema>,
  'command'
> {
  command(input: z.output<Schema>, deposit: Depositor, given: Given): AccusationCommand;
}

/** Ties the type of a schema to the command made from it. */
export const describe = <Schema extends z.ZodType>(act: SealedAct<Schema>): SealedAct => act as unknown as SealedAct;
