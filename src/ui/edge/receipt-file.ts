import type { Receipt } from '#kernel/ledger/receipt.ts';
import type { EdgeContext } from '#ui/edge/visitor.ts';

/** The receipt as a file to take home. */
export function sendReceipt(context: EdgeContext, number: string, receipt: Receipt): Response {
  return context.body(`${JSON.stringify(receipt, undefined, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${number}-receipt.json"`,
  });
}
