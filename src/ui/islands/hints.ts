/** Asks the server's own check while a form is typed, and puts its answer where the page would show it. */
const waitMs = 700;
/** Digits of the shortest number that is surely written to its end: a mobile telephone. */
const wholeNumber = 11;

function serve(place: HTMLElement): void {
  const form = place.closest('form');
  if (!form) return;
  const { hints = '', hintsFrom = '', hintsOn = '' } = place.dataset;
  const names = hintsOn.split(' ');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  let asked = 0;

  const ask = async (): Promise<void> => {
    // What is told in confidence is compared with nothing.
    if (form.querySelector('[data-draft-stop]:checked')) return;
    const body = new URLSearchParams({ only: hints });
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const typed = names.map((name) => body.get(name) ?? '').join('\n');
    if (typed === last) return;
    if (typed.trim() === '') return place.replaceChildren();
    last = typed;
    const mine = (asked += 1);
    const answer = await fetch(hintsFrom, { method: 'POST', body }).catch(() => undefined);
    if (!answer || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = page.querySelector<HTMLElement>(`[data-hints="${hints}"]`);
    if (found) place.replaceChildren(...found.childNodes);
  };
  const later = (event: Event, ms: number): void => {
    if (!names.includes((event.target as HTMLInputElement).name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), ms);
  };
  form.addEventListener('change', (event) => later(event, 0));
  // Words are compared while they come; a number counts once it is written to its end.
  form.addEventListener('input', (event) => {
    const { value } = event.target as HTMLInputElement;
    if (hints === 'matters' || value.replace(/\D/g, '').length >= wholeNumber) later(event, waitMs);
  });
}

document.querySelectorAll<HTMLElement>('[data-hints]').forEach(serve);
