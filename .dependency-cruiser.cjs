/**
 * The import rules of the house, default deny: a room may import itself and the rooms of its row, nothing else of ours.
 * A new folder fails until it has a row here. `packages` = what it may take from node_modules; left out: nothing.
 */
const ROOMS = [
  { rule: 'domain-knows-nobody', room: 'lib/domain/', may: [] },
  { rule: 'http-knows-domain', room: 'lib/http/', may: ['lib/domain/'], packages: ['lossless-json', 'valibot'] },
  { rule: 'an-api-knows-http-and-domain', room: 'lib/shopee-affiliate/', may: ['lib/http/', 'lib/domain/'], packages: ['valibot'] },
  { rule: 'an-api-knows-http-and-domain', room: 'lib/shopee-ams/', may: ['lib/http/', 'lib/domain/'], packages: ['valibot'] },
  { rule: 'an-api-knows-http-and-domain', room: 'lib/shopline/', may: ['lib/http/', 'lib/domain/'], packages: ['valibot'] },
  { rule: 'vault-knows-domain', room: 'lib/vault/', may: ['lib/domain/'], packages: ['idb', 'wxt', 'valibot'] },
  { rule: 'records-know-domain', room: 'lib/records/', may: ['lib/domain/'], packages: ['idb'] },
  { rule: 'jobs-know-records-and-domain', room: 'lib/jobs/', may: ['lib/records/', 'lib/domain/'] },
  { rule: 'messages-know-domain', room: 'lib/messages/', may: ['lib/domain/'], packages: ['valibot', 'wxt'] },
  { rule: 'settings-know-domain', room: 'lib/settings/', may: ['lib/domain/'], packages: ['valibot', 'wxt'] },
  { rule: 'files-know-domain', room: 'lib/files/', may: ['lib/domain/'], packages: ['papaparse', 'fflate', 'saxen', 'uqr'] },
  { rule: 'texts-know-domain', room: 'lib/i18n/', may: ['lib/domain/'] },
  { rule: 'page-knows-domain', room: 'lib/page/', may: ['lib/domain/'], packages: ['wxt'] },
  {
    rule: 'stores-ask-and-read',
    room: 'lib/stores/',
    may: ['lib/messages/', 'lib/records/', 'lib/settings/', 'lib/i18n/', 'lib/files/', 'lib/page/active-tab', 'lib/domain/'],
    // Schemas of forms; what the worker answers is checked there.
    packages: ['zustand', 'react', 'valibot', 'wxt'],
  },
  {
    rule: 'background-has-no-face',
    room: 'lib/background/',
    // Of `lib/page` only the one function that it injects into a buyer page.
    may: [...['domain', 'http', 'shopee-affiliate', 'shopee-ams', 'shopline', 'vault', 'records', 'jobs', 'messages', 'settings', 'i18n'].map((name) => `lib/${name}/`), 'lib/page/read-head'],
    packages: ['valibot', 'wxt'],
  },
  { rule: 'ui-knows-ui', room: 'components/ui/', may: ['lib/domain/'], packages: ['react', 'react-aria-components', 'd3-array', 'd3-scale', 'd3-shape'] },
  ...['accounts', 'jobs', 'links', 'rates', 'reports', 'shell', 'shops', 'targeted', 'panel', 'options', 'popup', 'first-run'].map((name) => ({
    rule: 'a-view-knows-stores-and-ui',
    room: `components/${name}/`,
    // Parts that the popup and the panel share stand in a folder of their topic.
    may: ['components/ui/', 'components/(accounts|jobs|links|rates|reports|shell|shops|targeted)/', 'lib/stores/', 'lib/domain/'],
    packages: ['react', 'react-error-boundary'],
  })),
  { rule: 'the-worker-is-the-background', room: 'entrypoints/background.ts', may: ['lib/background/worker/'], packages: ['wxt'] },
  { rule: 'the-worker-is-the-background', room: 'entrypoints/offscreen/', may: ['lib/background/links/copy/'] },
  { rule: 'a-worker-of-pages-starts-what-they-ask-of-it', room: 'entrypoints/page-worker/', may: ['lib/files/', 'lib/stores/reports/'] },
  {
    rule: 'a-content-script-knows-page-and-messages',
    room: 'entrypoints/seller-centre.content.ts',
    may: ['lib/page/', 'lib/messages/page-contract', 'lib/domain/'],
    packages: ['wxt'],
  },
  { rule: 'a-page-mounts-one-view', room: 'entrypoints/(popup|sidepanel|options|first-run)/', may: ['components/', 'lib/stores/'], packages: ['react', 'react-dom'] },
];

/**
 * The walls on each floor: a topic knows itself, `shell` and `jobs`, and the topics of its row. One table for all floors.
 */
