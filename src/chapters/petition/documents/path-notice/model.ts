import { paths } from '#law/paths.ts';
import { pathWords } from '../../pages/words.ts';
import { handlingRights, procedureOf } from '../words.ts';
import type { PaperModel } from '../paper.ts';

export const pathNotice: PaperModel<'PathNoticed' | 'SimpleTaken' | 'PathChanged'> = {
  kind: 'path-notice',
  on: ['PathNoticed', 'SimpleTaken', 'PathChanged'],
  title: { zh: '接收情况及处理途径程序告知书', en: 'Notice of receipt, path and procedure' },
  series: '信告',
  reader: 'petitioner',
  under: { instrument: 'regulations-2022', article: 23, paragraph: 3 },
  parts: { subject: '标题', received: '接收情况', path: '处理途径', procedure: '程序', rights: '权利' },
  fill: (event, look) => {
    const simple = event.type === 'SimpleTaken';
    const path = simple ? 6 : event.path;
    const on = event.type === 'PathNoticed' ? event.noticedOn : simple ? event.acceptedOn : event.changedOn;
    const own = simple ? null : event.ownDue;
    return {
      received: `我单位已收到该事项，于${look.day(on)}确定处理途径。`,
      path: `${pathWords[path].zh}。${paths[path - 1]!.gist.zh}`,
      procedure: procedureOf(path, simple),
      due: own ? look.day(own) : look.due('issueOpinion'),
      rights: path === 6 ? handlingRights : paths[path - 1]!.remedy.zh,
      note: look.text(event.note)['text'] ?? '',
      corrects: event.type === 'PathChanged' ? '原来告知的处理途径有误，以本告知书为准。受理的日期不变。' : '',
    };
  },
};
