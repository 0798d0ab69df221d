import { Say } from '#ui/setting.tsx';
import { matterHref } from './party.ts';

/** What a petitioner can take along: papers, the receipt, the code. */
export function TakeAlong({ number }: { readonly number: string }) {
  return (
    <>
      <h2 className="small">
        <Say zh="文书、回执和查询码" en="Papers, receipt and code" />
      </h2>
      <p>
        <a href={matterHref(number, 'papers')}>
          <Say zh="给您的文书" en="Papers addressed to you" />
        </a>
        <Say zh="、" en=", " />
        <a href={matterHref(number, 'receipt')}>
          <Say zh="回执" en="Receipt" />
        </a>
        <Say zh="、" en=", " />
        <a href={matterHref(number, 'code')}>
          <Say zh="查询码" en="query code" />
        </a>
      </p>
    </>
  );
}
