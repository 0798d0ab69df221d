import { describe } from '#law/describe.ts';
import { findGround } from '#law/law.ts';
import type { StoredCommand } from '#kernel/procedure.ts';
import { actorName } from '#kernel/authority.ts';
import { Button } from '#ui/components/button.tsx';
import { TextArea, type Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Details, Inside, Outside } from '#ui/components/panels.tsx';
import { Day } from '#ui/components/time.tsx';
import type { Typed } from '#ui/edge/typed.ts';
import { Name, Say, useLang } from '#ui/setting.tsx';
import type { Grade, Path, PathResult, Result } from '../events.ts';
import type { PaperKind } from '../events/paper.ts';
import { actDescriptions } from '../routes/acts.ts';
import type { DeskMatter } from '../routes/desk-load.ts';
import { matterHref } from './desk-bar.tsx';
import type { LineView } from '#kernel/views.ts';
import { placeView } from '../views.ts';
import { FileList, TextParts } from './line-body.tsx';
import { lineTitle } from './line-words.ts';
import { WhereTo } from './where-to.tsx';
import { gradeWords, paperKindWords, pathResultWords, pathWords, resultWords } from './words.ts';

export interface ProposalProps {
  readonly matter: DeskMatter;
  readonly idempotencyKey: string;
  readonly typed?: Typed;
  readonly errors?: Errors;
}

/** What one person proposed, with all of it, and the second person's two ways. Whoever proposed it only waits. */
export function ProposalPanel({ matter, idempotencyKey, typed = {}, errors = {} }: ProposalProps) {
  const { proposal } = matter.matter;
  if (!proposal || !Object.hasOwn(actDescriptions, proposal.act)) return null;
  const { title } = actDescriptions[proposal.act as keyof typeof actDescriptions];
  const may = matter.offered.some(({ act }) => act === 'approve');
  const form = { matter, idempotencyKey };
  return (
    <section className="stack" id={may ? 'step' : 'proposal'} aria-labelledby="proposal-title">
      <h2 id="proposal-title">
        <Say zh={`待复核：${title.zh}`} en={`For a second person: ${title.en.toLowerCase()}`} />
      </h2>
      <p className="second">
        {matter.proposer && <Name>{matter.proposer}</Name>} <Say zh="提出于" en="proposed it on" />{' '}
        <Day on={proposal.proposedOn} form="short" />
      </p>
      {proposal.act === 'takePaper' ? (
        <PaperProposed matter={matter} command={proposal.command} />
      ) : (
        <Outside>
          <Proposed matter={matter} act={proposal.act} command={proposal.command} />
        </Outside>
      )}
      {may ? (
        <>
          <ActOnly {...form} act="approve" />
          <Details summary={{ zh: '退回', en: 'Send it back' }} open={Object.keys(errors).length > 0}>
            <DeclineForm {...form} typed={typed} errors={errors} />
          </Details>
        </>
      ) : (
        <Waiting matter={matter} by={proposal.by} />
      )}
    </section>
  );
}

function Waiting({ matter, by }: { readonly matter: DeskMatter; readonly by: string }) {
  const own = by === actorName(matter.actor);
  return (
    <Notice icon="clock" title={{ zh: '等第二人决定', en: 'A second person decides' }}>
      {own
        ? {
            zh: '您提出的事要由本单位另一位负责人决定，自己不能同意自己。',
            en: 'What you proposed is decided by another head of your unit; nobody approves their own.',
          }
        : {
            zh: '由提出单位的负责人决定。在这以前什么都没有生效。',
            en: 'The head of the proposing unit decides. Until then nothing stands.',
          }}
    </Notice>
  );
}

/** A form of one button. */
export function ActOnly({
  matter,
  act,
  idempotencyKey,
}: {
  readonly matter: DeskMatter;
  readonly act: 'approve' | 'accept' | 'conclude';
  readonly idempotencyKey: string;
}) {
  const { button } = actDescriptions[act];
  return (
    <Form
      action={`${matterHref(matter.number)}/acts/${act}`}
      seen={matter.read.petition.version}
      idempotencyKey={`${idempotencyKey}-${act}`}
    >
      <Button>{button}</Button>
    </Form>
  );
}

