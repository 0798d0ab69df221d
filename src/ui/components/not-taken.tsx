import { say, type Words } from '#ui/language.ts';
import { useLang } from '#ui/setting.tsx';

export interface NotTakenProps {
  readonly files: readonly { readonly name: string; readonly words: Words }[];
}

/** Files that were not taken, each with its name and its cause: what stands in the error of a file input. */
export function NotTaken({ files }: NotTakenProps) {
  const lang = useLang();
  return files.map(({ name, words }, index) => (
    <span key={`${name}${index}`}>
      {index > 0 && (lang === 'zh' ? '；' : '; ')}
      {lang === 'zh' ? '“' : ''}
      <span className="user">{name}</span>
      {lang === 'zh' ? '”没有传上去\uff1a' : ' was not taken: '}
      {say(lang, words)}
    </span>
  ));
}
