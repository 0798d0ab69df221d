/** On a machine that many people use: after two idle minutes a warning, twenty seconds later everything is cleared. */
const idleSeconds = 120;
const warnSeconds = 20;
const home = document.documentElement.dataset['kiosk'] || '/';
const english = document.documentElement.lang === 'en';
let idle = 0;
let warning: HTMLElement | undefined;

function warn(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'dialog dialog--over';
  box.setAttribute('role', 'alertdialog');
  const words = document.createElement('p');
  const stay = document.createElement('button');
  stay.className = 'btn';
  stay.textContent = english ? 'I am still here' : '\u6211\u8fd8\u5728\u586b\u5199';
  box.append(words, stay);
  document.body.append(box);
  stay.focus();
  return box;
}

function active(): void {
  idle = 0;
  warning?.remove();
  warning = undefined;
}

for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(kind, active, { passive: true });

setInterval(() => {
  idle += 1;
  if (idle < idleSeconds) return;
  const left = idleSeconds + warnSeconds - idle;
  if (left <= 0) {
    for (const form of document.forms) form.reset();
    location.replace(home);
    return;
  }
  warning ??= warn();
  warning.firstElementChild!.textContent = english
    ? `Nothing has happened for a while. In ${left} seconds what you wrote is cleared.`
    : `\u6709\u4e00\u4f1a\u513f\u6ca1\u6709\u64cd\u4f5c\u4e86\uff0c${left} ` +
      '\u79d2\u540e\u6e05\u9664\u60a8\u586b\u5199\u7684\u5185\u5bb9\u3002';
}, 1000);
