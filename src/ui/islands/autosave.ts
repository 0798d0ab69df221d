/** Keeps what is typed into a form of the desk with the matter, on the server, a moment after the last key. */
const pauseMs = 800;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  const said = form.querySelector<HTMLElement>('[data-saved]');
  let timer = 0;
  let sent = false;
  const save = async (): Promise<void> => {
    if (sent) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const answer = await fetch(form.dataset['autosave']!, { method: 'POST', body });
    if (answer.ok && said) said.textContent = said.dataset['saved']!;
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save().catch(() => undefined), pauseMs);
  });
  form.addEventListener('submit', () => {
    sent = true;
    clearTimeout(timer);
  });
}
