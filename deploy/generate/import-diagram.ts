import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** Folder → folders that its source imports from, both sorted. Specs, fixtures and contract suites do not count. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const folder = '^(libs|services)/[^/]+';
const notSource = String.raw`node_modules|\.(spec|contract|fixture)\.ts$|/contract/|/bench\.ts$`;

/** Reads the imports of every folder of `libs/` and `services/`, types included. */
export async function importsOf(root: string): Promise<Imports> {
  const { output } = await cruise(
    ['libs', 'services'],
    {
      baseDir: root,
      outputType: 'json',
      collapse: folder,
      exclude: { path: notSource },
      includeOnly: { path: folder },
      tsPreCompilationDeps: true,
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.js', '.json'] },
  );
  const { modules } = typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output;
  const named = modules.filter(({ source }) => new RegExp(`${folder}$`).test(source));
  return new Map(
    named
      .map(
        ({ source, dependencies }) =>
          [
            source,
            [...new Set(dependencies.map(({ resolved }) => resolved))].filter((to) => to !== source).sort(),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The page: a diagram without the arrows that follow from others, and a table that has them all. */
export function importsPage(imports: Imports): string {
  const rows = [...imports].map(
    ([from, to]) => `| \`${from}\` | ${to.map((name) => `\`${name}\``).join(', ') || '–'} |`,
  );
  return [
    '# Imports',
    '',
    'Which folder imports which, read from the source. An arrow that follows from others is left out of the diagram; the table',
    'has every import. The rules are in [`.dependency-cruiser.cjs`](../../../.dependency-cruiser.cjs), and `npm run imports` checks them.',
    '',
    '```mermaid',
    ...diagram(imports),
    '```',
    '',
    '| folder | imports |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function diagram(imports: Imports): string[] {
  const idOf = (name: string): string => name.replaceAll(/[^a-z]/g, '_');
  const group = (name: string): string[] => [
    `  subgraph ${name}`,
    ...[...imports.keys()]
      .filter((member) => member.startsWith(`${name}/`))
      .map((member) => `    ${idOf(member)}["${member.slice(name.length + 1)}"]`),
    '  end',
  ];
  const arrows = [...imports].flatMap(([from, to]) =>
    direct(imports, to).map((target) => `  ${idOf(from)} --> ${idOf(target)}`),
  );
  return ['flowchart LR', ...group('services'), ...group('libs'), ...arrows];
}

/** Those targets that cannot be reached through another target. */
function direct(imports: Imports, targets: readonly string[]): string[] {
  return targets.filter(
    (target) => !targets.some((other) => other !== target && reachable(imports, other).has(target)),
  );
}

function reachable(imports: Imports, from: string, found: Set<string> = new Set()): Set<string> {
  for (const to of imports.get(from) ?? []) {
    if (found.has(to)) continue;
    found.add(to);
    reachable(imports, to, found);
  }
  return found;
}
