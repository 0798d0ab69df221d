import type { Words } from '#ui/language.ts';
import type { Estimate } from '../hall/queue.ts';
import type { HallService } from '../hall/store.ts';

/** A wait in words: a range, never a minute that nobody can promise. */
export function waitWords(estimate: Estimate): Words {
  switch (estimate.kind) {
    case 'now':
      return { zh: '随到随办', en: 'no wait' };
    case 'unknown':
      return { zh: '暂时估不出', en: 'cannot be said yet' };
    case 'long':
      return { zh: `${estimate.minutes} 分钟以上`, en: `over ${estimate.minutes} minutes` };
    case 'range':
      if (estimate.fromMinutes === 0)
        return { zh: `${estimate.toMinutes} 分钟以内`, en: `under ${estimate.toMinutes} minutes` };
      return {
        zh: `约 ${estimate.fromMinutes} 到 ${estimate.toMinutes} 分钟`,
        en: `about ${estimate.fromMinutes} to ${estimate.toMinutes} minutes`,
      };
  }
}

export const serviceName = ({ name, nameEn }: HallService): Words => ({ zh: name, en: nameEn });

export const namesOf = (services: readonly HallService[]): Words => ({
  zh: services.map(({ name }) => name).join('、'),
  en: services.map(({ nameEn }) => nameEn).join(', '),
});

export const peopleWords = (n: number): Words =>
  n === 0 ? { zh: '没有人', en: 'nobody' } : { zh: `${n} 人`, en: n === 1 ? '1 person' : `${n} people` };

/** What the screen says aloud. */
export const callWords = (ticket: string, window: number): Words => ({
  zh: `请 ${ticket} 号到 ${window} 号窗口`,
  en: `Number ${ticket}, please, to window ${window}`,
});

export const passingRule = (callsMax: number, backBy: number): Words => ({
  zh: `叫到 ${callsMax} 次没有来，往后排 ${backBy} 个号，不用重新取号。`,
  en: `Called ${callsMax} times and not there: ${backBy} places back in line, no new ticket needed.`,
});
