// The direction of imports is law: it keeps rules pure, services apart and adapters replaceable.
const tests = String.raw`\.(spec|contract|journey|fault|sim|fixture)\.ts$|/contract/|^tests/`;
const libs = (...names) => names.map((name) => `^libs/${name}/`);
const layer = (name, allowed) => ({
  name: `${name}-imports`,
  severity: 'error',
  comment: `libs/${name} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
  from: { path: `^libs/${name}/src/`, pathNot: tests },
  to: { path: '^(libs|services|deploy|tests)/', pathNot: libs(name, ...allowed) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    layer('kernel', []),
    layer('money', ['kernel']),
    layer('contracts', ['kernel', 'money']),
    layer('event-log', ['kernel', 'contracts']),
    layer('store', ['kernel', 'contracts']),
    layer('processing', ['kernel', 'money', 'contracts', 'event-log', 'store']),
    layer('service-kit', ['kernel', 'money', 'contracts', 'event-log', 'store', 'processing']),
    {
      name: 'services-apart',
      severity: 'error',
      comment: 'services speak by events and gRPC; only standalone hosts them together',
      from: { path: '^services/([^/]+)/', pathNot: '^services/standalone/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'a domain folder imports domain, money and kernel, and types of contracts',
      from: { path: '^services/([^/]+)/src/domain/', pathNot: tests },
      to: { pathNot: ['^services/$1/src/domain/', '^libs/(kernel|money)/', '^libs/contracts/'] },
    },
    {
      name: 'domain-takes-only-types-of-contracts',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: tests },
      to: { path: '^libs/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'adapters-are-chosen-in-one-place',
      severity: 'error',
      comment: 'only main.ts (through service-kit/cluster), standalone and tests choose adapters',
      from: {
        pathNot: [
          '^libs/(event-log|store|testing)/',
          '^libs/service-kit/src/cluster\\.ts$',
          '^services/standalone/',
          tests,
        ],
      },
      to: { path: '^libs/(event-log|store)/src/(kafka|mongo|embedded|simulated)/' },
    },
    {
      name: 'cluster-is-for-main',
      severity: 'error',
      from: { pathNot: ['^services/[^/]+/src/main\\.ts$', '^services/standalone/', tests] },
      to: { path: '^libs/service-kit/src/cluster\\.ts$' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: ['^libs/testing/', '^services/standalone/src/(demo/|commands/demo)', tests] },
      to: { path: '^libs/testing/' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
