import type { Standing } from '#kernel/authority.ts';
import { spoken } from '#law/spoken.ts';
import type { Life } from '#ui/life/life.ts';
import { Say } from '#ui/setting.tsx';
import { disclosure } from './chapter.ts';
import type { DisclosureCommand } from './decide/command.ts';
import type { Disclosure } from './disclosure.ts';
import type { DisclosureEvent } from './events.ts';
import { speakRefusal } from './pages/refusals.ts';
import { disclosureWords } from './pages/words.ts';
import { disclosureActs, disclosureBegins } from './routes/acts.ts';

/** What somebody can do now; the same guards as `decide`, without the command. */
export function offers(state: Disclosure, { capacity }: Standing, by: string): readonly string[] {
  const { stage } = state;
  if (stage === 'drafted') return capacity === 'head' && state.by !== by ? ['publishPost', 'dropPost'] : ['dropPost'];
  return stage === 'asked' ? ['answerConsultation', 'fileConsultation'] : [];
}

/** What became of the message, as the other side tells it. */
const wentWords = {
  sent: <Say zh="已发到平台" en="taken by the service" />,
  delivered: <Say zh="已送达" en="arrived" />,
  failed: <Say zh="没有发出去，平台不收" en="the service did not take it" />,
  bounced: <Say zh="退回来了" en="came back" />,
  held: <Say zh="等着发" en="waits to leave" />,
  unknown: <Say zh="不知道到了没有" en="nobody can say whether it arrived" />,
} as const;

/** 公开 at the desk and in the API. */
export const disclosureLife: Life<Disclosure, DisclosureCommand, DisclosureEvent> = {
  chapter: disclosure,
  words: disclosureWords,
  acts: disclosureActs,
  begins: disclosureBegins,
  offers,
  speak: speakRefusal,
  law: spoken,
  facts: () => [],
  async panel(state, { house, read }) {
    if (state.stage === 'none') return null;
    const { item } = state.opened.to;
    const account = (await house.vault.read(house.database.as('vault'), 'open', [item])).get(item)?.['account'];
    const left = state.stage === 'published' || state.stage === 'answered';
    const [last] = left
      ? await house.database.as('app').rows<{ state: string }>({
          name: 'disclosure-went',
          text: 'SELECT state FROM open.dispatch WHERE stream = $1 ORDER BY version DESC, line DESC, attempt DESC LIMIT 1',
          values: [read.row.stream],
        })
      : [];
    return (
      <p>
        <Say zh="公众号 " en="Account " />
        <span translate="no">{account}</span>
        {state.stage === 'drafted' && (
          <Say
            zh="。由写的人以外的另一位负责人看过再发"
            en=". A head other than whoever wrote it reads it and sends it"
          />
        )}
        {left && (
          <>
            <Say zh="，" en=": " />
            {wentWords[(last?.state ?? 'held') as keyof typeof wentWords] ?? wentWords.held}
          </>
        )}
      </p>
    );
  },
};
