import { Barcode } from '#ui/components/barcode.tsx';
import type { Frame } from '#ui/frame.ts';
import { LetterPage } from '#ui/shells/letter-page.tsx';
import { lettersPath, lettersTitle } from './page.tsx';

interface LabelProps {
  readonly frame: Frame;
  readonly number: string;
  readonly office: { readonly name: string; readonly address: string; readonly phone: string };
}

/** What is stuck on the envelope of a letter that came, and the slip with which more can be sent free of charge. */
export function LabelPage({ frame, number, office }: LabelProps) {
  const bar = { zh: '事项编号', en: 'Matter' };
  return (
    <LetterPage frame={frame} title={lettersTitle} backHref={lettersPath}>
      <article className="sheet mailing" lang="zh-CN" aria-label={number}>
        <section className="mailing__label">
          <p className="flush">
            <b>{number}</b>
          </p>
          <Barcode text={number} label={bar} />
        </section>
        <section className="mailing__body">
          <p>您的来信已经登记，编号 {number}。查询码用短信、邮件告知；没有的，请带证件到窗口领取。</p>
        </section>
        <section className="mailing__slip">
          <p className="flush">
            <b>补充材料请用这张寄回</b>（绿色邮政，邮资由收件单位支付）
          </p>
          <p className="flush">
            {office.address} {office.name} 收，电话 {office.phone}
          </p>
          <Barcode text={number} label={bar} />
        </section>
      </article>
    </LetterPage>
  );
}
