/** The direction of the house (house.md): base <- domain <- ports <- {app, adapters}; contract beside; no cycles. */
const rooms = ['base', 'charts', 'domain', 'ports', 'adapters', 'app', 'contract', 'server', 'cli', 'web'];
const mayImport = {
  base: [],
  charts: ['base'],
  domain: ['base'],
  ports: ['base', 'domain'],
  adapters: ['base', 'charts', 'domain', 'ports'],
  app: ['base', 'charts', 'domain', 'ports', 'contract'],
  contract: ['base'],
  server: ['base', 'charts', 'domain', 'ports', 'app', 'contract'],
  cli: ['base', 'charts', 'domain', 'ports', 'app', 'contract', 'adapters', 'server'],
  web: ['base', 'charts', 'contract'],
};
/** Inside domain a room imports only rooms listed before it, through their index.ts. */
const domainOrder = ['evidence', 'reading', 'claims', 'lineage', 'weighing', 'register', 'report'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^test/' },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      // `npm start` installs no packages of development: what imports one does not compile for a user.
      name: 'no-development-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|cases)\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    ...rooms.map((room) => ({
      name: `direction-${room}`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: `^src/(${[room, ...mayImport[room]].join('|')})/` },
    })),
    ...domainOrder.map((room, i) => ({
      name: `domain-order-${room}`,
      severity: 'error',
      from: { path: `^src/domain/${room}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/domain/', pathNot: `^src/domain/(${domainOrder.slice(0, i + 1).join('|')})/` },
    })),
    ...domainOrder.map((room) => ({
      name: `domain-door-${room}`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/domain/${room}/|\\.test\\.tsx?$` },
      to: { path: `^src/domain/${room}/`, pathNot: `^src/domain/${room}/index\\.ts$` },
    })),
    {
      name: 'base-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/base/|\\.test\\.tsx?$' },
      to: { path: '^src/base/', pathNot: '^src/base/index\\.ts$' },
    },
    {
      name: 'pure-domain',
      severity: 'error',
      from: { path: '^src/(base|domain)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
