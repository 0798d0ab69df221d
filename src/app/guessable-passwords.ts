import type { Words } from '#ui/language.ts';

/** Longer ones are not looked at: what they cost to hash is somebody else's time. */
export const passwordMost = 200;

/** Guessed within so many tries, at the pace of somebody who has stolen the hashes, a password counts as common. */
const scoreLeast = 3;

type Check = (password: string, about: readonly string[]) => boolean;

let loaded: Promise<Check> | undefined;

/** The dictionaries take megabytes, so they come when the first password is chosen and not with the start. */
async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, about) => factory.check(password, [...about]).score < scoreLeast;
}

/**
 * Whether a password is one of the commonest, or put together from them, rows of the keyboard, dates and what is known
 * of its owner.
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  return (await (loaded ??= load()))(password, [...about, 'sunlit', 'xinfang', '阳光信访']);
}

/** What somebody is told who chose one that is guessed too easily. */
export const guessableWords: Words = {
  zh: '这个密码太容易猜到：它在常见密码里，或者由姓名、账号、键盘顺序、日期拼成。几个不相干的词连起来就很好。',
  en: 'It is guessed too easily: one of the common ones, or made of a name, a login, rows of the keyboard or dates. A few words that have nothing to do with each other do well.',
};
