import type { Actor } from '#kernel/authority.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Official } from '#kernel/organisation.ts';
import type { AssetUrls, Frame, NavItem, Size, UnitCard } from '#ui/frame.ts';
import type { Lang } from '#ui/language.ts';
import { postWords } from '#ui/posts.ts';
import type { LivingHouse } from '#app/house.ts';

/** What a frame is made from, once a request. */
export interface FrameParts {
  readonly house: LivingHouse;
  readonly assets: AssetUrls;
  readonly lang: Lang;
  readonly size: Size;
  readonly path: string;
  readonly csrf: string;
  readonly official?: Official;
  readonly keysOff: boolean;
  readonly clockMoved: boolean;
  /** Whether this visitor of a demo is on its tour. */
  readonly touring: boolean;
}

const citizenNav: readonly NavItem[] = [
  { key: 'file', href: '/file', label: { zh: '反映', en: 'Petition' } },
  { key: 'track', href: '/track', label: { zh: '查进度', en: 'Track' } },
  { key: 'offices', href: '/offices', label: { zh: '找单位', en: 'Find an office' } },
  { key: 'guide', href: '/guide', label: { zh: '办事指南', en: 'How it works' } },
];

const about: readonly NavItem[] = [
  { key: 'rights', href: '/rights', label: { zh: '您的权利', en: 'Your rights' } },
  { key: 'privacy', href: '/privacy', label: { zh: '隐私', en: 'Privacy' } },
  { key: 'accessibility', href: '/accessibility', label: { zh: '无障碍', en: 'Accessibility' } },
  { key: 'recommendations', href: '/recommendations', label: { zh: '三项建议', en: 'Recommendations' } },
  { key: 'doors', href: '/doors', label: { zh: '写信和上门', en: 'Letters and visits' } },
  { key: 'verify', href: '/verify', label: { zh: '核对回执', en: 'Check a receipt' } },
  { key: 'api', href: '/api', label: { zh: '开放接口', en: 'API' } },
];

function deskNav(official: Official | undefined): NavItem[] {
  const posts = new Set(official?.posts.map(({ post }) => post));
  return [
    { key: 'duties', href: '/desk', label: { zh: '待办', en: 'Duties' } },
    ...(posts.has('head') ? [{ key: 'overview', href: '/desk/overview', label: { zh: '概览', en: 'Overview' } }] : []),
    { key: 'matters', href: '/desk/matters', label: { zh: '事项', en: 'Matters' } },
    ...(posts.has('registrar') || posts.has('handler') || posts.has('head')
      ? [
          { key: 'supervision', href: '/desk/supervision', label: { zh: '督办', en: 'Supervision' } },
          { key: 'conference', href: '/desk/conference', label: { zh: '联席会议', en: 'Conference' } },
          { key: 'urgent', href: '/desk/urgent', label: { zh: '紧急信息', en: 'Urgent' } },
        ]
      : []),
    { key: 'find', href: '/desk/find', label: { zh: '查找', en: 'Find' } },
    ...(posts.has('registrar') || posts.has('handler') || posts.has('head') || posts.has('leader')
      ? [{ key: 'hall', href: '/desk/hall', label: { zh: '接访', en: 'Reception' } }]
      : []),
    ...(posts.has('registrar')
      ? [
          { key: 'register', href: '/desk/register', label: { zh: '登记', en: 'Register' } },
          { key: 'post', href: '/desk/post', label: { zh: '寄送', en: 'Post' } },
          { key: 'disclosure', href: '/desk/disclosure', label: { zh: '公众号', en: 'Public account' } },
        ]
      : []),
    ...(posts.has('administrator')
      ? [{ key: 'admin', href: '/desk/admin', label: { zh: '管理', en: 'Administration' } }]
      : []),
    ...(posts.has('custodian')
      ? [{ key: 'sealed', href: '/desk/sealed', label: { zh: '检举控告', en: 'Sealed reports' } }]
      : []),
  ];
}

function unitCard({ units, clock, instance }: LivingHouse): UnitCard {
  const office = units.all().some(({ kind }) => kind === 'petition-office')
    ? units.petitionOffice(undefined, dayOf(clock.now()))
    : undefined;
  if (!office) return { name: instance.name, place: '', phone: '12345', address: '', hours: '' };
  return {
    name: { zh: office.name, en: office.nameEn },
    place: { zh: office.name.replace(/信访局$/, ''), en: office.nameEn.replace(/ Petition Office$/, '') },
    phone: office.phone || '12345',
    address: { zh: office.address, en: office.addressEn },
    hours: { zh: office.hours, en: office.hours },
  };
}

function frameOf(parts: FrameParts, nav: readonly NavItem[], homeHref: string): Frame {
  const { house, lang, size, path, assets, csrf, clockMoved, touring } = parts;
  return {
    lang,
    size,
    path,
    assets,
    csrf,
    nav,
    about,
    homeHref,
    now: house.clock.now(),
    unit: unitCard(house),
    helpHref: '/guide#help',
    ...(house.mode === 'county'
      ? {
          demo: {
            href: '/demo',
            clockMoved,
            ...(touring ? { tourHref: '/demo/tour' } : {}),
            ...(house.filling ? { filling: house.filling } : {}),
          },
        }
      : {}),
  };
}

export const citizenFrame = (parts: FrameParts): Frame => frameOf(parts, citizenNav, '/');

export function deskFrame(parts: FrameParts): Frame {
  const { official, house, keysOff } = parts;
  const frame = { ...frameOf(parts, deskNav(official), '/desk'), keysOff };
  if (!official) return frame;
  const [first] = official.posts;
  const unit = first ? house.units.get(first.unit) : undefined;
  return {
    ...frame,
    user: {
      name: official.name,
      unit: unit ? { zh: unit.name, en: unit.nameEn } : '',
      ...(first ? { role: postWords[first.post] } : {}),
      signOutAction: '/desk/sign-out',
      accountHref: '/desk/account',
    },
  };
}

export const officialActor = (official: Official): Actor => ({
  kind: 'official',
  person: official.person,
  posts: official.posts,
});
