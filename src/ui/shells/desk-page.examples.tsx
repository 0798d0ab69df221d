import { LinkButton } from '#ui/components/button.tsx';
import { Radios } from '#ui/components/choices.tsx';
import { Clock } from '#ui/components/clock.tsx';
import { TextArea } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { Bar, Inside, Outside } from '#ui/components/panels.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { tableExamples } from '#ui/components/table.examples.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { trailItems } from '#ui/components/trail.examples.tsx';
import { Trail } from '#ui/components/trail.tsx';
import type { Frame } from '#ui/frame.ts';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import { Say, Written } from '#ui/setting.tsx';

interface Framed {
  readonly frame: Frame;
}

const due = Temporal.PlainDate.from('2026-12-13');

const views = {
  current: 'mine',
  items: [
    { key: 'mine', href: '#mine', label: { zh: '待我办理', en: 'Mine to handle' }, count: '25' },
    { key: 'late', href: '#late', label: { zh: '已超期', en: 'Overdue' }, count: '2' },
  ],
};

/** The work list of an official. */
export function DeskList({ frame }: Framed) {
  const search = (
    <form role="search" action="#search">
      <label className="vh" htmlFor="q">
        <Say zh="查找事项" en="Search matters" />
      </label>
      <input className="input" id="q" name="q" type="search" size={18} />
    </form>
  );
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '待我办理', en: 'Mine to handle' }}
      current="duties"
      views={views}
      search={search}
    >
      <h1>
        <Say zh="待我办理" en="Mine to handle" />
      </h1>
      {tableExamples.examples[1]!.element}
    </DeskPage>
  );
}

/** One matter at the desk: decision left, history right. */
export function DeskMatter({ frame }: Framed) {
  const bar = (
    <Bar
      tag={<Tag tone="doing">{{ zh: '办理中', en: 'Being handled' }}</Tag>}
      clock={
        <Clock
          name={{ zh: '办理期限', en: 'To be answered by' }}
          due={due}
          now={{ state: 'running', left: 20 }}
          form="desk"
          whyHref="#why"
        />
      }
    >
      <LinkButton href="#submit">{{ zh: '送审处理意见', en: 'Submit the opinion' }}</LinkButton>
    </Bar>
  );
  return (
    <DeskPage frame={frame} title={{ zh: '事项', en: 'Matter' }} current="matters" bar={bar} number="XF26092800000376">
      <p className="quiet kicker">
        <Reference>XF26092800000376</Reference>
      </p>
      <h1>
        <Written>云栖小区 3 号楼电梯停运，维修资金申请没有结果</Written>
      </h1>
      <div className="case mt-5">
        <Form action="#opinion" label={{ zh: '处理意见', en: 'Handling opinion' }}>
          <Radios
            name="outcome"
            inline
            label={{ zh: '对诉求', en: 'The request is' }}
            value="support"
            choices={[
              { value: 'support', label: { zh: '支持', en: 'granted' } },
              { value: 'part', label: { zh: '部分支持', en: 'granted in part' } },
              { value: 'refuse', label: { zh: '不予支持', en: 'not granted' } },
            ]}
          />
          <TextArea name="facts" label={{ zh: '查明的事实', en: 'Facts found' }} rows={5} />
          <div className="mt-5">
            <Outside>
              <TextArea name="words" label={{ zh: '给信访人的话', en: 'Words to the petitioner' }} />
            </Outside>
          </div>
          <div className="mt-5">
            <Inside>
              <TextArea name="note" label={{ zh: '内部备注', en: 'Internal note' }} rows={2} />
            </Inside>
          </div>
        </Form>
        <section>
          <h2 className="mb-4">
            <Say zh="经过" en="What happened" />
          </h2>
          <Trail items={trailItems} />
        </section>
      </div>
    </DeskPage>
  );
}
