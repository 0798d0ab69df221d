/** Shows the buttons that only a script can serve: print this page, copy a number. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-tool]')) {
  const { tool, text = '', done = '' } = button.dataset;
  if (tool === 'copy' && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (tool === 'print') {
      window.print();
      return;
    }
    void navigator.clipboard.writeText(text).then(() => {
      const words = button.querySelector('span')!;
      const before = words.textContent;
      words.setAttribute('role', 'status');
      words.textContent = done;
      setTimeout(() => {
        words.textContent = before;
      }, 3000);
    });
  });
}
