/** Shows what fits while a name, its pinyin or a code is typed; arrows and Enter choose, Escape leaves it as it is. */
interface Choice {
  readonly text: string;
  readonly name: string;
  readonly beside: string;
}

const waitMs = 120;

function serve(input: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'picker__list';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  input.removeAttribute('list');
  input.after(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
    ['aria-controls', list.id],
  ] as const)
    input.setAttribute(name, value);
  const label = document.querySelector(`label[for="${input.id}"]`);
  if (label) list.setAttribute('aria-label', label.textContent!);
  let shown: readonly Choice[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const point = (to: number): void => {
    active = to;
    [...list.children].forEach((row, n) => row.setAttribute('aria-selected', String(n === to)));
    const row = list.children[to];
    if (!row) return;
    input.setAttribute('aria-activedescendant', row.id);
    row.scrollIntoView({ block: 'nearest' });
  };
  const choose = (n: number): void => {
    input.value = shown[n]!.text;
    close();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const row = ({ name, beside }: Choice, n: number): HTMLElement => {
    const item = document.createElement('li');
    item.id = `${list.id}-${n}`;
    item.setAttribute('role', 'option');
    item.append(name);
    if (beside) {
      const small = document.createElement('small');
      small.textContent = ` ${beside}`;
      item.append(small);
    }
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      choose(n);
    });
    return item;
  };
  const show = (choices: readonly Choice[]): void => {
    shown = choices;
    list.replaceChildren(...choices.map(row));
    if (choices.length === 0) return close();
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    point(0);
  };
  const ask = async (): Promise<void> => {
    const mine = (asked += 1);
    const typed = input.value.trim();
    if (typed === '') return close();
    const answer = await fetch(`${input.dataset['picker']!}?${new URLSearchParams({ q: typed })}`).catch(
      () => undefined,
    );
    if (!answer?.ok || mine !== asked || document.activeElement !== input) return;
    show((await answer.json()) as readonly Choice[]);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), waitMs);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) point((active + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab' && active >= 0) return choose(active);
    else return;
    event.preventDefault();
  });
}

document.querySelectorAll<HTMLInputElement>('input[data-picker]').forEach(serve);
