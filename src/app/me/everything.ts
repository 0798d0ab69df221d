import { partyMatter } from '#chapters/petition/pages/citizen/party.ts';
import { mandatesOf } from '#chapters/petition/mandates.ts';
import { readingsOf } from '#chapters/petition/queries.ts';
import { openFile } from '#kernel/files.ts';
import type { House } from '#kernel/house.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { Mine } from './account.ts';

/**
 * Everything that is held on somebody in their matters (个人信息副本): the facts as they may read them, what they gave of
 * themselves, each reading by an official with its reason, and the files. What a code on paper opens is a matter to be
 * read; the person behind it is not in it.
 */
export async function everythingOf(house: House, mine: readonly Mine[], { lineOf }: Pick<CodeNames, 'lineOf'>) {
  const session = house.database.as('vault');
  const matters = [];
  for (const { access } of mine) {
    if (access?.actor.kind !== 'petitioner') continue;
    const { read, actor } = access;
    const { stream, number, party } = read.petition;
    const { view, files } = await partyMatter(house, read, { actor, lineOf, papersBy: () => [] });
    const own = actor.as === 'petitioner' && party ? await house.vault.read(session, 'open', [party]) : undefined;
    const kept = [];
    for (const item of files.keys()) {
      const file = await openFile(house, session, 'open', stream, item);
      if (file)
        kept.push({ name: file.name, mediaType: file.mediaType, base64: Buffer.from(file.bytes).toString('base64') });
    }
    matters.push({
      number,
      as: actor.as,
      you: (party && own?.get(party)) ?? null,
      matter: view,
      agents: await mandatesOf(house, { read, view, actor }),
      readBy: (await readingsOf(session, stream, 10_000)).map(({ at, ...reading }) => ({
        at: at.toString(),
        ...reading,
      })),
      files: kept,
    });
  }
  return { format: 'sunlit-everything/1', madeAt: house.clock.now().toString(), matters };
}
