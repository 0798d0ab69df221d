import type { LineView } from '#kernel/views.ts';
import type { FileAbout } from '#kernel/files.ts';
import type { ItemId } from '#kernel/ids.ts';
import { Icon } from '#ui/components/icon.tsx';
import { fileSize } from '#ui/language.ts';
import { Say, useLang, Written } from '#ui/setting.tsx';
import type { PlaceView } from '../views.ts';
import { WhereTo } from './where-to.tsx';
import { partOrder, partTitle, servedWords } from './line-words.ts';

/** A text of the vault as it is read: one part without a heading, several under their own. */
export function TextParts({ text }: { readonly text: Readonly<Record<string, string>> }) {
  const lang = useLang();
  const parts = partOrder.filter((part) => text[part]);
  return parts.map((part) => {
    const title = partTitle(part);
    return (
      <div key={part}>
        {title && (
          <p className="small quiet">
            <b>{title[lang]}</b>
          </p>
        )}
        <Written as="p">{text[part]}</Written>
      </div>
    );
  });
}

export interface FileListProps {
  readonly items: readonly ItemId[];
  readonly files: ReadonlyMap<ItemId, FileAbout>;
  readonly hrefOf: (item: ItemId) => string;
}

/** Files as downloads: never opened in the page, because a stranger made them. */
export function FileList({ items, files, hrefOf }: FileListProps) {
  const there = items.flatMap((item) => {
    const about = files.get(item);
    return about ? [{ item, about }] : [];
  });
  if (there.length === 0) return null;
  return (
    <ul className="files" role="list">
      {there.map(({ item, about }) => (
        <li key={item}>
          <span>
            <Icon name="clip" />{' '}
            <a className="fname user" href={hrefOf(item)} download>
              {about.name}
            </a>{' '}
            <span className="quiet nowrap">{fileSize(about.sizeBytes)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface LineBodyProps extends Omit<FileListProps, 'items'> {
  readonly line: LineView;
  /** The office to which the petitioner was pointed, for the line that says so. */
  readonly place?: PlaceView | null;
}

/** What stands under a line of the timeline: how it arrived, its texts, its files. Nothing where there is nothing. */
export function LineBody({ line, place, ...files }: LineBodyProps) {
  const served = servedWords(line);
  const redirected = line.code === 'PetitionRedirected';
  if (!served && !redirected && line.texts.length === 0 && line.files.length === 0) return null;
  return (
    <div className="stack gap-2">
      {served && (
        <p>
          <Say {...served} />
        </p>
      )}
      {line.texts.map((text, index) => (
        <TextParts key={index} text={text} />
      ))}
      {redirected && <WhereTo facts={line.facts} place={place} />}
      <FileList items={line.files} {...files} />
    </div>
  );
}
