import { z } from 'zod';
import { s3Store, type StorePlace } from '#adapters/machine/s3-store.ts';
import type { FileStore } from '#kernel/file-store.ts';

/** Where files lie, as the environment names it; without an address they lie in the database. */
export const storeSchema = {
  STORE_URL: z
    .string()
    .regex(
      /^(https:\/\/[^\s/@]+\/\S+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/\S+)?$/,
      'empty, or the https address of a bucket such as https://s3.example.gov/sunlit',
    )
    .default('')
    .transform((value) => value.replace(/\/$/, '')),
  STORE_KEY_ID: z.string().default(''),
  STORE_SECRET: z.string().default(''),
  STORE_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'the name of a region')
    .default('us-east-1'),
};

interface Values {
  readonly STORE_URL: string;
  readonly STORE_KEY_ID: string;
  readonly STORE_SECRET: string;
  readonly STORE_REGION: string;
}

export const storePlaceOf = (values: Values): StorePlace | undefined =>
  values.STORE_URL === ''
    ? undefined
    : {
        url: values.STORE_URL,
        keyId: values.STORE_KEY_ID,
        secret: values.STORE_SECRET,
        region: values.STORE_REGION,
      };

/** Why a store cannot be used as the environment names it. */
export const missingStore = ({ STORE_URL, STORE_KEY_ID, STORE_SECRET }: Values): string | undefined =>
  STORE_URL !== '' && (STORE_KEY_ID === '' || STORE_SECRET === '')
    ? 'STORE_URL needs STORE_KEY_ID and STORE_SECRET, with which the bucket is opened.'
    : undefined;

/** The part of a house that says where files lie. */
export const storeOf = ({ store }: { readonly store: StorePlace | undefined }): { readonly fileStore?: FileStore } =>
  store ? { fileStore: s3Store(store) } : {};
