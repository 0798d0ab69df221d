import { nextOf, placed } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const whereabouts: PaperModel<'PetitionTransferred' | 'PetitionAssigned' | 'JudicialSent'> = {
  kind: 'whereabouts',
  on: ['PetitionTransferred', 'PetitionAssigned', 'JudicialSent'],
  title: { zh: '信访事项去向告知书', en: 'Notice of where the matter went' },
  series: '信告',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 23 },
  parts: { subject: '标题', receiver: '去向', routed: '转出日期', next: '下一步' },
  fill: (event, look) => {
    const unit = look.unit(event.to);
    const routed =
      'transferredOn' in event ? event.transferredOn : 'assignedOn' in event ? event.assignedOn : event.sentOn;
    return {
      receiver: unit?.name ?? '',
      place: unit ? placed(unit) : '',
      routed: look.day(routed),
      next: nextOf(event, look),
      note: look.text(event.note)['text'] ?? '',
    };
  },
};
