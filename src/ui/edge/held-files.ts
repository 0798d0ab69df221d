import { createElement, type ReactElement } from 'react';
import { attachmentLimits, type AttachmentFault } from '#kernel/attachments.ts';
import type { AttachedFile, FileType } from '#kernel/files.ts';
import { NotTaken } from '#ui/components/not-taken.tsx';
import { problem, tooMany } from '#ui/edge/answers.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';
import { fileSize, type Words } from '#ui/language.ts';

/** A file that was sent ahead of the form that it belongs to. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: FileType;
  readonly sizeBytes: number;
}

/**
 * Files that wait for their form, sealed under a key that only the reader's own cookie holds. `owner` says what they
 * are for; files that wait for something else are not seen.
 */
export interface HeldFiles {
  list(context: EdgeContext, owner: string): Promise<readonly SentFile[]>;
  /** Checks, cleans and keeps one. */
  hold(context: EdgeContext, owner: string, file: File): Promise<SentFile | AttachmentFault>;
  drop(context: EdgeContext, owner: string, id: string): Promise<void>;
  /** Everything held, with its bytes. */
  open(context: EdgeContext, owner: string): Promise<readonly AttachedFile[]>;
  forget(context: EdgeContext): Promise<void>;
}

const { sizeBytesMax, filesMax, totalBytesMax } = attachmentLimits;

const faults: Readonly<Record<AttachmentFault, Words>> = {
  type: { zh: '只能上传图片（JPG、PNG、WebP）和 PDF', en: 'Only pictures (JPG, PNG, WebP) and PDF can be taken' },
  'too-big': { zh: `超过 ${fileSize(sizeBytesMax)}`, en: `It is larger than ${fileSize(sizeBytesMax)}` },
  empty: { zh: '文件是空的', en: 'The file is empty' },
  damaged: { zh: '文件打不开，可能没有存完整', en: 'The file cannot be opened; it may be incomplete' },
  infected: { zh: '查出了病毒，没有收下', en: 'A virus was found in it; it was not taken' },
  unscanned: {
    zh: '查毒的服务现在没有应答，文件没有收下。请过一会儿再传，或者先提交，以后补充',
    en: 'The virus scanner does not answer now, and the file was not taken. Try again later, or send the form and add it afterwards',
  },
  'too-many': { zh: `最多 ${filesMax} 个文件`, en: `At most ${filesMax} files` },
  'too-much': {
    zh: `所有文件加起来不能超过 ${fileSize(totalBytesMax)}`,
    en: `All files together are limited to ${fileSize(totalBytesMax)}`,
  },
};

/** Why a file was not taken, by cause. */
export const attachmentWords = (fault: AttachmentFault): Words => faults[fault];

/** What may be chosen, and how much of it: the hint of every file input. */
export const attachmentHint: Words = {
  zh: `照片、截图、PDF 都可以，每个不超过 ${fileSize(sizeBytesMax)}，最多 ${filesMax} 个。照片里的拍摄地点会自动去掉，PDF 里的作者等信息不会。`,
  en: `Photos, screenshots or PDF, each up to ${fileSize(sizeBytesMax)}, ${filesMax} at most. The place where a photo was taken is removed; what a PDF says of its author is not.`,
};

export const attachmentAccept = 'image/jpeg,image/png,image/webp,application/pdf';

type Form = Readonly<Record<string, unknown>>;

/** The files that came with a form; a browser sends an empty one where none was chosen. */
function filesIn(form: Form, name: string): File[] {
  const given = form[name];
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ''));
}

/**
 * Takes in what came with a form: files that the page no longer names are dropped, new ones are kept, and the one whose
 * button was pressed goes. @returns what is wrong with files that were not taken, ready
 * to stand in the error of the file input; undefined when nothing is
 */
export async function exchangeFiles(
  context: EdgeContext,
  held: HeldFiles,
  owner: string,
  form: Form,
): Promise<ReactElement | undefined> {
  const named = new Set([form['filesHeld']].flat().map(String));
  if (form['remove']) named.delete(String(form['remove']));
  for (const { id } of await held.list(context, owner)) if (!named.has(id)) await held.drop(context, owner, id);
  const bad: { readonly name: string; readonly words: Words }[] = [];
  for (const file of filesIn(form, 'files')) {
    const result = context.var.gate.allow(context, 'upload') ? await held.hold(context, owner, file) : 'too-many';
    if (typeof result === 'string') bad.push({ name: file.name, words: faults[result] });
  }
  return bad.length > 0 ? createElement(NotTaken, { files: bad }) : undefined;
}

/** Answers one file sent by script: 201 with its id and name, or a problem that names the cause. */
export async function answerUpload(context: EdgeContext, held: HeldFiles, owner: string): Promise<Response> {
  const { gate, visitor } = context.var;
  if (!gate.allow(context, 'upload')) return tooMany(context);
  const form = await context.req.parseBody({ all: true });
  const [file] = filesIn(form, 'file');
  const result = file ? await held.hold(context, owner, file) : 'empty';
  if (typeof result !== 'string') return context.json({ id: result.id, name: result.name }, 201);
  const words = faults[result][visitor.lang];
  return problem(context, { status: 422, reason: result, title: words, detail: words });
}
