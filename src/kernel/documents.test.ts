import { expect, test } from 'vitest';
import { composeDocument, type DocumentModel } from './documents.ts';

const model: DocumentModel<'request' | 'basis'> = {
  kind: 'opinion',
  parts: ['request', 'basis'],
  under: { instrument: 'regulations-2022', article: 32, paragraph: 1 },
};

test('a document holds its parts and nothing else', () => {
  const given = { request: '修路', basis: '第三十二条', stray: '别的' };
  expect(composeDocument(model, given)).toEqual({ request: '修路', basis: '第三十二条' });
});

test('a document that lacks a part is never put together', () => {
  expect(() => composeDocument(model, { request: '修路', basis: '  ' })).toThrow(/lacks basis/);
});
