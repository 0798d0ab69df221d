/** Sends each chosen file by itself, with its progress, and lets a broken one be sent again. */
const megabytes = (bytes: number): string => (bytes / 1048576).toFixed(1).replace(/\.0$/, '');

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function button(words: string, fileName: string): HTMLButtonElement {
  const made = element('button', 'btn btn--text btn--small', words);
  made.type = 'button';
  made.append(element('span', 'vh user', ` ${fileName}`));
  return made;
}

function detailOf(request: XMLHttpRequest): string {
  try {
    return String((JSON.parse(request.responseText) as { detail?: string }).detail ?? '');
  } catch {
    return '';
  }
}

function send(input: HTMLInputElement, list: HTMLElement, file: File): void {
  const said = input.dataset as Record<string, string>;
  const row = element('li', '');
  const state = element('span', 'quiet');
  const what = element('span', '');
  what.append(element('span', 'fname user', file.name), ' ', state);
  const cancel = button(said['cancel']!, file.name);
  const retry = button(said['retry']!, file.name);
  const progress = element('progress', '');
  progress.max = file.size || 1;
  progress.setAttribute('aria-label', file.name);
  row.append(what, cancel, progress);
  list.append(row);

  const fail = (words: string, again: boolean): void => {
    state.className = 'late';
    state.textContent = words;
    cancel.firstChild!.textContent = said['remove']!;
    progress.remove();
    if (again) cancel.before(retry);
  };
  cancel.addEventListener('click', () => row.remove());
  if (file.size === 0) return fail(said['empty']!, false);
  if (file.size > Number(said['max'])) return fail(said['toobig']!, false);

  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append('csrf', (input.form?.elements.namedItem('csrf') as HTMLInputElement | null)?.value ?? '');
  form.append('file', file);
  cancel.addEventListener('click', () => request.abort());
  retry.addEventListener('click', () => {
    row.remove();
    send(input, list, file);
  });
  request.upload.addEventListener('progress', ({ loaded }) => {
    progress.value = Math.min(loaded, file.size);
    state.textContent = said['uploading']!.replace('{done}', megabytes(loaded)).replace('{all}', megabytes(file.size));
  });
  request.addEventListener('error', () => fail(said['failed']!, true));
  request.addEventListener('load', () => {
    if (request.status !== 201) return fail(detailOf(request) || said['failed']!, request.status >= 500);
    progress.remove();
    state.textContent = said['done']!;
    const held = element('input', '');
    held.type = 'hidden';
    held.name = said['held']!;
    held.value = (JSON.parse(request.responseText) as { id: string }).id;
    cancel.firstChild!.textContent = said['remove']!;
    row.append(held);
  });
  request.open('POST', said['upload']!);
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[type="file"][data-upload]')) {
  const list = document.getElementById(`${input.id}-list`);
  if (!list || !input.dataset['upload']) continue;
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) send(input, list, file);
    input.value = '';
  });
}
