import { readFileSync } from 'node:fs';

/** The environment and the arguments of Node with which `npm start` starts the server, so that what is tried is what runs. */
export function asStarted(): { readonly env: Readonly<Record<string, string>>; readonly args: readonly string[] } {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [before = '', after = ''] = scripts.start.split(/\bnode /, 2);
  const env = Object.fromEntries(
    before
      .trim()
      .split(' ')
      // Besides what is set there stands `exec`: the shell makes way for Node.
      .filter((one) => one.includes('='))
      .map((one) => one.split('=', 2) as [string, string]),
  );
  return { env, args: after.split(' ') };
}
