import { say, type Sentence } from './sentence.ts';

/** Why a withdrawal, its revocation, or the end that follows from it is turned away. */
export const withdrawalSentences = {
  'already-withdrawn': ({ since }) => ({
    title: { zh: `${since} 已经申请撤回。`, en: `It was withdrawn on ${since} already.` },
    wayOn: {
      zh: '改变主意，随时可以一键取消；什么都不做，七天后生效。',
      en: 'You can revoke it with one press; if you do nothing it takes effect after seven days.',
    },
  }),
  'not-withdrawn': say(
    { zh: '没有等待生效的撤回。', en: 'No withdrawal is waiting.' },
    { zh: '事项照常办理，您不用做什么。', en: 'The matter goes on as before; you need do nothing.' },
  ),
  'withdrawal-not-effective': ({ due }) => ({
    title: { zh: `撤回到 ${due} 以后才生效。`, en: `The withdrawal takes effect after ${due}.` },
    wayOn: {
      zh: '在这以前信访人可以取消；请照常办理。',
      en: 'Until then the petitioner may revoke it; go on with the matter.',
    },
  }),
} satisfies Readonly<Record<string, Sentence>>;
