import { z } from '@hono/zod-openapi';
import type { House } from '#kernel/house.ts';
import type { PaperNode } from '#kernel/typesetter.ts';
import { unitView } from '#kernel/views.ts';
import type { MadePaper } from './paper.ts';

/** A paper as lists of the API show it. Its title comes in both languages; the paper itself is in Chinese, as issued. */
export const paperView = ({ model, version, signer, issuer, on, mark }: MadePaper, house: House) => ({
  kind: model.kind,
  title: model.title.zh,
  titleEn: model.title.en,
  version,
  mark: mark || null,
  by: { ...unitView(house, signer), ...(issuer ? { name: issuer } : {}) },
  on: on.toString(),
});

export const paperViewSchema = z.looseObject({
  kind: z.string(),
  title: z.string(),
  titleEn: z.string(),
  version: z.number().int().openapi({ description: 'Of the fact that made it, in its own matter' }),
  mark: z.string().nullable().openapi({ description: 'The number of the letter; a record has none' }),
  on: z.string(),
});

const nodeSchema = z.union([z.string(), z.looseObject({ tag: z.string() })]);

/** A paper with what stands on it. */
export const paperSchema = paperViewSchema.extend({
  pieces: z.array(nodeSchema).openapi({ description: 'Headings, paragraphs and tables, as on the page of the paper' }),
});

export const paperListSchema = z.object({
  papers: z.array(paperViewSchema.extend({ href: z.string(), pdf: z.string() })),
});

/** What an act would issue now: each paper with what it still lacks. Nothing of it is on record. */
export const draftsSchema = z.object({
  papers: z.array(paperSchema.extend({ lacking: z.array(z.string()) })),
});

export const paperFile = {
  description: 'The paper, tagged to be read aloud (PDF/UA-1)',
  content: { 'application/pdf': { schema: z.string() } },
};

/** A paper with its pieces. */
export const paperRead = (paper: MadePaper, pieces: readonly PaperNode[], house: House) => ({
  ...paperView(paper, house),
  pieces,
});
