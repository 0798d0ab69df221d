/** Keeps the numbers beside the views true while a list lies open; asks once a minute, and only while somebody looks. */
const everyMs = 60_000;

async function ask(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const response = await fetch('/desk/badges', { headers: { accept: 'application/json' } });
  if (!response.ok) return;
  const counts = (await response.json()) as Record<string, string>;
  for (const badge of document.querySelectorAll<HTMLElement>('[data-badge]')) {
    const count = counts[badge.dataset['badge']!];
    if (count !== undefined && badge.textContent !== count) badge.textContent = count;
  }
}

const again = (): void => void ask().catch(() => undefined);
setInterval(again, everyMs);
document.addEventListener('visibilitychange', again);
