import { StageTag } from '#chapters/petition/pages/standing-words.tsx';
import type { DuplicateHit } from '#chapters/petition/desk-queries.ts';
import { Button } from '#ui/components/button.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { Say } from '#ui/setting.tsx';

export interface DuplicatesProps {
  readonly typed: Typed;
  readonly errors: Errors;
  /** What the check found; undefined where it was not asked for. */
  readonly hits?: readonly DuplicateHit[] | undefined;
}

/** Exact match of telephone or identity number alone, with a reason that the petitioners found can read. */
export function Duplicates(props: DuplicatesProps) {
  const { hits, errors, typed } = props;
  return (
    <Details
      summary={{ zh: '查一查是不是已经登记过', en: 'Check whether it was registered before' }}
      open={hits !== undefined || Boolean(errors['checkReason'])}
    >
      <p className="small second">
        <Say
          zh="只按完整的电话或者证件号码比对。查重和理由会记在查到的事项里，那位信访人可以看到。重复反映照样登记。"
          en="Only a whole telephone or identity number is compared. The check and its reason go on record with what is found, for that petitioner to see. A matter raised again is registered all the same."
        />
      </p>
      <Field
        name="checkReason"
        {...(typed['checkReason'] === undefined ? {} : { value: typed['checkReason'] })}
        {...(errors['checkReason'] ? { error: errors['checkReason'] } : {})}
        label={{ zh: '为什么要查', en: 'Why it is checked' }}
        width="mid"
      />
      <Button kind="line" icon="search" formAction="/desk/register/check">
        {{ zh: '查重', en: 'Check' }}
      </Button>
      {hits && <Hits hits={hits} />}
    </Details>
  );
}

function Hits({ hits }: { readonly hits: readonly DuplicateHit[] }) {
  if (hits.length === 0) {
    return (
      <Notice
        live
        title={{
          zh: '本单位没有登记过同一电话或者证件号码的事项',
          en: 'Your unit has no matter with this telephone or number',
        }}
      />
    );
  }
  return (
    <Notice live title={{ zh: `查到 ${hits.length} 件`, en: `${hits.length} found` }}>
      <ul>
        {hits.map(({ number, stage, registered_on }) => (
          <li key={number}>
            <a href={`/desk/matters/${number}`}>
              <Reference>{number}</Reference>
            </a>{' '}
            <StageTag stage={stage} /> <Day on={Temporal.PlainDate.from(registered_on)} form="short" />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
