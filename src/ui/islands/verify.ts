import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { checkReceipt, type CheckedReceipt } from '#kernel/ledger/check.ts';
import { bytesOfBase64, type ShownKey, type Signed, type VerifySignature } from '#kernel/ledger/signed.ts';
import { verifySm2 } from './sm2.ts';

/** The page that checks receipts where it stands: it asks no server, not even when there is one. */

const verify: VerifySignature = (algorithm, publicKey, text, signature) => {
  try {
    const [key, signed, bytes] = [bytesOfBase64(publicKey), bytesOfBase64(signature), new TextEncoder().encode(text)];
    if (algorithm === 'sm2-sm3') return verifySm2(key, bytes, signed);
    return algorithm === 'ed25519' && ed25519.verify(signed, bytes, key, { zip215: false });
  } catch {
    return false;
  }
};

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const known = JSON.parse(byId('known-keys').textContent ?? '[]') as ShownKey[];
const words = JSON.parse(byId('verify-words').textContent ?? '{}') as Record<string, string>;

/** The states in a witness's file: one a line, each with what the witness signed itself. */
const statesIn = (text: string): Signed[] =>
  text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { checkpoint } = JSON.parse(line) as { readonly checkpoint?: Signed };
      return checkpoint ? [checkpoint] : [];
    });

const textIn = async (id: string): Promise<string> => byId<HTMLInputElement>(id).files?.[0]?.text() ?? '';

function line(list: HTMLElement, name: string, value: string): void {
  const term = document.createElement('dt');
  const said = document.createElement('dd');
  term.textContent = words[name] ?? name;
  said.textContent = value;
  said.className = 'num hash';
  const row = document.createElement('div');
  row.append(term, said);
  list.append(row);
}

function facts({ promise, checkpoint, firstKey }: CheckedReceipt): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'facts';
  if (promise) {
    line(list, 'number', promise.number);
    line(list, 'recorded', promise.recorded);
    line(list, 'entry', promise.entry);
    line(list, 'promisedAt', promise.at);
  }
  if (checkpoint) {
    line(list, 'state', `${checkpoint.size} · ${checkpoint.at}`);
    line(list, 'root', checkpoint.root);
  }
  if (firstKey) line(list, 'firstKey', firstKey);
  return list;
}

/** What the verdict is, and each thing beside it that the reader should know. */
function say(checked: CheckedReceipt): void {
  const { verdict, late, witnessed } = checked;
  const good = verdict === 'proved' || verdict === 'promised';
  const said = byId('verdict');
  said.className = `notice notice--${good ? 'done' : 'bad'}`;
  const codes = [
    verdict,
    late && 'late',
    witnessed === true && 'witnessed',
    witnessed === false && 'unwitnessed',
    good && witnessed === undefined && 'alone',
  ];
  const parts = codes.flatMap((code) => (code ? [paragraph(words[code] ?? code)] : []));
  const body = document.createElement('div');
  body.append(...parts, facts(checked));
  said.replaceChildren(body);
  said.hidden = false;
  said.dataset['verdict'] = verdict;
  said.focus();
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

async function check(): Promise<void> {
  // The verdict on what was there before does not stand over what is read now.
  const said = byId('verdict');
  said.hidden = true;
  delete said.dataset['verdict'];
  const text = (await textIn('receipt-file')) || byId<HTMLTextAreaElement>('receipt-text').value;
  const witness = await textIn('witness-file');
  try {
    const means = { digest: sha256, verify, known };
    say(checkReceipt(text, witness ? { ...means, witnessed: statesIn(witness) } : means));
  } catch {
    say({ verdict: 'unreadable' });
  }
}

byId('verify-form').hidden = false;
byId('verify-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
// A code that was read by a telephone opens this page with the receipt behind the mark, which goes to no server.
if (location.hash.includes('SUNLIT1.')) {
  byId<HTMLTextAreaElement>('receipt-text').value = decodeURIComponent(location.hash.slice(1));
  void check();
}
