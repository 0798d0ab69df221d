import { actDescriptions } from '#chapters/petition/routes/acts.ts';
import { bulkActs, bulkMax, type BulkAct } from '#chapters/petition/work/bulk.ts';
import { Button } from '#ui/components/button.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Say, useLang } from '#ui/setting.tsx';

const acts = Object.keys(bulkActs) as readonly BulkAct[];

/** What can be done with the ticked matters, or with the whole list: two rows of buttons, so that nobody confuses them. */
export function BulkBar({ all }: { readonly all: number }) {
  const lang = useLang();
  const n = Math.min(all, bulkMax);
  const which = all > n ? { zh: `前 ${n} 件`, en: `the first ${n}` } : { zh: `全部 ${n} 件`, en: `all ${n}` };
  return (
    <div className="bulk" role="region" aria-label={lang === 'zh' ? '批量办理' : 'Many at once'}>
      <b>
        <Say zh="选中的" en="Those ticked" /> <span className="num" data-picked />
      </b>
      {acts.map((act) => (
        <Button key={act} size="small" kind="line" name="act" value={act}>
          {actDescriptions[act].title}
        </Button>
      ))}
      <Details summary={{ zh: `列表里的${which.zh}`, en: `In this list: ${which.en}` }}>
        <div className="row gap-3">
          {acts.map((act) => (
            <Button key={act} size="small" kind="line" name="all" value={act} about={which}>
              {actDescriptions[act].title}
            </Button>
          ))}
        </div>
      </Details>
    </div>
  );
}
