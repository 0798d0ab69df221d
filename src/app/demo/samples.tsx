import { LinkButton } from '#ui/components/button.tsx';
import type { Words } from '#ui/language.ts';
import { Say } from '#ui/setting.tsx';

/** A file to try a door with, from `data/samples`, and the page that takes it. */
interface Sample {
  readonly name: string;
  readonly mediaType: string;
  readonly words: Words;
  readonly at: string;
  readonly page: Words;
}

export const samples: readonly Sample[] = [
  {
    name: 'hotline-orders.csv',
    mediaType: 'text/csv; charset=utf-8',
    words: { zh: '热线工单（CSV）', en: 'Orders of a hotline (CSV)' },
    at: '/desk/orders',
    page: { zh: '导入热线工单', en: 'Take in hotline orders' },
  },
  {
    name: 'letter-scan.jpg',
    mediaType: 'image/jpeg',
    words: { zh: '一封信的扫描件', en: 'The scan of a letter' },
    at: '/desk/letters',
    page: { zh: '成批登记来信、传真', en: 'Letters and faxes in a batch' },
  },
];

/** 拿去试: what to download, and where it goes. */
export function Samples() {
  return (
    <section className="part stack" aria-labelledby="samples">
      <h2 id="samples">
        <Say zh="拿去试" en="Something to try" />
      </h2>
      <p>
        <Say
          zh="先下载，再用“登记岗”的身份进工作台，放进对应的页面。"
          en="Download one, sign in as the registrar, and put it in on the page named beside it."
        />
      </p>
      <ul className="stack gap-3" role="list">
        {samples.map(({ name, words, at, page }) => (
          <li key={name} className="row">
            <LinkButton href={`/demo/samples/${name}`} kind="line" download>
              {words}
            </LinkButton>
            <a href={at}>
              <Say {...page} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
