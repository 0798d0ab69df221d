/** Who opens a page: whoever comes by, a petitioner with the codes of the demo, a reporter, or an official by log-in. */
export type Opener = 'anybody' | 'petitioner' | 'reporter' | (string & {});

/** How a page of the site is come to in the demo county. */
export interface PageEntry {
  /** As the site knows it, with its parameters. */
  readonly route: string;
  readonly as: Opener;
  /** Where a link to it stands: an address, or a route of this table, each of whose pages is then looked through. */
  readonly from?: readonly string[];
  /** What stands in its address, where no link leads to it. */
  readonly at?: string;
  /** Each last part of the address is a page of its own: an act, a kind of paper. */
  readonly each?: true;
}

const open = (as: Opener, ...routes: readonly string[]): PageEntry[] => routes.map((route) => ({ route, as }));

const linked = (as: Opener, route: string, ...from: readonly string[]): PageEntry => ({ route, as, from });

const eachOf = (as: Opener, route: string, ...from: readonly string[]): PageEntry => ({ route, as, from, each: true });

/** The pages of a chapter on the common pages: its list, what begins there, a matter, its acts, papers and dates. */
function life(as: Opener, name: string, begins: readonly string[], without: readonly string[] = []): PageEntry[] {
  const base = `/desk/${name}`;
  const one = `${base}/:number`;
  return [
    ...open(as, base),
    linked(as, one, '/desk', base),
    ...begins.map((act) => linked(as, `${base}/new/${act}`, base, onDesk, one)),
    eachOf(as, `${one}/acts/:act`, one),
    eachOf(as, `${one}/papers/:version/:kind/:form?`, one),
    linked(as, `${one}/why/:key`, one),
  ].filter(({ route }) => !without.includes(route.slice(one.length)));
}

const onDesk = '/desk/matters/:number';
const matter = '/matters/:number';
const sealed = '/desk/sealed/:number';

/** Every page that somebody can open. A route that stands neither here nor among those that are none fails a test. */
export const pages: readonly PageEntry[] = [
  ...open('anybody', '/', '/file', '/before', '/track', '/lost-code', '/offices', '/guide', '/dates', '/rights'),
  ...open(
    'anybody',
    '/privacy',
    '/accessibility',
    '/me',
    '/recommendations',
    '/doors',
    '/kiosk',
    '/verify',
    '/leaders',
  ),
  ...open('anybody', '/demo', '/demo/outbox', '/demo/tour', '/gallery', '/api', '/desk/sign-in', '/hall'),
  { route: '/file/for-another', as: 'anybody' },
  { route: '/hall/:place', as: 'anybody', at: '/hall/nanping' },
  { route: '/hall/:place/kiosk', as: 'anybody', at: '/hall/nanping/kiosk' },
  ...open('filing', '/file/where', '/file/story', '/file/you', '/file/check'),
  linked('petitioner', matter, '/demo'),
  ...['receipt', 'code', 'papers', 'readers', 'unchanged', 'notices', 'contact', 'meet'].map((part) => ({
    route: `${matter}/${part}`,
    as: 'petitioner',
  })),
  linked('petitioner', `${matter}/why/:duty`, matter),
  eachOf('petitioner', `${matter}/acts/:act`, matter),
  linked('petitioner', `${matter}/documents/:item`, matter),
  eachOf('petitioner', `${matter}/papers/:version/:kind`, `${matter}/papers`),
  eachOf('petitioner', `${matter}/beside/:source/papers/:version/:kind`, `${matter}/papers`),
  ...open(
    'clerk',
    '/desk',
    '/desk/register',
    '/desk/post',
    '/desk/orders',
    '/desk/calls',
    '/desk/letters',
    '/desk/find',
  ),
  ...open('clerk', '/desk/matters', '/desk/keys', '/desk/account', '/desk/account/codes', '/desk/account/password'),
  ...open('clerk', '/desk/account/passkeys', '/desk/ties'),
  linked('clerk', onDesk, '/desk', '/desk/matters'),
  eachOf('clerk', `${onDesk}/acts/:act`, onDesk),
  linked('clerk', `${onDesk}/why/:key`, onDesk),
  linked('clerk', `${onDesk}/papers`, onDesk),
  eachOf('clerk', `${onDesk}/papers/:version/:kind`, `${onDesk}/papers`),
  linked('clerk', `${onDesk}/documents/:item`, onDesk),
  linked('clerk', `${onDesk}/readings`, onDesk),
  linked('clerk', `${onDesk}/identity`, onDesk),
  linked('clerk', `${onDesk}/reseal`, onDesk),
  linked('clerk', `${onDesk}/slip`, onDesk),
  linked('clerk', `${onDesk}/similar`, onDesk),
  linked('head-990101-xf', onDesk, '/desk', '/desk/matters'),
  ...life('head-990101-xf', 'supervision', ['supervise', 'orderCorrection', 'advise', 'refer', 'planInspection']),
  linked('clerk', '/desk/supervision/:number', '/desk', '/desk/supervision'),
  linked('clerk', '/desk/supervision/:number/on-site', '/desk/supervision/:number'),
  linked('clerk', '/desk/supervision/new/superviseFinding', '/desk/supervision/:number'),
  ...life('head-990101-xf', 'conference', ['convene', 'agreeCoHandling', 'nameProblem']),
  ...life('head-990101-xf', 'urgent', ['reportUrgent'], ['/acts/:act', '/papers/:version/:kind/:form?', '/why/:key']),
  ...life(
    'head-990101-xf',
    'reception',
    ['beginTerm', 'planDay', 'comeIn', 'takeCase', 'proposeResidency'],
    ['/papers/:version/:kind/:form?'],
  ),
  ...open('head-990101-xf', '/desk/disclosure', '/desk/disclosure/new/draftPost'),
  ...open('head', '/desk/leave', '/desk/overview', '/desk/hall'),
  { route: '/desk/hall/:place/windows/:window', as: 'head', at: '/desk/hall/nanping/windows/3' },
  linked('head', onDesk, '/desk', '/desk/matters'),
  ...life('head', 'hearings', ['order']),
  ...open('custodian', '/desk/sealed'),
  linked('custodian', sealed, '/desk/sealed', '/desk/sealed?view=all'),
  eachOf('custodian', `${sealed}/acts/:act`, sealed),
  eachOf('custodian', `${sealed}/papers/:version/:kind/:form?`, sealed),
  linked('custodian', `${sealed}/why/:key`, sealed),
  ...open('admin', '/desk/admin', '/desk/admin/units', '/desk/admin/units/new', '/desk/admin/people'),
  ...open('admin', '/desk/admin/people/new', '/desk/admin/pending', '/desk/admin/import', '/desk/admin/law'),
  ...open('admin', '/desk/admin/condition'),
  linked('admin', '/desk/admin/units/:id', '/desk/admin/units'),
  linked('admin', '/desk/admin/people/:id', '/desk/admin/people'),
  eachOf('admin', '/desk/admin/settings/:kind', '/desk/admin'),
];

