import type { AnyPaperModel } from '#chapters/petition/documents/paper.ts';
import { samples } from '#chapters/petition/documents/samples.ts';
import type { Paper } from '#kernel/typesetter.ts';

/** A paper of this kind with every part on it, as the demo's housing bureau would issue it. */
export function samplePaper(model: AnyPaperModel, parts: Readonly<Record<string, string>> = {}): Paper {
  const office = ['registration', 'whereabouts', 'transfer-letter', 'assignment-letter', 'judicial-cover'];
  const [organ, code] = office.includes(model.kind) ? ['南坪县信访局', '南访'] : ['南坪县住房和城乡建设局', '南住建'];
  return {
    template: model.kind,
    content: {
      title: model.title.zh,
      to: model.reader === 'petitioner' ? '李䶮' : '',
      ...samples[model.kind],
      ...parts,
      head: organ,
      organ,
      mark: model.series ? `${code}${model.series}〔2026〕31号` : '',
      number: 'XF26082800100521',
      dated: '2026年11月6日',
      contact: `联系单位：${organ}，电话：000-5504795`,
      printed: '2026年11月26日 17:05',
      demo: true,
    },
  };
}
