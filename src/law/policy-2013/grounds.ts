import { placesIn } from '#kernel/citation.ts';
import { certificate, competentOffice, finalDecision, noProvinceRecord, runningMatter } from '../evidence.ts';
import { remedies } from '../remedies.ts';
import { on, type Ground, type RuleSetId } from '../rule.ts';

const at = placesIn('policy-2013');

/**
 * The policy's own grounds: three for the central reception places, where they can only be used on a visit, and one for
 * matters certified as concluded. They were in force under both regulations.
 */
export function policyGrounds(ruleSet: RuleSetId): readonly Ground[] {
  const text = { ruleSet, source: 'text', since: on('2013-12-20'), until: null, purposes: null } as const;
  const central = { ...text, kind: 'non-acceptance', under: at(8), forms: ['visit'], levels: ['central'] } as const;
  return [
    {
      ...central,
      id: 'central-province-skipped',
      title: { zh: '应到而未到省级职能部门反映', en: "The province's own department was not asked first" },
      gist: {
        zh: '应到而未到省级职能部门反映的，中央来访接待部门不予受理。',
        en:
          'A central reception place does not take up what should have been, and was not, ' +
          "raised with the province's own department.",
      },
      evidence: [noProvinceRecord, competentOffice],
      remedy: remedies.letterOpen,
    },
    {
      ...central,
      id: 'central-province-in-process',
      title: {
        zh: '省级职能部门正在处理，期限未到',
        en: "The province's own department is at work and its time has not run out",
      },
      gist: {
        zh: '省级职能部门正在处理且没有超过法定期限的，中央来访接待部门不予受理。',
        en: "A central reception place does not take up what the province's own department is handling in time.",
      },
      evidence: [runningMatter],
      remedy: remedies.waitOrWrite,
    },
    {
      ...central,
      id: 'central-lawfully-ended',
      title: { zh: '已经依法终结', en: 'Lawfully ended already' },
      gist: {
        zh: '已经依法终结的，中央来访接待部门不予受理。',
        en: 'A central reception place does not take up what has lawfully ended.',
      },
      evidence: [finalDecision],
      remedy: remedies.newFacts,
    },
    {
      ...text,
      id: 'certified',
      kind: 'no-longer',
      under: at(11),
      forms: null,
      levels: null,
      title: { zh: '已经审核认定办结', en: 'Certified as concluded' },
      gist: { zh: '已经审核认定办结的，不再受理。', en: 'A matter certified as concluded is not taken up again.' },
      evidence: [certificate],
      remedy: remedies.newFacts,
    },
  ];
}
