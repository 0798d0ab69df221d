import { Hono } from 'hono';
import type { LivingHouse } from '#app/house.ts';
import { dayOf } from '#kernel/clock.ts';
import { describe } from '#law/describe.ts';
import { limitsOf, ruleSetOn, rulesOf } from '#law/law.ts';
import type { Limit, Rule, Source } from '#law/rule.ts';
import { Table } from '#ui/components/table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import type { EdgeEnv } from '#ui/edge/visitor.ts';
import type { Words } from '#ui/language.ts';
import { Say, useLang } from '#ui/setting.tsx';
import { showAdmin } from './shell.tsx';

const sourceWords: Readonly<Record<Source, Words>> = {
  text: { zh: '原文核对过', en: 'Read in the text' },
  reported: { zh: '只见到转述', en: 'Reported only' },
  practice: { zh: '本系统做法', en: 'Practice' },
  unverified: { zh: '来源未核实', en: 'Source not verified' },
};

/** How well each row is founded: what was not read in its own text comes first, to be checked by the office. */
const weight: Readonly<Record<Source, number>> = { unverified: 0, reported: 1, practice: 2, text: 3 };

function Cited({ row }: { readonly row: Limit | Rule }) {
  return <cite>{describe(row.under, useLang())}</cite>;
}

/** Every limit and rule in force with its source, so that an office knows what it still has to look up. */
export function lawPages(house: LivingHouse): Hono<EdgeEnv> {
  const routes = new Hono<EdgeEnv>();
  routes.get('/desk/admin/law', (context) => {
    const today = dayOf(house.clock.now());
    const ruleSet = ruleSetOn(today);
    const region = house.instance.home_region;
    const rows = [...limitsOf(ruleSet, region, today), ...rulesOf(ruleSet, region, today)].toSorted(
      (a, b) => weight[a.source] - weight[b.source],
    );
    return showAdmin(context, {
      title: { zh: '规则依据', en: 'Sources of rules' },
      current: 'law',
      children: (
        <Table
          caption={{ zh: '在用的期限和规则', en: 'Limits and rules in force' }}
          rows={rows}
          keyOf={({ id, under }) => `${id} ${under.instrument} ${under.article}`}
          columns={[
            { key: 'title', head: { zh: '规则', en: 'Rule' }, rowHead: true, cell: ({ title }) => <Say {...title} /> },
            { key: 'under', head: { zh: '条文', en: 'Article' }, cell: (row) => <Cited row={row} /> },
            {
              key: 'source',
              head: { zh: '来源', en: 'Source' },
              cell: ({ source }) => (
                <Tag tone={source === 'unverified' || source === 'reported' ? 'soon' : 'plain'}>
                  {sourceWords[source]}
                </Tag>
              ),
            },
          ]}
        />
      ),
    });
  });
  return routes;
}
