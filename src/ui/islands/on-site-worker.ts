/**
 * Shows the check-list on site again where there is no network. It keeps nothing itself: the page puts a copy of itself
 * there, and this answers with it, for as many hours as an entry may wait and no longer. What was written is not in it.
 */
interface Answering extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const hourMs = 3_600_000;
const hours = Number(new URL(location.href).searchParams.get('hours'));

async function answer(request: Request): Promise<Response> {
  const shelf = await caches.open('sunlit-on-site');
  try {
    const fresh = await fetch(request);
    // Signed out: whoever opens this page next has to sign in, with a network.
    if (fresh.type === 'opaqueredirect') await shelf.delete(request);
    return fresh;
  } catch (error) {
    const kept = await shelf.match(request, { ignoreVary: true });
    const at = Date.parse(kept?.headers.get('date') ?? '');
    if (kept && (request.mode !== 'navigate' || Date.now() - at < hours * hourMs)) return kept;
    if (kept) await shelf.delete(request);
    throw error;
  }
}

addEventListener('fetch', (event) => {
  const { request } = event as Answering;
  if (request.method === 'GET') (event as Answering).respondWith(answer(request));
});
