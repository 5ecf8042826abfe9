// One configuration, one project per level of test. A level is chosen with --selectProjects.
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.engines', '<rootDir>/data', '/dist/'],
};
const project = (displayName, testMatch, more = {}) => ({
  ...shared,
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  ...more,
});

export default {
  testTimeout: 60_000,
  projects: [
    project('spec', ['libs/*/src/**/*.spec.ts', 'services/*/src/**/*.spec.ts', 'deploy/**/*.spec.ts']),
    project('contract', ['libs/*/src/**/*.contract.ts', 'services/*/src/**/*.contract.ts', 'deploy/**/*.contract.ts']),
    project('journeys', ['tests/journeys/**/*.journey.ts']),
    project('simulation', ['tests/simulation/**/*.sim.ts']),
    project('faults', ['tests/faults/**/*.fault.ts']),
    project('architecture', ['tests/architecture/**/*.spec.ts']),
  ],
};
