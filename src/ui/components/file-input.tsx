import { describedBy, fieldId, FieldParts, type Asked } from '#ui/components/field.tsx';
import { fileSize, type Words } from '#ui/language.ts';
import { shown, useIsland, useLang, type Wording } from '#ui/setting.tsx';

/** A file that the server has already. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes?: number;
  readonly href?: string;
  /** Why it was not taken. */
  readonly error?: Wording;
}

export interface FileInputProps extends Asked {
  readonly files?: readonly HeldFile[];
  readonly accept?: string;
  readonly sizeBytesMax: number;
  /**
   * Where a script sends each file by itself: POST multipart with `csrf` and `file`; 201 `{id, name}`, or a problem
   * whose `detail` is shown beside the file. Without a script, or without this address, files travel with the form.
   */
  readonly uploadTo?: string;
  /** Name of the button that takes a file away (`remove` = its id) and of the hidden inputs that carry what is held. */
  readonly removeName?: string;
  readonly heldName?: string;
}

const words = {
  uploading: { zh: '正在上传 {done}/{all} MB', en: 'Uploading {done} of {all} MB' },
  failed: { zh: '没有传上去，网络断开了', en: 'Not uploaded: the connection broke' },
  tooBig: { zh: '没有传上去，超过 {max}', en: 'Not uploaded: larger than {max}' },
  empty: { zh: '没有传上去，文件是空的', en: 'Not uploaded: the file is empty' },
  retry: { zh: '重试', en: 'Try again' },
  remove: { zh: '删除', en: 'Remove' },
  cancel: { zh: '取消', en: 'Cancel' },
  done: { zh: '已传好', en: 'Uploaded' },
} as const satisfies Record<string, Words>;

/** Files: a list with progress and retry where a script can, a plain file input where not. */
export function FileInput(props: FileInputProps) {
  const lang = useLang();
  useIsland('upload');
  const { name, id = fieldId(name), hint, error, files = [], accept, sizeBytesMax, uploadTo } = props;
  const { removeName = 'remove', heldName = `${name}Held` } = props;
  const said = Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      `data-${key.toLowerCase()}`,
      word[lang].replace('{max}', fileSize(sizeBytesMax)),
    ]),
  );
  return (
    <FieldParts {...props} id={id}>
      <ul className="files" role="list" id={`${id}-list`} aria-live="polite">
        {files.map((file) => (
          <li key={file.id}>
            <span>
              <span className="fname user">{file.href ? <a href={file.href}>{file.name}</a> : file.name}</span>{' '}
              {file.sizeBytes !== undefined && <span className="quiet nowrap">{fileSize(file.sizeBytes)}</span>}{' '}
              {file.error && <span className="late">{shown(lang, file.error)}</span>}
              {!file.error && <input type="hidden" name={heldName} value={file.id} />}
            </span>
            <button className="btn btn--text btn--small" name={removeName} value={file.id}>
              {words.remove[lang]}
              <span className="vh user"> {file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <input
        className="input"
        type="file"
        id={id}
        name={name}
        multiple
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        data-upload={uploadTo ?? ''}
        data-held={heldName}
        data-max={sizeBytesMax}
        {...said}
      />
    </FieldParts>
  );
}
