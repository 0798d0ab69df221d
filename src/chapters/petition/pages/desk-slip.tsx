import { Button, LinkButton } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Form } from '#ui/components/form.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Reference } from '#ui/components/reference.tsx';
import type { Frame } from '#ui/frame.ts';
import { Say } from '#ui/setting.tsx';
import { DeskPage } from '#ui/shells/desk-page.tsx';
import type { DeskMatter } from '../routes/desk-load.ts';
import { matterHref } from './desk-bar.tsx';
import { BackToMatter, MatterHead } from './desk-head.tsx';

/** A slip that was just made. */
export interface SlipState {
  readonly code: string;
}

interface SlipPageProps {
  readonly frame: Frame;
  readonly matter: DeskMatter;
  readonly printed: SlipState | undefined;
}

const grouped = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

/** The slip with number and code on paper, to be printed and handed over. */
export function SlipPage({ frame, matter, printed }: SlipPageProps) {
  return (
    <DeskPage
      frame={frame}
      title={{ zh: '纸质查询码', en: 'A code on paper' }}
      current="matters"
      number={matter.number}
    >
      <div className="no-print">
        <BackToMatter number={matter.number} />
        <MatterHead matter={matter} current="none" />
      </div>
      <div className="stack gap-5 mt-5">
        {printed ? (
          <>
            <section className="stack" aria-labelledby="slip-title">
              <h2 id="slip-title">
                <Say zh="信访事项查询凭条" en="Slip to look a matter up" />
              </h2>
              <Facts
                rows={[
                  { term: { zh: '登记编号', en: 'Number' }, value: <Reference>{matter.number}</Reference> },
                  {
                    term: { zh: '纸质查询码', en: 'Code on paper' },
                    value: <span className="num">{grouped(printed.code)}</span>,
                  },
                  {
                    term: { zh: '怎么用', en: 'How' },
                    value: {
                      zh: '在“查办理进度”里填编号和这个码，可以查看。评价、撤回、补充等要由您本人证明以后再做。',
                      en: 'Under “See how it stands” write number and code to read the matter. To rate, withdraw or add, you show first that it is you.',
                    },
                  },
                ]}
              />
            </section>
            <p className="no-print">
              <LinkButton href={matterHref(matter.number)} kind="line">
                {{ zh: '打印好了，回到事项', en: 'Printed; back to the matter' }}
              </LinkButton>
            </p>
          </>
        ) : (
          <>
            <Notice title={{ zh: '给没有手机的人', en: 'For somebody without a telephone' }}>
              {{
                zh: '凭条上的码只能查看。您会看到它，所以它不能评价、撤回，也不能改联系方式。谁在什么时候打印的，信访人看得到。',
                en: 'The code on the slip reads only: you see it, so it can neither rate, withdraw nor change a contact. Who printed it and when is shown to the petitioner.',
              }}
            </Notice>
            <Form action={`${matterHref(matter.number)}/slip`} label={{ zh: '打印凭条', en: 'Print the slip' }}>
              <Button icon="eye">
                {{ zh: '显示凭条，当面交给本人', en: 'Show the slip, to be handed over in person' }}
              </Button>
            </Form>
          </>
        )}
      </div>
    </DeskPage>
  );
}
