import { codeOf } from '#kernel/ledger/check.ts';
import type { Receipt } from '#kernel/ledger/receipt.ts';
import { readStatement } from '#kernel/ledger/signed.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Qr } from '#ui/components/qr.tsx';
import { Moment } from '#ui/components/time.tsx';
import { Say } from '#ui/setting.tsx';

export interface ReceiptProofProps {
  readonly receipt: Receipt;
  /** Of this site, so that a telephone that reads the code opens the page that checks it. */
  readonly origin: string;
  /** Of the matter. */
  readonly href: string;
}

/** What of a receipt can be checked without trusting this office: the same for every matter, whatever it is about. */
export function ReceiptProof({ receipt, origin, href }: ReceiptProofProps) {
  const promise = readStatement('promise', receipt.promise);
  const state = receipt.inclusion && readStatement('checkpoint', receipt.inclusion.checkpoint);
  if (!promise) return null;
  return (
    <section aria-labelledby="proof" className="stack">
      <h2 id="proof">
        <Say zh="可以自己核对的凭证" en="A proof that you can check yourself" />
      </h2>
      <p>
        <Say
          zh="这次登记已经写进不能悄悄改动的记录，本机关为它签了名。把凭证存下来：以后谁改了这条记录，拿它就能查出来，不需要相信我们。"
          en="This registration is in a record that cannot be changed unnoticed, and this office has signed for it. Keep the proof: if anybody changes the record later, it shows, and you need not trust us."
        />
      </p>
      <div className="row gap-6">
        <Qr
          text={`${origin}/verify#${codeOf(receipt)}`}
          label={{ zh: '回执凭证的二维码', en: 'The proof as a QR code' }}
        />
        <Facts
          rows={[
            { term: { zh: '记录指纹', en: 'Fingerprint' }, value: <span className="num hash">{promise.entry}</span> },
            {
              term: { zh: '签名密钥', en: 'Signed by key' },
              value: <span className="num">{receipt.promise.key}</span>,
            },
            {
              term: { zh: '状态', en: 'State' },
              value: state ? (
                <>
                  <Say
                    zh={`已封存，在签过名的第 ${state.size} 条以内，`}
                    en={`Sealed, within ${state.size} signed entries, `}
                  />
                  <Moment at={Temporal.Instant.from(state.at)} />
                </>
              ) : (
                <Say
                  zh={`承诺 ${promise.within} 秒内封存；过一会儿再打开这一页，就有完整的凭证`}
                  en={`Promised within ${promise.within} seconds; open this page again for the whole proof`}
                />
              ),
            },
          ]}
        />
      </div>
      <p className="row no-print">
        <LinkButton href={`${href}/receipt.json`} kind="line" download>
          {{ zh: '下载凭证文件', en: 'Download the proof' }}
        </LinkButton>
        <LinkButton href="/verify" kind="text">
          {{ zh: '怎么核对', en: 'How to check it' }}
        </LinkButton>
        <LinkButton href={`${href}/unchanged`} kind="text">
          {{ zh: '有没有被改动过', en: 'Has anything been changed?' }}
        </LinkButton>
      </p>
      <p className="quiet">
        <Say
          zh="二维码和文件里没有查询码，也没有您写的内容。"
          en="Neither code nor file holds your query code or anything that you wrote."
        />
      </p>
    </section>
  );
}
