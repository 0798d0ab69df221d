import type { ExampleSet } from '#ui/example.ts';
import { Button, LinkButton, ToolButton } from '#ui/components/button.tsx';

export const buttonExamples: ExampleSet = {
  key: 'button',
  title: { zh: '按钮', en: 'Button' },
  note: {
    zh: '一屏只有一个实心按钮。按钮上写要做的事，不写“确定”。',
    en: 'One filled button a view. It says what it does.',
  },
  examples: [
    {
      name: { zh: '三种轻重', en: 'Three ranks' },
      element: (
        <div className="row">
          <Button>{{ zh: '确认并提交', en: 'Confirm and send' }}</Button>
          <Button kind="line" type="button">
            {{ zh: '保存草稿', en: 'Keep a draft' }}
          </Button>
          <Button kind="text" type="button">
            {{ zh: '以后再说', en: 'Not now' }}
          </Button>
        </div>
      ),
    },
    {
      name: { zh: '小号，带图标', en: 'Small, with an icon' },
      element: (
        <div className="row">
          <Button size="small" type="button">
            {{ zh: '登记来访', en: 'Register a visit' }}
          </Button>
          <LinkButton href="#top" kind="line" size="small" icon="download">
            {{ zh: '下载 CSV', en: 'Download CSV' }}
          </LinkButton>
        </div>
      ),
    },
    {
      name: { zh: '不能按，正在做', en: 'Disabled, and at work' },
      element: (
        <div className="row">
          <Button disabled>{{ zh: '不能提交', en: 'Cannot be sent' }}</Button>
          <Button busy>{{ zh: '正在提交', en: 'Sending' }}</Button>
        </div>
      ),
    },
    {
      name: { zh: '有脚本才出现', en: 'Only where a script runs' },
      element: (
        <div className="row">
          <ToolButton does="print">{{ zh: '打印', en: 'Print' }}</ToolButton>
          <ToolButton does="copy" text="XF26112300000017">
            {{ zh: '复制编号', en: 'Copy the number' }}
          </ToolButton>
        </div>
      ),
    },
  ],
};
