import type { Citation } from './citation.ts';
import type { Content } from './vault.ts';

/** A kind of document (文书): the parts that it must hold, and the text that asks for them. */
export interface DocumentModel<Part extends string = string> {
  readonly kind: string;
  readonly parts: readonly Part[];
  readonly under: Citation;
}

/**
 * Puts a document together for the vault. The edge has already asked the writer for every part; one that is missing
 * here is a fault of the program, because a document that lacks a required part must never be issued.
 */
export function composeDocument<Part extends string>(
  model: DocumentModel<Part>,
  given: Readonly<Record<Part, string>>,
): Content {
  const missing = model.parts.filter((part) => !given[part]?.trim());
  if (missing.length > 0) throw new TypeError(`a document of kind ${model.kind} lacks ${missing.join(', ')}`);
  return Object.fromEntries(model.parts.map((part) => [part, given[part]]));
}
