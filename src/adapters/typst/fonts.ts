import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The fonts of a letter, in the order in which each character looks for one that has it: what the standard of official
 * letters asks for, where the machine has it, then the full serif font that npm brings, then what systems come with.
 */
export const families = {
  body: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  heading: ['SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Serif SC', 'Noto Serif CJK SC'],
} as const;

/** The folders of the weights that letters use; none where the package was left out (`npm ci --omit=optional`). */
export function npmFontFolders(): readonly string[] {
  try {
    const found = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json');
    return ['400Regular', '700Bold'].map((weight) => join(dirname(found), weight));
  } catch {
    return [];
  }
}
