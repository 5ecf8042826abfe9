import { attributeNames, metricSpecs } from '../../libs/service-kit/src/metrics.ts';

/** The metrics and attributes that exist; a name that is not in the registry does not compile. */
export function metricsPage(): string {
  return [
    '# Metrics',
    '',
    'Read from the registry in [`libs/service-kit/src/metrics.ts`](../../../libs/service-kit/src/metrics.ts). Prometheus reads them at `/metrics` of',
    'a process that was started with telemetry. It writes dots as underscores and adds the unit to the name.',
    '',
    '| metric | kind | unit | what it says | attributes | when it rises |',
    '|---|---|---|---|---|---|',
    ...Object.entries(metricSpecs).map(([name, spec]) => {
      const attributes = spec.attributes.map((attribute) => `\`${attribute}\``).join(', ') || '–';
      const runbook = 'runbook' in spec ? `[${spec.runbook}](../../runbooks/${spec.runbook}.md)` : '–';
      return `| \`${name}\` | ${spec.kind} | \`${spec.unit}\` | ${spec.means} | ${attributes} | ${runbook} |`;
    }),
    '',
    '## Attributes',
    '',
    'Of metrics and spans. None holds personal data or an unbounded set of values.',
    '',
    '| attribute | what it says |',
    '|---|---|',
    ...Object.entries(attributeNames).map(([name, says]) => `| \`${name}\` | ${says} |`),
    '',
  ].join('\n');
}
