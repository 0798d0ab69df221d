import { expect, test } from 'vitest';
import { depositor } from './deposit.ts';
import type { House } from './house.ts';
import type { StreamId } from './ids.ts';

const made = () =>
  depositor({} as House, 'open', '0199aaaa-0000-8000-8000-000000000001' as StreamId, undefined, {
    writes: [],
    texts: new Map(),
  });

test('what is made anew for each act has no accessor: V8 would keep all that it closes over in old memory', () => {
  const accessors = Object.values(Object.getOwnPropertyDescriptors(made())).filter(({ get }) => get);
  expect(accessors).toEqual([]);
});

test('an act whose matter has no key deposits nothing', () => {
  expect(() => made().matterKey()).toThrow('this act deposits nothing');
});
