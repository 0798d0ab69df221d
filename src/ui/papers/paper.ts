import type { CivilDate } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citation.ts';
import type { House } from '#kernel/house.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { MatterNumber } from '#kernel/number.ts';
import type { Paper, PaperNode } from '#kernel/typesetter.ts';
import { dateTime, type Words } from '#ui/language.ts';

/** A kind of paper (文书): who reads it, in which series it is counted, and the parts that it must hold. */
export interface PaperForm {
  /** The folder of its template. */
  readonly kind: string;
  readonly title: Words;
  /** The series in which its numbers are counted; a record for the file has none. */
  readonly series?: string;
  readonly reader: 'petitioner' | 'organ' | 'file';
  readonly under: Citation;
  /** What it must hold, with the word for each. A paper that lacks one is never issued. */
  readonly parts: Readonly<Record<string, string>>;
}

/** One paper of a matter, on record or only drafted. */
export interface MadePaper {
  readonly model: PaperForm;
  /** The version of the fact that made it; 0 for a draft. */
  readonly version: number;
  readonly signer: UnitId;
  /** The name under which it was issued; of a draft and of a record there is none. */
  readonly issuer?: string | undefined;
  readonly on: CivilDate;
  /** Its number, as written; of a draft and of a record there is none. */
  readonly mark: string;
  readonly content: Readonly<Record<string, string>>;
}

/** A paper in a list of papers, some of which other matters made. */
export interface ListedPaper extends MadePaper {
  /** Where the matter that made it stands, when it is not the one whose list it is. */
  readonly base?: string;
}

/** A letter as it would go out if the act were done now: without a number, on no record, seen by its writer alone. */
export interface DraftedPaper {
  readonly paper: MadePaper;
  readonly pieces: readonly PaperNode[];
}

/** A day as it stands in a letter. Papers are in Chinese: they are documents of record. */
export const dayWritten = ({ year, month, day }: CivilDate): string => `${year}年${month}月${day}日`;

/** The parts that a paper must hold and does not: their words. */
export const lackingParts = ({ model, content }: Pick<MadePaper, 'model' | 'content'>): readonly string[] =>
  Object.entries(model.parts).flatMap(([part, word]) => (content[part]?.trim() ? [] : [word]));

/** Where a paper is, below the address of its matter. */
export const paperHref = (
  base: string,
  { version, model }: Pick<MadePaper, 'version' | 'model'>,
  ...rest: readonly string[]
): string => [base, 'papers', version, model.kind, ...rest].join('/');

/** What a paper is set for: the matter that it belongs to, and the name on it where its reader may know one. */
export interface PaperSetting {
  readonly house: Pick<House, 'units' | 'mode' | 'clock'>;
  readonly number: MatterNumber;
  readonly addressee?: string | undefined;
}

/** A paper as it is set: its parts, with head, number, addressee, signature and what the foot of each page says. */
export function paperOf(
  { house, number, addressee }: PaperSetting,
  { model, signer, issuer, on, mark, content, version }: MadePaper,
): Paper {
  const unit = house.units.get(signer);
  const organ = issuer ?? unit?.name ?? signer;
  return {
    template: model.kind,
    content: {
      title: model.title.zh,
      to: model.reader === 'petitioner' ? addressee || '信访人' : '',
      ...content,
      head: organ,
      organ,
      signer,
      mark: mark || (version === 0 && model.series ? '（草稿，尚未编号）' : ''),
      number,
      dated: dayWritten(on),
      contact: unit?.phone ? `联系单位：${organ}，电话：${unit.phone}` : '',
      printed: dateTime('zh', house.clock.now()),
      demo: house.mode === 'county' || undefined,
    },
  };
}
