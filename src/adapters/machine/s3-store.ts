import { AwsClient } from 'aws4fetch';
import { StoreUnavailable, type FileStore } from '#kernel/file-store.ts';

/** A bucket that speaks S3, and the key with which it is opened. */
export interface StorePlace {
  /** The address of the bucket: `https://s3.example.gov/sunlit`. */
  readonly url: string;
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
}

const answerMs = 20_000;

/** Files in a bucket that speaks S3: put, get and delete, signed (Signature Version 4). */
export function s3Store({ url, keyId, secret, region }: StorePlace): FileStore {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 2 });

  async function ask(method: 'PUT' | 'GET' | 'DELETE', name: string, body?: Uint8Array): Promise<Buffer> {
    const request = {
      method,
      signal: AbortSignal.timeout(answerMs),
      ...(body ? { body: Buffer.from(body), headers: { 'content-type': 'application/octet-stream' } } : {}),
    };
    const answer = await client.fetch(`${url}/${name}`, request).catch((error: unknown) => {
      throw new StoreUnavailable('the file store does not answer', { cause: error });
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.ok || (method === 'DELETE' && answer.status === 404)) return bytes;
    throw new StoreUnavailable(`the file store answered ${method} with ${answer.status}`);
  }

  return {
    put: async (name, bytes) => void (await ask('PUT', name, bytes)),
    get: (name) => ask('GET', name),
    remove: async (name) => void (await ask('DELETE', name)),
  };
}
