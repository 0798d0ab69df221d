import type { ExampleSet } from '#ui/example.ts';
import { Button } from '#ui/components/button.tsx';
import { Clock } from '#ui/components/clock.tsx';
import { TextArea } from '#ui/components/field.tsx';
import { FileInput } from '#ui/components/file-input.tsx';
import { Form } from '#ui/components/form.tsx';
import { DemoBanner } from '#ui/components/page-parts.tsx';
import { Bar, Details, Inside, LawNote, Outside } from '#ui/components/panels.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Say } from '#ui/setting.tsx';

export const panelExamples: ExampleSet = {
  key: 'panel',
  title: { zh: '里外与依据', en: 'Inside, outside, and the law' },
  note: {
    zh: '对内的有底色和锁，对外的有一道蓝线和眼睛。条文写在它决定的事情旁边。',
    en: 'Inside has a tint and a lock, outside a navy rule and an eye. The law stands beside what it decides.',
  },
  examples: [
    {
      name: { zh: '事项的状态条', en: 'The bar of a matter' },
      element: (
        <Bar
          tag={<Tag tone="doing">{{ zh: '办理中', en: 'Being handled' }}</Tag>}
          clock={
            <Clock
              name={{ zh: '办理期限', en: 'To be answered by' }}
              due={Temporal.PlainDate.from('2026-12-14')}
              now={{ state: 'running', left: 21 }}
              form="desk"
              whyHref="#why"
            />
          }
        >
          <Button>{{ zh: '送审处理意见', en: 'Submit the opinion' }}</Button>
        </Bar>
      ),
    },
    {
      name: { zh: '信访人可以看到', en: 'Outside' },
      element: (
        <Outside>
          <TextArea name="g-reply" label={{ zh: '给信访人的话', en: 'Words to the petitioner' }} rows={2} />
        </Outside>
      ),
    },
    {
      name: { zh: '仅内部可见', en: 'Inside' },
      element: (
        <Inside>
          <TextArea name="g-note" label={{ zh: '内部备注', en: 'Internal note' }} rows={2} />
        </Inside>
      ),
    },
    {
      name: { zh: '依据', en: 'What the law says' },
      element: (
        <LawNote
          title={{ zh: '受理当天不算', en: 'The day of acceptance does not count' }}
          citation={{ zh: '《民法典》第二百零一条', en: 'Civil Code, article 201' }}
        >
          {{ zh: '按日计算的，从第二天数起。', en: 'A limit in days is counted from the next day.' }}
        </LawNote>
      ),
    },
    {
      name: { zh: '展开', en: 'Details' },
      element: (
        <Details summary={{ zh: '什么叫“不属于信访程序”', en: 'When is it not a matter for petitioning?' }}>
          <p>
            <Say
              zh="有的事项由法院、仲裁或者行政复议来解决，会告诉您去哪里、什么时候之前去。"
              en="Some matters go to a court, arbitration or administrative review. We tell you where, and by when."
            />
          </p>
        </Details>
      ),
    },
    { name: { zh: '演示说明', en: 'Demo banner' }, element: <DemoBanner demo={{ href: '/demo', clockMoved: true }} /> },
    {
      name: { zh: '文件', en: 'Files' },
      element: (
        <Form action="#files" multipart label={{ zh: '上传示例', en: 'Upload, an example' }}>
          <FileInput
            name="g-files"
            label={{ zh: '上传材料', en: 'Add files' }}
            optional
            hint={{ zh: '照片或 PDF，每个不超过 20 MB', en: 'Pictures or PDF, at most 20 MB each' }}
            accept="image/*,application/pdf"
            sizeBytesMax={20 * 1024 * 1024}
            uploadTo="/gallery/upload"
            files={[
              { id: '1', name: '合同.pdf', sizeBytes: 348_160 },
              {
                id: '2',
                name: '录音.m4a',
                error: {
                  zh: '没有收下，这种文件不能用。请换成照片或 PDF',
                  en: 'Not taken: this kind of file cannot be used. Choose a picture or a PDF',
                },
              },
            ]}
          />
        </Form>
      ),
    },
    {
      name: { zh: '会留草稿的表单', en: 'A form that keeps a draft' },
      element: (
        <Form action="#draft" draft="gallery/story" label={{ zh: '草稿示例', en: 'Draft, an example' }}>
          <TextArea name="g-draft" label={{ zh: '经过', en: 'What happened' }} rows={2} />
        </Form>
      ),
    },
  ],
};
