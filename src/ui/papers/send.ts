import { TypesetterBusy } from '#kernel/typesetter.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';

/** An answer, or a word that too many papers wait: nothing of it is lost, a moment later it is there. */
export async function settled(context: EdgeContext, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof TypesetterBusy)) throw error;
    const said = {
      zh: '正在排版的文书很多，请过一会儿再试。',
      en: 'Many papers are being set. Please try again in a moment.',
    };
    return context.text(said[context.var.visitor.lang], 503, { 'retry-after': '5' });
  }
}

export const fileName = (title: string, number: string, ending: string): string => `${title}-${number}.${ending}`;

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A set paper as a file to take along. @param name ends in `pdf` or `docx` */
export function sendFile(context: EdgeContext, bytes: Uint8Array, name: string): Response {
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': types[name.slice(name.lastIndexOf('.') + 1)]!,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'cache-control': 'private, no-store',
  });
}
