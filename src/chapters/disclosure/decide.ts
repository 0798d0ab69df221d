import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { rule } from '#law/law.ts';
import type { DisclosureCommand, Reason } from './decide/command.ts';
import type { Disclosure } from './disclosure.ts';
import type { DisclosureEvent } from './events.ts';
import { outreach } from './rules.ts';

type Answer = Decision<DisclosureEvent, Reason>;

/** What may be done now. */
export function decide(state: Disclosure, command: DisclosureCommand, context: Context): Answer {
  const { today, standing, calendars, actor } = context;
  const edition = calendars.current.edition;
  if ((command.act === 'draftPost' || command.act === 'consult') && state.stage !== 'none')
    throw new Error(`${command.act} on what has begun`);
  if (command.act === 'draftPost') {
    if (standing.unit === null) return refuse('office-unknown', outreach);
    const { act: _, ...draft } = command;
    return [{ type: 'PostDrafted', ...draft, office: standing.unit, edition, openedOn: today }];
  }
  if (command.act === 'consult') {
    const { act: _, ...question } = command;
    return [{ type: 'ConsultationAsked', ...question, edition, openedOn: today }];
  }
  if (state.stage === 'none') throw new Error(`${command.act} before anything`);
  switch (command.act) {
    case 'publishPost':
      if (state.stage !== 'drafted') return refuse('not-a-draft', outreach);
      // 两个人: whoever wrote it does not see what it gives away.
      if (state.by === actor) return refuse('own-draft', rule(state.opened.ruleSet, 'second-person').under);
      return [{ type: 'PostPublished', publishedOn: today }];
    case 'dropPost':
      if (state.stage !== 'drafted') return refuse('not-a-draft', outreach);
      return [{ type: 'PostDropped', reason: command.reason, droppedOn: today }];
    case 'answerConsultation':
      if (state.stage !== 'asked') return refuse('not-open', outreach);
      return [{ type: 'ConsultationAnswered', text: command.text, answeredOn: today }];
    case 'fileConsultation':
      if (state.stage !== 'asked') return refuse('not-open', outreach);
      return [{ type: 'ConsultationFiled', filedOn: today }];
  }
}
