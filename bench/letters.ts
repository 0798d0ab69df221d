/** Made-up letters of ordinary length, the same for both servers. A seed gives the same letters each time. */

const places = ['文庙路', '东关街', '河西新村', '向阳小区', '南门市场', '柳树巷', '机械厂家属院', '石桥镇'] as const;
const subjects = ['供暖', '路灯', '下水道', '垃圾清运', '电梯', '校车', '医保报销', '停车'] as const;
const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'] as const;
const names = ['小明', '建国', '秀英', '志强', '丽华', '海燕', '文博', '思雨'] as const;
const sentences = [
  '去年冬天开始就有这个问题，邻居们都知道。',
  '我们向物业反映过三次，每次都说正在处理，到现在没有结果。',
  '家里有老人和孩子，生活很不方便。',
  '上个月社区来人看过，拍了照片，之后没有回音。',
  '希望能有人来现场看一看，给一个明确的时间。',
  '同一栋楼有二十多户都是这样的情况。',
] as const;

/** One registration as the API takes it. */
export interface Letter {
  readonly regionCode: string;
  readonly title: string;
  readonly request: string;
  readonly facts: string;
  readonly form: 'web';
  readonly purpose: 'claim';
  readonly class: string;
  readonly petitioner: { readonly name: string; readonly phone: string; readonly address: string };
}

/** Mulberry32: small, even enough, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function letter(random: () => number): Letter {
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)]!;
  const place = pick(places);
  const subject = pick(subjects);
  const facts = Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(sentences)).join('');
  return {
    regionCode: '990101',
    title: `反映${place}${subject}问题`,
    request: `请求有关部门尽快解决${place}的${subject}问题，并告知处理结果。`,
    facts: `${place}的${subject}一直没有人管。${facts}`,
    form: 'web',
    purpose: 'claim',
    class: '05',
    petitioner: {
      name: pick(surnames) + pick(names),
      phone: `139${String(Math.floor(random() * 100_000_000)).padStart(8, '0')}`,
      address: `南坪县${place}${1 + Math.floor(random() * 200)}号`,
    },
  };
}
