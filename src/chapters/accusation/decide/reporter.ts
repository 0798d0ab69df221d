import type { Context, Decision } from '#kernel/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import type { LiveAccusation } from '../accusation.ts';
import type { AccusationEvent } from '../events.ts';
import { placeOf } from '../rules.ts';
import type { CommandOf, Reason } from './command.ts';

type Decided = Decision<AccusationEvent, Reason>;

/** 补充材料: at any time while the report lives. */
export function addMaterial(accusation: LiveAccusation, command: CommandOf<'addMaterial'>, context: Context): Decided {
  const under = placeOf(accusation.known.facts.ruleSet, 'query');
  if (accusation.stage === 'concluded') return refuse('already-ended', under);
  if (!command.text && command.files.length === 0) return refuse('nothing-to-add', under);
  return [{ type: 'ReporterAdded', text: command.text, files: command.files, addedOn: context.today }];
}

/** A question; whoever has the report in hand owes an answer in the same mailbox. */
export function ask(accusation: LiveAccusation, command: CommandOf<'ask'>, context: Context): Decided {
  if (accusation.stage === 'concluded')
    return refuse('already-ended', placeOf(accusation.known.facts.ruleSet, 'query'));
  const edition = context.calendars.current.edition;
  return [{ type: 'ReporterAsked', text: command.text, askedOn: context.today, edition }];
}

/** A new query code goes to the contact on file and nowhere else; the old one opens nothing any more. */
export function replaceCode(accusation: LiveAccusation, _: CommandOf<'replaceCode'>, context: Context): Decided {
  return [{ type: 'ReporterCodeReplaced', generation: accusation.known.generation + 1, replacedOn: context.today }];
}