const TOPICS = {
  // What links earned, and what is really paid.
  links: ['accounts', 'offers', 'reports'],
  offers: ['accounts', 'links', 'reports'],
  rates: ['accounts', 'shops', 'reports'],
  targeted: ['accounts', 'shops', 'rates', 'reports'],
  // What a link earned.
  // What a sale leaves, by costs and terms, and what a change of its rate brought.
  // The book of affiliates is summed where all that they sold is.
  reports: ['accounts', 'shops', 'offers', 'links', 'rates', 'targeted'],
  shops: ['accounts', 'reports'],
  shopline: ['accounts', 'shops', 'reports'],
  accounts: ['links'],
  jobs: ['accounts'],
  // The search looks through links and shops.
  shell: ['links', 'shops'],
};
/** A view may also show a part of these: its stores and shared parts, nothing behind them. */
const SHOWS = {
  // A campaign of what is ticked.
  rates: ['targeted'],
  links: ['reports'],
  jobs: ['links', 'offers', 'rates', 'shops', 'targeted'],
  shops: ['links', 'rates', 'shopline', 'offers'],
  reports: ['offers'],
  shopline: ['links'],
};
const FLOORS = ['lib/domain', 'lib/stores', 'lib/records', 'lib/background', 'lib/messages', 'components/(?:panel|options|popup)', 'components'];

const OURS = '^(lib|components|entrypoints|test|scripts)/';
const TESTS = '\\.test\\.tsx?$';
const begins = (paths) => paths.map((path) => `^${path}`);
const packagePaths = (names) => names.map((name) => `(^|/)node_modules/${name}/`);

const rooms = ROOMS.map(({ rule, room, may }) => ({
  name: rule,
  severity: 'error',
  from: { path: `^${room}`, pathNot: TESTS },
  to: { path: OURS, pathNot: begins([room, ...may]) },
}));

const packages = ROOMS.map(({ room, packages: names = [] }) => ({
  name: 'a-room-takes-the-packages-of-its-row',
  severity: 'error',
  from: { path: `^${room}`, pathNot: TESTS },
  to: { path: ['(^|/)node_modules/', '^(node:)?[a-z_]+$'], pathNot: [...packagePaths(names), OURS], dependencyTypesNot: ['local'] },
}));

const everyTopic = Object.keys(TOPICS);
const walls = FLOORS.flatMap((floor) =>
  everyTopic.map((topic) => {
    const shown = floor.startsWith('components') ? (SHOWS[topic] ?? []) : [];
    const others = everyTopic.filter((other) => ![topic, 'shell', 'jobs', ...TOPICS[topic], ...shown].includes(other));
    return {
      name: 'a-topic-knows-the-topics-of-its-row',
      severity: 'error',
      from: { path: `^${floor}/${topic}/`, pathNot: TESTS },
      to: { path: `^(lib/(stores|records|background|domain)|components(/panel|/options|/popup)?)/(${others.join('|')})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...rooms,
    ...walls,
    {
      name: 'only-the-worker-knows-all-topics',
      severity: 'error',
      from: { path: '^lib/background/', pathNot: ['^lib/background/worker/', TESTS] },
      to: { path: '^lib/background/worker/' },
    },
    {
      name: 'shared-words-know-no-topic',
      severity: 'error',
      from: { path: '^lib/domain/[^/]+$', pathNot: TESTS },
      to: { path: `^lib/domain/(${everyTopic.join('|')})/` },
    },
    {
      name: 'messages-of-a-topic-know-shapes-alone',
      severity: 'error',
      from: { path: '^lib/messages/(links?|offers|rates|targeted|reports|shops|shopline|accounts|jobs|panel|upkeep)\\.ts$' },
      to: { path: '^lib/messages/', pathNot: '^lib/messages/(row\\.ts$|page-contract\\.ts$|shapes/)' },
    },
    ...packages,
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: begins(ROOMS.map(({ room }) => room)) },
      to: {},
    },
    {
      name: 'only-background-opens-the-vault',
      severity: 'error',
      from: { path: OURS, pathNot: ['^lib/(vault|background)/', TESTS, '^test/'] },
      to: { path: '^lib/vault/' },
    },
    {
      name: 'panel-views-do-not-know-each-other',
      severity: 'error',
      from: { path: '^components/panel/([^/]+)/' },
      to: { path: '^components/panel/[^/]+/', pathNot: ['^components/panel/$1/', '^components/panel/shell/', '^components/panel/reports/'] },
    },
    {
      name: 'the-stand-in-world-shares-only-the-markets-table',
      severity: 'error',
      from: { path: '^test/world/', pathNot: TESTS },
      to: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/domain/market\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: { path: OURS }, to: { circular: true } },
    { name: 'no-import-leads-nowhere', severity: 'error', from: { path: OURS }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.html'] },
  },
};
