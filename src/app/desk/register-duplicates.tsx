import { StageTag } from '#chapters/petition/pages/standing-words.tsx';
import type { DuplicateHit } from '#chapters/petition/desk-queries.ts';
import { Button } from '#ui/components/button.tsx';
import { Field, type Errors } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Details } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import type { Words } from '#ui/language.ts';
import { LineTitle } from '#ui/life/lists.tsx';
import { Say, useIsland, Written } from '#ui/setting.tsx';
import type { DuplicatesFound, LikeMatter } from './register-check.ts';

export interface DuplicatesProps {
  readonly typed: Typed;
  readonly errors: Errors;
  readonly found?: DuplicatesFound | undefined;
  /** Where the form that it stands in goes to; the check answers with that same page. */
  readonly action?: string;
}

export const registerPath = '/desk/register';
/** Where a form of registration is checked that goes to this address. */
export const checkPathOf = (action: string): string => `${action}/check`;
const checkPath = checkPathOf(registerPath);

/** Exact match of telephone, identity number or e-mail alone, with a reason that the petitioners found can read. */
export function Duplicates({ found, errors, typed, action = registerPath }: DuplicatesProps) {
  return (
    <Details
      summary={{ zh: '查一查是不是已经登记过', en: 'Check whether it was registered before' }}
      open={found !== undefined || Boolean(errors['checkReason'])}
    >
      <p className="small second">
        <Say
          zh="只按完整的电话、证件号码、邮箱，或者姓名加住址比对，一字不差才算。查重和理由会记在查到的事项里，那位信访人可以看到。重复反映照样登记。"
          en="Only a whole telephone or identity number or e-mail address, or a name with its address, is compared, to the letter. The check and its reason go on record with what is found, for that petitioner to see. A matter raised again is registered all the same."
        />
      </p>
      <Field
        name="checkReason"
        {...(typed['checkReason'] === undefined ? {} : { value: typed['checkReason'] })}
        {...(errors['checkReason'] ? { error: errors['checkReason'] } : {})}
        label={{ zh: '为什么要查', en: 'Why it is checked' }}
        width="mid"
      />
      <Button kind="line" icon="search" formAction={checkPathOf(action)}>
        {{ zh: '查重', en: 'Check' }}
      </Button>
    </Details>
  );
}

const whyWords: Readonly<Record<DuplicateHit['kinds'][number], Words>> = {
  phone: { zh: '电话相同', en: 'the same telephone' },
  'id-number': { zh: '证件号码相同', en: 'the same identity number' },
  email: { zh: '邮箱相同', en: 'the same e-mail address' },
  'name-address': { zh: '姓名和住址相同', en: 'the same name at the same address' },
};

const Why = ({ words }: { readonly words: readonly Words[] }) => (
  <span className="second">
    <Say zh={words.map(({ zh }) => zh).join('，')} en={words.map(({ en }) => en).join(', ')} />
  </span>
);

/** Where what is found of the same person stands; a script fills it while the numbers are typed. */
export function SamePerson({ hits }: { readonly hits: readonly DuplicateHit[] | undefined }) {
  useIsland('hints');
  return (
    <div
      data-hints="persons"
      data-hints-from={checkPath}
      data-hints-on="phone idNumber email address"
      aria-live="polite"
    >
      {hits?.length === 0 && (
        <Notice
          title={{
            zh: '本单位没有登记过同一个人的事项',
            en: 'Your unit has no matter of the same person',
          }}
        />
      )}
      {hits !== undefined && hits.length > 0 && (
        <Notice title={{ zh: `同一个人：查到 ${hits.length} 件`, en: `The same person: ${hits.length} found` }}>
          <ul>
            {hits.map(({ number, stage, registered_on, kinds }) => (
              <li key={number}>
                <a href={`/desk/matters/${number}`}>
                  <Reference>{number}</Reference>
                </a>{' '}
                <StageTag stage={stage} /> <Day on={Temporal.PlainDate.from(registered_on)} form="short" />{' '}
                <Why words={kinds.map((kind) => whyWords[kind])} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

const mattersWhy = ({ likeness, samePlace, sameClass }: LikeMatter): Words[] => [
  ...(samePlace ? [{ zh: '同一地方', en: 'the same place' }] : []),
  ...(sameClass ? [{ zh: '同一类', en: 'the same class' }] : []),
  { zh: `文字有 ${Math.min(likeness, 100)}% 相同`, en: `${Math.min(likeness, 100)}% of the words are the same` },
];

/** Where matters that may be the same one stand; a script fills it while the letter is typed. */
export function SameMatter({ hits }: { readonly hits: readonly LikeMatter[] | undefined }) {
  useIsland('hints');
  return (
    <div
      data-hints="matters"
      data-hints-from={checkPath}
      data-hints-on="title request facts regionCode class"
      aria-live="polite"
    >
      {hits !== undefined && hits.length > 0 && (
        <Notice
          title={{
            zh: `可能是同一件事：${hits.length} 件`,
            en: `May be the same matter: ${hits.length}`,
          }}
        >
          <ul className="hint-list">
            {hits.map((hit) => (
              <li key={hit.number}>
                <a href={`/desk/matters/${hit.number}`}>
                  <LineTitle title={hit.title} untitled={hit.untitled} />
                </a>{' '}
                <StageTag stage={hit.stage} /> <Day on={Temporal.PlainDate.from(hit.registered_on)} form="short" />{' '}
                <Why words={mattersWhy(hit)} />
                {hit.shared.length > 0 && (
                  <p className="small second">
                    <Say zh="都写着" en="Both say" />{' '}
                    {hit.shared.map((words) => (
                      <span key={words}>
                        <Written>“{words}”</Written>{' '}
                      </span>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
