import { Barcode } from '#ui/components/barcode.tsx';
import { Empty } from '#ui/components/panels.tsx';
import type { Frame } from '#ui/frame.ts';
import { LetterPage } from '#ui/shells/letter-page.tsx';
import { Say } from '#ui/setting.tsx';
import type { PrintedLetter } from './notices.ts';
import { postPath, postTitle } from './page.tsx';

interface PrintProps {
  readonly frame: Frame;
  readonly letters: readonly PrintedLetter[];
  /** Who it is from, as it stands on the envelope and on the slip. */
  readonly sender: { readonly name: string; readonly address: string; readonly phone: string };
}

const envelope = { zh: '信封编号', en: 'Envelope' };

/** One sheet a letter: the label to cut out, the notice itself, and the slip that comes back free of charge. */
export function PrintPage({ frame, letters, sender }: PrintProps) {
  return (
    <LetterPage frame={frame} title={postTitle} backHref={postPath}>
      {letters.length === 0 && (
        <Empty title={{ zh: '没有可以打印的', en: 'Nothing to print' }}>
          {{ zh: '选中的通知没有地址。', en: 'What was picked has no address.' }}
        </Empty>
      )}
      {letters.map((letter) => (
        <article key={letter.reference} className="sheet mailing" lang="zh-CN" aria-label={letter.reference}>
          <section className="mailing__label">
            <p className="flush">{letter.address}</p>
            <p className="flush">
              <b>{letter.name || '（未留姓名）'}</b> 收
            </p>
            <Barcode text={letter.reference} label={envelope} />
            <p className="flush small">
              {sender.name} {sender.address} {letter.reference}
            </p>
          </section>
          <section className="mailing__body">
            <p>{letter.text}</p>
            <p>
              编号 {letter.number}。联系电话 {sender.phone}。
            </p>
            <p className="end">{sender.name}</p>
          </section>
          <section className="mailing__slip">
            <p className="flush">
              <b>回执</b>（绿色邮政，邮资由收件单位支付）
            </p>
            <p className="flush">
              寄回：{sender.address} {sender.name}
            </p>
            <p className="flush">本人已收到编号 {letter.reference} 的通知。</p>
            <p className="flush">签名：＿＿＿＿＿＿＿＿ 日期：＿＿＿＿年＿＿月＿＿日</p>
            <Barcode text={letter.reference} label={envelope} />
          </section>
        </article>
      ))}
      {frame.lang === 'en' && (
        <p className="quiet no-print wrap">
          <Say zh="" en="Cut along the lines: label, letter, return slip." />
        </p>
      )}
    </LetterPage>
  );
}
