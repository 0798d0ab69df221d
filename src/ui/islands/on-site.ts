/**
 * The check-list on site goes on without a network. What is written is sealed in the browser (AES-GCM) with a key that the
 * server releases to whoever is signed in and that this page holds in memory alone; it lies in IndexedDB until the server
 * has it, and at the latest for so many hours. Each entry has an identity made here, so that sending twice records once.
 */
/**
 * A page that was loaded again without a network has no key. It seals to a lock (ECDH) that was made here before, whose
 * own key lies sealed under the server's: what is written then can be read by nobody before the next sign-in.
 */
interface Lock {
  readonly key: string;
  readonly place: string;
  readonly open: ArrayBuffer;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly closed: ArrayBuffer;
}

interface Waiting {
  readonly id: string;
  readonly place: string;
  readonly key: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  readonly at: number;
  /** Of what was sealed to a lock: the other half of what opens it. */
  readonly sender?: ArrayBuffer;
}

type Fields = Readonly<Record<string, string>>;

const hourMs = 3_600_000;
const retryMs = 15_000;
const store = 'entries';
const lockStore = 'locks';
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

const root = document.querySelector<HTMLElement>('[data-on-site]')!;
const form = root.querySelector('form')!;
const place = root.dataset['onSite']!;
const hours = Number(root.dataset['hours']);
const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-on-site-${name}]`)!;
const words = (name: string, n = 0): string =>
  root.getAttribute(`data-said-${name}`)!.replace('{n}', String(n)).replace('{h}', String(hours));

const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('storage')));
  });

let database: IDBDatabase;

async function openStore(): Promise<void> {
  const request = indexedDB.open('sunlit-on-site', 2);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    if (oldVersion < 1) request.result.createObjectStore(store, { keyPath: 'id' }).createIndex('at', 'at');
    request.result.createObjectStore(lockStore, { keyPath: 'key' });
  });
  database = await promised(request);
}

const locks = (mode: IDBTransactionMode): IDBObjectStore =>
  database.transaction(lockStore, mode).objectStore(lockStore);
const ourLocks = async (): Promise<Lock[]> =>
  (await promised<Lock[]>(locks('readonly').getAll())).filter((one) => one.place === place);

const entries = (mode: IDBTransactionMode): IDBObjectStore => database.transaction(store, mode).objectStore(store);
const drop = (id: string): Promise<unknown> => promised(entries('readwrite').delete(id));

/** The oldest first. */
const kept = (): Promise<Waiting[]> => promised<Waiting[]>(entries('readonly').index('at').getAll());

const ours = async (): Promise<Waiting[]> => (await kept()).filter((one) => one.place === place);

function post(to: string, fields: Fields): Promise<Response> {
  const csrf = form.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? '';
  return fetch(`${place}/${to}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...fields, csrf }),
  });
}

const keys = new Map<string, CryptoKey>();
/** What opens the locks, by the server's key under which it lay. */
const unlocked = new Map<string, CryptoKey>();
let newest = '';
let trouble = '';
/** How many of this place were too old; said for as long as the page stands open. */
let gone = 0;

async function unlock(): Promise<void> {
  const answer = await post('key', {});
  if (!answer.ok) return;
  const released = (await answer.json()) as readonly { readonly id: string; readonly key: string }[];
  for (const { id, key } of released) {
    const raw = Uint8Array.from(atob(key), (one) => one.charCodeAt(0));
    keys.set(id, await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
  }
  newest = released[0]?.id ?? '';
  await fitLocks();
  await keepPage();
  // From now on the form keeps what is written; before, it is a form like any other.
  root.dataset['ready'] = newest;
}

/** Opens the locks that were made here, drops those whose key is no more, and makes one for the newest key. */
async function fitLocks(): Promise<void> {
  for (const { key, iv, closed } of await ourLocks()) {
    const under = keys.get(key);
    if (!under) await promised(locks('readwrite').delete(key));
    else {
      const raw = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, under, closed);
      unlocked.set(key, await crypto.subtle.importKey('pkcs8', raw, curve, false, ['deriveKey']));
    }
  }
  const under = keys.get(newest);
  if (!under || unlocked.has(newest)) return;
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveKey']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const own = await crypto.subtle.exportKey('pkcs8', privateKey);
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, own);
  const open = await crypto.subtle.exportKey('raw', publicKey);
  unlocked.set(newest, privateKey);
  await promised(locks('readwrite').put({ key: newest, place, open, iv, closed } satisfies Lock));
}

const agreed = async (own: CryptoKey, other: ArrayBuffer): Promise<CryptoKey> => {
  const theirs = await crypto.subtle.importKey('raw', other, curve, false, []);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey({ name: 'ECDH', public: theirs }, own, aes, false, ['encrypt', 'decrypt']);
};

