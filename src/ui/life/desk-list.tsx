import type { EventShape } from '#kernel/entry.ts';
import { livesOf } from '#kernel/matters.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import type { Life, LifeParts } from './life.ts';
import { LifeListPage } from './lists.tsx';

const size = 50;

/** The list of a chapter at the desk: its matters, newest first, and the doors by which one is opened. */
export async function showList<State, Command extends { readonly act: string }, Event extends EventShape>(
  context: EdgeContext,
  life: Life<State, Command, Event>,
  parts: LifeParts,
): Promise<Response> {
  const { house, visitor } = context.var;
  const typed = context.req.query('after') ?? '';
  const after = /^[0-9a-f-]{36}$/.test(typed) ? typed : undefined;
  const vault = house.database.as('vault');
  const found = await livesOf(vault, visitor.actor, { chapter: life.chapter.name, after, size: size + 1 });
  const lines = found.slice(0, size);
  const last = lines.at(-1);
  const posts = visitor.official?.posts ?? [];
  const opens = ({ act, byOffice }: (typeof life.begins)[number]): boolean =>
    posts.some(
      ({ post, unit }) =>
        life.chapter.powers[act]?.includes(post) && (!byOffice || house.units.get(unit)?.kind === 'petition-office'),
    );
  const doors = life.begins
    .filter((one) => one.about === 'possible' && opens(one))
    .map((one) => ({ href: `${life.words.list}/new/${one.act}`, label: one.description(undefined).title }));
  const props = {
    frame: visitor.deskFrame(),
    house,
    words: life.words,
    lines,
    nextHref: found.length > size && last ? `${life.words.list}?after=${last.stream}` : undefined,
    doors,
    beside: await life.listBeside?.(house, visitor.actor, parts),
  };
  return context.html(renderPage(<LifeListPage {...props} />));
}
