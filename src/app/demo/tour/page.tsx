import { stageWords } from '#chapters/petition/pages/words.ts';
import type { Stage } from '#chapters/petition/petition.ts';
import type { MatterNumber } from '#kernel/number.ts';
import { Button, LinkButton } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Reference } from '#ui/components/reference.tsx';
import { Steps } from '#ui/components/steps.tsx';
import type { Frame } from '#ui/frame.ts';
import type { Words } from '#ui/language.ts';
import { Phrased, Say, Written } from '#ui/setting.tsx';
import { Page } from '#ui/shells/page.tsx';
import { tourSteps } from './steps.ts';

const letterLabel: Words = { zh: '写信', en: 'Letter' };
const labels = [letterLabel, ...tourSteps.map(({ label }) => label)];

/** The matter of a tour, as its page shows it. */
export interface TourMatter {
  readonly number: MatterNumber;
  readonly title: string;
  readonly stage: Exclude<Stage, 'none'>;
  readonly place: number | 'done' | 'elsewhere';
}

export interface TourPageProps {
  readonly frame: Frame;
  /** None before the letter is sent. */
  readonly matter?: TourMatter;
}

/** 十分钟导览: one matter from the letter to its conclusion, with a change of seats at each step. */
export function TourPage({ frame, matter }: TourPageProps) {
  return (
    <Page frame={frame} title={{ zh: '十分钟导览', en: 'A ten-minute tour' }}>
      {!matter && <Beginning />}
      {matter?.place === 'done' && <Done />}
      {matter?.place === 'elsewhere' && <Elsewhere stage={matter.stage} />}
      {matter && typeof matter.place === 'number' && <Now place={matter.place} />}
      {matter && <About matter={matter} />}
    </Page>
  );
}

function Beginning() {
  return (
    <section className="stack">
      <Steps steps={labels} at={1} />
      <h1>
        <Phrased zh="您是信访人，楼里的电梯有问题" en="You are the petitioner, and there is trouble with the lift" />
      </h1>
      <p className="lede">
        <Say
          zh="先做信访人，再做登记员、承办人、负责人，最后回到信访人。一共九步，大约十分钟；每一步都是真的在办，不是幻灯片。"
          en="First you are the petitioner, then the registrar, the handler and the head, and the petitioner again. Nine steps, about ten minutes; each is done for real, not shown on a slide."
        />
      </p>
      <p>
        <Say
          zh="信已经替您写好了：一封反映电梯问题的信，留了姓名和一个不存在的电话。您也可以自己写一封，走一走网上的五步。"
          en="The letter is written for you: about the lift in your building, with a name and a telephone number that does not exist. You may also write one of your own, in the five steps of the web form."
        />
      </p>
      <div className="row">
        <Form action="/demo/tour/letter">
          <Button>{{ zh: '寄出这封信', en: 'Send this letter' }}</Button>
        </Form>
        <LinkButton href="/file" kind="text">
          {{ zh: '自己写一封', en: 'Write one of my own' }}
        </LinkButton>
      </div>
    </section>
  );
}

function Now({ place }: { readonly place: number }) {
  const step = tourSteps[place]!;
  return (
    <section className="stack">
      <Steps steps={labels} at={place + 2} />
      <h1>
        <Phrased {...step.title} />
      </h1>
      <p className="lede">
        <Say {...step.text} />
      </p>
      <Form action="/demo/tour/go" hidden={{ step: String(place) }}>
        <Button>{step.button}</Button>
      </Form>
      <p className="quiet small">
        <Say
          zh="办完以后，按页面最上面的“回到导览”，导览知道您走到了哪一步。"
          en="When it is done, go back by the link at the top of the page; the tour knows how far you are."
        />
      </p>
    </section>
  );
}

function Done() {
  return (
    <section className="stack">
      <h1>
        <Say zh="走完了" en="That was all of it" />
      </h1>
      <p className="lede">
        <Say
          zh="一件事从信到办结，换了四个身份，每一步都在台账上，谁也改不了。"
          en="One matter from its letter to its conclusion, in four seats; each step is in the ledger, where nobody can change it."
        />
      </p>
      <div className="row">
        <LinkButton href="/demo/outbox">{{ zh: '看发出了什么', en: 'See what was sent' }}</LinkButton>
        <LinkButton href="/demo" kind="line">
          {{ zh: '自己看看', en: 'Look around' }}
        </LinkButton>
      </div>
    </section>
  );
}

function Elsewhere({ stage }: { readonly stage: TourMatter['stage'] }) {
  return (
    <section className="stack">
      <h1>
        <Say zh="您走了另一条路" en="You took another way" />
      </h1>
      <p className="lede">
        <Say zh="这件事现在是：" en="This matter now stands at: " />
        <b>
          <Say {...stageWords[stage]} />
        </b>
      </p>
      <p>
        <Say
          zh="这也是合法的一步，导览不再带路。您可以接着自己办，也可以重新开始。"
          en="That is lawful too, but the tour leads no further. Go on by yourself, or begin again."
        />
      </p>
      <LinkButton href="/demo">{{ zh: '换一个身份，自己办', en: 'Choose a seat and go on' }}</LinkButton>
    </section>
  );
}

function About({ matter: { number, title } }: { readonly matter: TourMatter }) {
  return (
    <section className="part stack gap-3" aria-labelledby="this-matter">
      <h2 id="this-matter" className="h3">
        <Say zh="这件事" en="This matter" />
      </h2>
      <p>
        <Written>{title}</Written> <Reference>{number}</Reference>
      </p>
      <div className="row">
        <Form action="/demo/tour/petitioner">
          <Button kind="line" size="small">
            {{ zh: '以信访人身份看', en: 'See it as its petitioner' }}
          </Button>
        </Form>
        <Form action="/demo/tour/again">
          <Button kind="text" size="small">
            {{ zh: '重新开始', en: 'Begin again' }}
          </Button>
        </Form>
      </div>
    </section>
  );
}
