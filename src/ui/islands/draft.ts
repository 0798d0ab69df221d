/**
 * Keeps what is typed on this device, after asking. Never: identity numbers, codes, passwords, files, hidden values;
 * never on a machine that many people use; nothing more once the writer says that it is a report of misconduct.
 */
interface Draft {
  readonly at: number;
  readonly values: readonly (readonly [name: string, value: string])[];
}

const prefix = 'sunlit:';
const pause = 400;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const left = new Set(['hidden', 'file', 'password', 'submit', 'button']);

function controls(form: HTMLFormElement): readonly Control[] {
  return ([...form.elements] as Control[]).filter(
    (control) =>
      control.name &&
      !left.has(control.type) &&
      control.tagName !== 'BUTTON' &&
      control.dataset['draftNever'] === undefined,
  );
}

const tickable = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

function read(form: HTMLFormElement): Draft {
  const values = controls(form)
    .filter((control) => !tickable(control) || control.checked)
    .map((control) => [control.name, control.value] as const);
  return { at: Date.now(), values };
}

function write(form: HTMLFormElement, draft: Draft): void {
  for (const control of controls(form)) {
    const kept = draft.values.filter(([name]) => name === control.name).map(([, value]) => value);
    if (tickable(control)) control.checked = kept.includes(control.value);
    else if (kept[0] !== undefined) control.value = kept[0];
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

const timeWords = (at: number): string =>
  new Date(at).toLocaleString(document.documentElement.lang, {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  });

function serve(form: HTMLFormElement, store: Storage): void {
  const key = prefix + form.dataset['draft']!;
  const consent = `${prefix}consent`;
  const offer = form.querySelector<HTMLElement>('[data-draft-offer]');
  if (!offer) return;
  const words = offer.querySelector<HTMLElement>('[data-draft-words]')!;
  const part = (name: string): HTMLElement => offer.querySelector<HTMLElement>(`[data-draft-${name}]`)!;
  const show = (text: string, which: 'new' | 'old' | ''): void => {
    if (words.textContent !== text) words.textContent = text;
    part('new').hidden = which !== 'new';
    part('old').hidden = which !== 'old';
    offer.hidden = text === '';
  };
  let keeping = store.getItem(consent) === 'yes';
  let timer = 0;
  const save = (): void => {
    const draft = read(form);
    store.setItem(key, JSON.stringify(draft));
    show(offer.dataset['saved']!.replace('{time}', timeWords(draft.at)), '');
  };
  form.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (form.querySelector('[data-draft-stop]:checked')) {
      forget(store, form.dataset['draft']!.split('/')[0]!);
      show('', '');
      return;
    }
    if (!keeping || !event.isTrusted) return;
    timer = window.setTimeout(save, pause);
  });
  offer.addEventListener('click', (event) => {
    const act = (event.target as HTMLElement).dataset['draftDo'];
    if (act === 'keep' && !form.querySelector('[data-draft-stop]:checked')) {
      keeping = true;
      store.setItem(consent, 'yes');
      save();
    }
    if (act === 'decline') {
      store.setItem(consent, 'no');
      show('', '');
    }
    if (act === 'resume') {
      const kept = store.getItem(key);
      if (kept) write(form, JSON.parse(kept) as Draft);
      show('', '');
    }
    if (act === 'clear') {
      store.removeItem(key);
      form.reset();
      show('', '');
    }
  });
  const kept = store.getItem(key);
  if (kept && !document.querySelector('[data-errors]')) {
    show(offer.dataset['kept']!.replace('{time}', timeWords((JSON.parse(kept) as Draft).at)), 'old');
  } else if (!keeping && store.getItem(consent) !== 'no') {
    show(words.textContent!, 'new');
  }
}

function forget(store: Storage, name: string): void {
  for (const key of Object.keys(store)) if (key.startsWith(prefix + name)) store.removeItem(key);
}

function start(): void {
  let store: Storage;
  try {
    store = localStorage;
  } catch {
    return;
  }
  if (document.documentElement.dataset['kiosk'] !== undefined) {
    forget(store, '');
    return;
  }
  for (const done of document.querySelectorAll<HTMLElement>('[data-draft-done]'))
    forget(store, done.dataset['draftDone']!);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) serve(form, store);
}

start();
