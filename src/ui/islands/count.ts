/** Says how many characters are written; a screen reader hears it only when the field is described. */
for (const said of document.querySelectorAll<HTMLElement>('[data-count-of]')) {
  const field = document.getElementById(said.dataset['countOf']!) as HTMLTextAreaElement | null;
  if (!field) continue;
  const update = (): void => {
    said.textContent = said.dataset['words']!.replace('{n}', String([...field.value].length));
  };
  field.addEventListener('input', update);
  update();
}
