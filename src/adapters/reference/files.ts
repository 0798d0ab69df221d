import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the shipped reference files lie, next to `src/`. */
const root = join(import.meta.dirname, '..', '..', '..', 'data');

/** Reads one shipped file. */
export const readReference = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');

/** The bytes of one shipped file, a picture for instance. */
export const readReferenceBytes = (...path: readonly string[]): Buffer => readFileSync(join(root, ...path));

/** Names of the shipped files of a folder, sorted. */
export const listReference = (folder: string): readonly string[] => readdirSync(join(root, folder)).toSorted();
