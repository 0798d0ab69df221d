import type { TraceDay } from '#kernel/calendar.ts';
import type { DutyView } from '#kernel/views.ts';
import type { EdgeContext } from './visitor.ts';

/** The text of each trace, written once: hundreds of days long, and shared by all matters of one day and limit. */
const texts = new WeakMap<readonly TraceDay[], string>();

function textOf(trace: readonly TraceDay[]): string {
  let text = texts.get(trace);
  if (text === undefined) texts.set(trace, (text = JSON.stringify(trace)));
  return text;
}

const dutyText = (duty: DutyView): string =>
  `${JSON.stringify({ ...duty, trace: undefined }).slice(0, -1)},"trace":${textOf(duty.trace)}}`;

/** Answers as JSON with something that holds duties, the traces of their days included. */
export function answerWithDuties<View extends { readonly number: string; readonly duties: readonly DutyView[] }>(
  context: EdgeContext,
  view: View,
  status: 200 | 201,
): Response {
  const text = `${JSON.stringify({ ...view, duties: undefined }).slice(0, -1)},"duties":[${view.duties.map(dutyText).join(',')}]}`;
  return context.body(text, status, { 'content-type': 'application/json' });
}
