import { Hono } from 'hono';
import { logReading } from '#kernel/reading.ts';
import { paperCode } from '#kernel/query-code.ts';
import type { CodeNames } from '#ui/edge/code-names.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { SlipPage, type SlipState } from '../pages/desk-slip.tsx';
import { reachAtDesk, type DeskAccess } from './desk-access.ts';
import { loadDeskMatter } from './desk-load.ts';
import { deskMissing } from './desk-missing.tsx';

/** The code on paper, printed by the office that registered a letter or a visit, for somebody who has no telephone. */
export function slipDesk(names: CodeNames): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  const path = '/desk/matters/:number/slip';
  routes.get(path, async (context) => {
    const access = await reachAsRegistrar(context);
    return access ? show(context, names, access, undefined) : deskMissing(context);
  });
  routes.post(path, async (context) => {
    const access = await reachAsRegistrar(context);
    if (!access) return deskMissing(context);
    const { house, official, read, petition } = access;
    const { stream, key_id, code_generation } = read.petition;
    // On record before it is on the screen: the petitioner reads who printed it.
    await logReading(house.database.as('vault'), {
      stream,
      at: house.clock.now(),
      person: official.person,
      unit: petition.known.facts.office,
      what: 'slip',
    });
    const code = paperCode(house.cipher, house.vault.unwrap(key_id, read.wrapped), code_generation);
    return show(context, names, access, { code });
  });
  return routes;
}

/** Only the registering office hands it out; to everybody else the page is not there. */
async function reachAsRegistrar(context: EdgeContext): Promise<DeskAccess | undefined> {
  const access = await reachAtDesk(context);
  return access?.standings.some(({ capacity }) => capacity === 'registrar') ? access : undefined;
}

async function show(
  context: EdgeContext,
  names: CodeNames,
  access: DeskAccess,
  printed: SlipState | undefined,
): Promise<Response> {
  const matter = await loadDeskMatter(access, names);
  return context.html(
    renderPage(<SlipPage frame={context.var.visitor.deskFrame()} matter={matter} printed={printed} />),
  );
}
