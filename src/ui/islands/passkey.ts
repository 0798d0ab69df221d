/**
 * Asks a key of the official to sign, and sends its answer with the form that it stands in. The button is hidden until
 * the browser is known to have keys; without one the field for codes is there.
 */
type Sent = Readonly<Record<string, unknown>>;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(raw, (sign) => sign.charCodeAt(0));
};
const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
  readonly excludeCredentials?: readonly { readonly id: string }[];
}

const keys = (list: Options['excludeCredentials']) =>
  (list ?? []).map(({ id }) => ({ type: 'public-key' as const, id: bytesOf(id) }));

async function made(options: Options): Promise<Sent> {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user!.id) },
    excludeCredentials: keys(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
  const key = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const { attestationObject, clientDataJSON } = key.response as AuthenticatorAttestationResponse;
  return answerOf(key, { attestationObject: textOf(attestationObject), clientDataJSON: textOf(clientDataJSON) });
}

async function signed(options: Options): Promise<Sent> {
  const publicKey = { ...options, challenge: bytesOf(options.challenge), allowCredentials: [] };
  const key = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const { authenticatorData, clientDataJSON, signature } = key.response as AuthenticatorAssertionResponse;
  return answerOf(key, {
    authenticatorData: textOf(authenticatorData),
    clientDataJSON: textOf(clientDataJSON),
    signature: textOf(signature),
  });
}

const answerOf = (key: PublicKeyCredential, response: Sent): Sent => ({
  id: key.id,
  rawId: key.id,
  type: key.type,
  clientExtensionResults: {},
  response,
});

async function ask(button: HTMLButtonElement): Promise<void> {
  const form = button.form!;
  const said = form.querySelector<HTMLElement>('[data-passkey-said]');
  if (said) said.textContent = '';
  try {
    const options = (await (await fetch(button.dataset['from']!)).json()) as Options;
    const answer = button.dataset['passkey'] === 'add' ? await made(options) : await signed(options);
    form.querySelector<HTMLInputElement>('input[name="passkey"]')!.value = JSON.stringify(answer);
    form.submit();
  } catch {
    if (said) said.textContent = button.dataset['failed']!;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  if (!('PublicKeyCredential' in window)) continue;
  button.hidden = false;
  button.addEventListener('click', () => void ask(button));
}
