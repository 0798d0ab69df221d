import { deskKeys, type DeskKey } from '#ui/keys.ts';

/** Keys of the desk, and picking rows. Never while somebody types or composes a character, never with Ctrl, Alt or Meta. */
const rows = [...document.querySelectorAll<HTMLTableRowElement>('main tbody tr')].filter((row) =>
  row.querySelector('th a'),
);
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="pick"][type="checkbox"]')];
const listening = document.querySelector<HTMLElement>('[data-keys="on"]') !== null;
let here = -1;
let last = -1;

function showPicked(): void {
  const picked = boxes.filter(({ checked }) => checked).length;
  for (const box of boxes) box.closest('tr')!.classList.toggle('picked', box.checked);
  // The bar keeps in sight only while there is something to do with it, and so covers no row before.
  document.querySelector('.bulk')?.classList.toggle('bulk--picked', picked > 0);
  for (const said of document.querySelectorAll('[data-picked]')) said.textContent = picked > 0 ? String(picked) : '';
}

function go(to: number): void {
  if (rows.length === 0) return;
  rows[here]?.classList.remove('here');
  here = Math.min(rows.length - 1, Math.max(0, to));
  const row = rows[here]!;
  row.classList.add('here');
  row.querySelector<HTMLElement>('th a')!.focus();
}

function pick(): void {
  const box = rows[here]?.querySelector<HTMLInputElement>('input[name="pick"]');
  if (!box) return;
  box.checked = !box.checked;
  showPicked();
}

function press({ at = '', does }: DeskKey): void {
  const target = document.querySelector<HTMLElement>(at);
  if (!target) return;
  if (target instanceof HTMLButtonElement && target.name === 'act' && !boxes.some(({ checked }) => checked)) pick();
  if (does === 'focus' && target.tagName === 'INPUT') target.focus();
  else target.click();
}

function doKey(row: DeskKey): void {
  if (row.does === 'next' || row.does === 'previous') go(here + (row.does === 'next' ? 1 : -1));
  else if (row.does === 'pick') pick();
  else if (row.does === 'help') document.querySelector<HTMLDialogElement>('#keys-help')?.showModal();
  else press(row);
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"]):not([type="radio"])'));

document.addEventListener('keydown', (event) => {
  if (!listening || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey)
    return;
  if (typing(event.target) || document.querySelector('dialog[open]')) return;
  const row = deskKeys.find(({ key }) => key === event.key);
  if (!row) return;
  event.preventDefault();
  doKey(row);
});

for (const [index, box] of boxes.entries()) {
  box.addEventListener('click', (event) => {
    if (event.shiftKey && last >= 0) {
      for (const between of boxes.slice(Math.min(last, index), Math.max(last, index) + 1))
        between.checked = box.checked;
    }
    last = index;
    showPicked();
  });
}
showPicked();
