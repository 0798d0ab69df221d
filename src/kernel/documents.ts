import type { Citation } from './citation.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Content } from './vault.ts';

/** A kind of document (文书): the parts that it must hold, and the text that asks for them. */
export interface DocumentModel<Part extends string = string> {
  readonly kind: string;
  readonly parts: readonly Part[];
  readonly under: Citation;
}

/** A document lacks a part that its article asks for. Whoever catches it says so as the refusal that it carries. */
export class LackingPart extends Error {
  override readonly name = 'LackingPart';
  readonly refusal: Refusal<'document-lacks-part'>;

  constructor({ kind, under }: DocumentModel, missing: readonly string[]) {
    super(`a document of kind ${kind} lacks ${missing.join(', ')}`);
    this.refusal = refuse('document-lacks-part', under, { kind, parts: missing.join(',') });
  }
}

/**
 * Puts a document together for the vault. A form asks for every part before; whoever comes another way is refused here,
 * because a document that lacks a required part must never be issued.
 * @throws LackingPart
 */
export function composeDocument<Part extends string>(
  model: DocumentModel<Part>,
  given: Readonly<Record<Part, string>>,
): Content {
  const missing = model.parts.filter((part) => !given[part]?.trim());
  if (missing.length > 0) throw new LackingPart(model, missing);
  return Object.fromEntries(model.parts.map((part) => [part, given[part]]));
}
