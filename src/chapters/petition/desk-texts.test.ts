import { expect, test } from 'vitest';
import { articleOf } from '#law/instruments.ts';
import { guidance, templates } from './desk-texts.ts';
import { actDescriptions } from './routes/acts.ts';

const fieldsOf = (act: string): readonly string[] =>
  (Object.hasOwn(actDescriptions, act) ? actDescriptions[act as keyof typeof actDescriptions].fields : []).map(
    ({ name }) => name,
  );

test.each(templates.map((one) => [one.id, one] as const))(
  'template %s belongs to a field of its acts',
  (_, { acts, field }) => {
    expect(acts.filter((act) => !fieldsOf(act).includes(field))).toEqual([]);
  },
);

test.each(guidance.map((one) => [`${one.act} under ${one.ruleSet}`, one] as const))(
  'guidance on %s cites an article',
  (_, { act, under, steps }) => {
    expect(Object.hasOwn(actDescriptions, act)).toBe(true);
    expect(articleOf(under)?.gist.zh).toBeTruthy();
    expect(steps.length).toBeGreaterThan(0);
  },
);