/** What no camera needs: read by machines, printers and scripts, or leading on at once to a page of the table. */
export const noPages: readonly string[] = [
  '/assets/*',
  '/healthz',
  '/readyz',
  '/metrics',
  '/size',
  '/language',
  '/file/exit',
  '/kiosk/end',
  '/me/everything.json',
  `${matter}/*`,
  `${matter}/leave`,
  `${matter}/files/:item`,
  `${matter}/papers/:version/:kind/:form`,
  `${matter}/beside/:source/papers/:version/:kind/:form`,
  `${matter}/receipt.json`,
  `${matter}/receipt.pdf`,
  `${matter}/review-form.pdf`,
  '/review-form.pdf',
  `${matter}/meet/:visit{JF\\d{14}\\.ics}`,
  '/demo/samples/hotline-orders.csv',
  '/demo/samples/letter-scan.jpg',
  '/desk/account/passkeys/options',
  '/desk/sign-in/passkey',
  '/desk/overview.csv',
  '/desk/badges',
  '/desk/next',
  '/desk/due.ics',
  '/desk/supervision/:number/on-site/worker.js',
  '/desk/choices/places',
  '/desk/choices/units',
  '/desk/letters/scans/:id',
  '/desk/letters/label/:number',
  `${onDesk}/files/:item`,
  `${onDesk}/papers/:version/:kind/:form`,
  `${onDesk}/label`,
  `${onDesk}/case-file`,
  `${sealed}/files/:item`,
  '/hall/:place/board',
  '/hall/:place/events',
];

/** Pages that stand on something of which the demo county has none as it starts, and what that is. */
export const notInCounty: Readonly<Record<string, string>> = {
  '/setup/:token': 'an empty instance; a scene of its own takes it',
  [`${matter}/why/:key`]: 'a report of misconduct of one’s own; a scene of its own takes it',
  [`${matter}/opened`]: 'a report of misconduct of one’s own that turned out to be none',
  [`${matter}/proof`]: 'a code on paper that is still valid',
  '/hall/:place/tickets/:ticket': 'a ticket taken today',
  '/desk/urgent/:number/acts/:act': 'an urgent report that is not over',
  '/desk/urgent/:number/papers/:version/:kind/:form?': 'an urgent report that is not over',
  '/desk/urgent/:number/why/:key': 'an urgent report that is not over',
  '/desk/reception/:number/papers/:version/:kind/:form?': 'a record of a visit',
  '/desk/disclosure/:number': 'a post that was drafted',
  '/desk/disclosure/:number/acts/:act': 'a post that was drafted',
  '/desk/disclosure/:number/papers/:version/:kind/:form?': 'a post that was drafted',
  '/desk/disclosure/:number/why/:key': 'a post that was drafted',
  [`${sealed}/identity`]: 'a report whose unsealing was approved',
};
