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

/** What is under way, by form; and a form that was sent meanwhile, by which button. */
const underWay = new Map<HTMLFormElement, Set<XMLHttpRequest>>();
const sentEarly = new Map<HTMLFormElement, HTMLElement | null>();

/** A form that is sent while a file is on its way waits for it, or the file would be lost without a word. */
function waitFor(form: HTMLFormElement, list: HTMLElement): Set<XMLHttpRequest> {
  const known = underWay.get(form);
  if (known) return known;
  const requests = new Set<XMLHttpRequest>();
  underWay.set(form, requests);
  form.addEventListener('submit', (event) => {
    if (requests.size === 0) return;
    event.preventDefault();
    sentEarly.set(form, event.submitter);
    list.scrollIntoView({ block: 'nearest' });
  });
  return requests;
}

/** The last file has ended: a form that waited goes, unless one did not arrive, which its reader sees and decides on. */
function ended(form: HTMLFormElement, arrived: boolean): void {
  const submitter = sentEarly.get(form);
  if (!arrived) sentEarly.delete(form);
  if (submitter === undefined || underWay.get(form)!.size > 0 || !sentEarly.delete(form)) return;
  form.requestSubmit(submitter);
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
  const around = input.form;
  if (around) {
    const requests = waitFor(around, list).add(request);
    request.addEventListener('loadend', () => {
      requests.delete(request);
      ended(around, request.status === 201 || !row.isConnected);
    });
  }
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