function DeclineForm({ matter, idempotencyKey, typed, errors }: Required<ProposalProps>) {
  const { button, fields } = actDescriptions.decline;
  const [reason] = fields;
  return (
    <Form
      action={`${matterHref(matter.number)}/acts/decline`}
      seen={matter.read.petition.version}
      idempotencyKey={`${idempotencyKey}-decline`}
    >
      <div className="stack">
        <Inside>
          <TextArea
            name="reason"
            label={reason!.label}
            rows={2}
            {...(typed['reason'] ? { value: typed['reason'] } : {})}
            {...(errors['reason'] ? { error: errors['reason'] } : {})}
          />
        </Inside>
        <Button kind="line">{button}</Button>
      </div>
    </Form>
  );
}

/** The content of a proposed act, out of the command that lies in the ledger and the texts that it commits to. */
function Proposed({
  matter,
  act,
  command,
}: {
  readonly matter: DeskMatter;
  readonly act: string;
  readonly command: StoredCommand;
}) {
  const lang = useLang();
  const text = (name: string) => {
    const item = (command[name] as { readonly item?: string } | null | undefined)?.item;
    return item ? matter.read.texts.get(item as never) : undefined;
  };
  const statement = text('statement') ?? text('reason') ?? text('document') ?? text('note');
  return (
    <div className="stack gap-2">
      {act === 'extend' && (
        <p>
          <b>
            <Say zh={`延长 ${String(command['days'])} 日`} en={`By ${String(command['days'])} days`} />
          </b>
        </p>
      )}
      {act === 'issueOpinion' && (
        <p>
          <b>{resultWords[command['result'] as Result][lang]}</b>
        </p>
      )}
      {act === 'redirect' && (
        <p>
          <b>
            <Say {...lineTitle({ code: 'PetitionRedirected', facts: whereTo(command) }, matter.unitNames)} />
          </b>
        </p>
      )}
      {(act === 'refuse' || act === 'redirect') && <GroundSaid matter={matter} id={String(command['ground'])} />}
      {act === 'statePathResult' && (
        <p>
          <b>{pathResultWords[command['result'] as PathResult][lang]}</b>
        </p>
      )}
      {act === 'changePath' && (
        <p>
          <b>{pathWords[command['path'] as Path][lang]}</b>
        </p>
      )}
      {statement && <TextParts text={statement} />}
      {act === 'redirect' && <WhereTo facts={whereTo(command)} place={placeView(matter.house, command['to'])} />}
    </div>
  );
}

/** A signed paper, for the one who compares it: what it says and the scan. Whoever handles the matter sees neither. */
function PaperProposed({ matter, command }: { readonly matter: DeskMatter; readonly command: StoredCommand }) {
  const lang = useLang();
  if (matter.proposed.length === 0) return null;
  const grades = (['office', 'organ'] as const).flatMap((name) => {
    const grade = command[name];
    return grade ? [{ name, words: gradeWords[grade as Grade] }] : [];
  });
  return (
    <Inside>
      <p>
        <b>{paperKindWords[command['kind'] as PaperKind][lang]}</b>
      </p>
      {grades.map(({ name, words }) => (
        <p key={name}>
          {name === 'office' ? (
            <Say zh="对信访部门：" en="The petition office: " />
          ) : (
            <Say zh="对办理机关：" en="The handling organ: " />
          )}
          {words[lang]}
        </p>
      ))}
      <FileList
        items={matter.proposed}
        files={matter.files}
        hrefOf={(item) => `${matterHref(matter.number)}/files/${item}`}
      />
      <p className="second">
        <Say
          zh="请打开扫描件，看是不是信访人本人签名、写的和录入的一样。"
          en="Open the scan: is it signed by the petitioner, and does it say what was entered?"
        />
      </p>
    </Inside>
  );
}

/** A proposed redirection as the facts of the line that it will be. */
const whereTo = ({ path, to }: StoredCommand): LineView['facts'] => ({
  ...(path ? { path: String(path) } : {}),
  ...(to ? { to: String(to) } : {}),
});

/** A ground with its article and the way that stays open. */
export function GroundSaid({ matter, id }: { readonly matter: DeskMatter; readonly id: string }) {
  const lang = useLang();
  const { rule_set, region, registered_on } = matter.read.petition;
  const ground = findGround(rule_set, id, region ?? undefined, Temporal.PlainDate.from(registered_on));
  if (!ground) return null;
  return (
    <>
      <p>
        <b>{ground.title[lang]}</b>
        <Say zh="，" en=", " />
        <cite>{describe(ground.under, lang)}</cite>
      </p>
      <p className="second">{ground.remedy[lang]}</p>
    </>
  );
}
