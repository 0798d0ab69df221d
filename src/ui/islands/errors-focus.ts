/** Moves the focus to the error summary, and from its links into the fields. */
const summary = document.querySelector<HTMLElement>('[data-errors]');
summary?.focus();
summary?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  const words =
    field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${field.id}"]`) ?? field;
  words.scrollIntoView();
  field.focus({ preventScroll: true });
});
