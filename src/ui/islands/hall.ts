/**
 * The screen on the wall: draws the board anew whenever the server says that the queue has changed, speaks a call twice,
 * and says when it hears nothing any more. Where no stream can be had it asks every few seconds.
 */
const silentMs = 20_000;
const pollMs = 5_000;
const freshMs = 8_000;

const board = document.querySelector<HTMLElement>('[data-hall]');
const lost = document.querySelector<HTMLElement>('[data-hall-lost]');
const updated = document.querySelector<HTMLElement>('[data-hall-at]');

let heardAt = Date.now();
let call = callShown();

function callShown(): string {
  return board?.querySelector<HTMLElement>('[data-call]')?.dataset['call'] ?? '';
}

function speak(words: string): void {
  if (!('speechSynthesis' in window)) return;
  for (let turn = 0; turn < 2; turn += 1) {
    const said = new SpeechSynthesisUtterance(words);
    said.lang = document.documentElement.lang;
    speechSynthesis.speak(said);
  }
}

function heard(): void {
  heardAt = Date.now();
  if (lost) lost.hidden = true;
}

/** @param markup made by the server of this page */
function draw(markup: string): void {
  heard();
  if (!board) return;
  board.innerHTML = markup;
  if (updated)
    updated.textContent = new Date().toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
  const now = callShown();
  if (now !== call && now !== '') {
    speak(board.querySelector<HTMLElement>('[data-say]')?.dataset['say'] ?? '');
    board.querySelector('.call-now')?.classList.add('call-now--fresh');
    setTimeout(() => board.querySelector('.call-now')?.classList.remove('call-now--fresh'), freshMs);
  }
  call = now;
}

function poll(address: string): void {
  const ask = async (): Promise<void> => {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    if (response.ok) draw(await response.text());
  };
  setInterval(() => void ask().catch(() => undefined), pollMs);
}

function listen(place: string): void {
  if (!('EventSource' in window)) return poll(`${place}/board`);
  let tries = 0;
  const stream = new EventSource(`${place}/events`);
  stream.addEventListener('board', (event: MessageEvent<string>) => {
    tries = 0;
    draw(event.data);
  });
  stream.addEventListener('beat', heard);
  stream.addEventListener('error', () => {
    tries += 1;
    // A proxy that lets no stream through closes each one at once; asking gets through everywhere.
    if (stream.readyState !== EventSource.CLOSED && tries < 4) return;
    stream.close();
    poll(`${place}/board`);
  });
}

setInterval(() => {
  if (lost) lost.hidden = Date.now() - heardAt < silentMs;
}, 1_000);

if (board?.dataset['hall']) listen(board.dataset['hall']);