/** What seals the next entry: the server's key, or without one the newest lock. */
async function sealing() {
  const under = keys.get(newest);
  if (under) return { under, key: newest };
  const lock = (await ourLocks()).at(-1);
  if (!lock) return undefined;
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveKey']);
  const sender = await crypto.subtle.exportKey('raw', publicKey);
  return { under: await agreed(privateKey, lock.open), key: lock.key, sender };
}

/** A copy of this page and of what it is made of, for the worker to answer with where there is no network. */
async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  await navigator.serviceWorker.register(`${place}/worker.js?hours=${hours}`, { scope: place });
  const shelf = await caches.open('sunlit-on-site');
  const parts = [...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], link[rel=icon], script[src]')];
  const addresses = parts.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '').filter(Boolean);
  await shelf.addAll([location.pathname, ...addresses]);
}

async function read({ iv, key, sealed, sender }: Waiting): Promise<Fields> {
  const under = sender ? await agreed(unlocked.get(key)!, sender) : keys.get(key)!;
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, under, sealed);
  return JSON.parse(new TextDecoder().decode(opened)) as Fields;
}

async function keep(fields: Fields): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(fields));
  const { under, ...by } = (await sealing())!;
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, under, plain);
  const entry: Waiting = { id: fields['entry']!, place, iv, sealed, at: Date.now(), ...by };
  await promised(entries('readwrite').put(entry));
  form.querySelector('textarea')!.value = '';
  await show();
}

/** Every inspection's entries that are too old go, whoever wrote them. */
async function forget(): Promise<void> {
  const old = (await kept()).filter(({ at }) => Date.now() - at > hours * hourMs);
  for (const { id } of old) await drop(id);
  gone += old.filter((one) => one.place === place).length;
}

async function show(arrived = false): Promise<void> {
  const own = await ours();
  const readable = own.filter(({ key }) => keys.has(key));
  const lines = own.length > 0 ? [words('waiting', own.length)] : arrived ? [words('none')] : [];
  if (readable.length < own.length) lines.push(words('locked', own.length - readable.length));
  if (gone > 0) lines.push(words('gone', gone));
  if (trouble) lines.push(trouble);
  part('said').textContent = lines.join(' ');
  const items = await Promise.all(readable.map(read));
  part('list').replaceChildren(
    ...items.map((fields) => {
      const item = document.createElement('li');
      item.textContent = fields['text'] ?? '';
      return item;
    }),
  );
  part('send').hidden = readable.length === 0;
  part('state').hidden = lines.length === 0;
}

/** @returns whether the server has it now, and the phone no longer */
async function sendOne(entry: Waiting): Promise<boolean> {
  const answer = await post('entries', await read(entry));
  if (answer.type === 'opaqueredirect') {
    trouble = words('signed-out');
    return false;
  }
  const { done, said } = (await answer.json()) as { readonly done: string; readonly said?: string };
  if (answer.ok || done === 'entry-known') {
    await drop(entry.id);
    return true;
  }
  trouble = words('refused') + (said ?? done);
  return false;
}

let sending = false;
async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  trouble = '';
  let arrived = false;
  try {
    await forget();
    if (keys.size === 0) await unlock();
    for (const entry of await ours()) if (keys.has(entry.key)) arrived = (await sendOne(entry)) || arrived;
  } catch {
    // No network: what waits stays where it is.
  } finally {
    sending = false;
    await show(arrived);
  }
}

function submitted(event: SubmitEvent): void {
  const typed = new FormData(form);
  const value = (name: string): string => String(typed.get(name) ?? '');
  // What cannot be sealed, or would be turned away, goes the plain way, where the page says what is missing.
  if (!('ready' in root.dataset) || !value('clear') || !value('text').trim() || !value('seenOn')) return;
  event.preventDefault();
  const fields = { point: value('point'), clear: value('clear'), text: value('text'), seenOn: value('seenOn') };
  void keep({ entry: crypto.randomUUID(), ...fields }).then(send);
}

async function start(): Promise<void> {
  await openStore();
  // A page that was kept can seal at once; the key comes with the network.
  if ((await ourLocks()).length > 0) root.dataset['ready'] = '';
  form.addEventListener('submit', submitted);
  part('send').addEventListener('click', () => void send());
  addEventListener('online', () => void send());
  setInterval(() => void ours().then((waiting) => (waiting.length > 0 ? send() : undefined)), retryMs);
  await send();
}

if ('indexedDB' in globalThis && globalThis.crypto?.subtle) void start();
