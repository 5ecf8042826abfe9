import * as contracts from '../../libs/contracts/src/index.ts';

const { topicNames, topics } = contracts;

/** Every event and command that the contracts export, by name. */
const definitions: readonly contracts.EventDefinition[] = Object.values<unknown>(contracts)
  .filter(isDefinition)
  .sort((a, b) => (a.type < b.type ? -1 : 1));

function isDefinition(value: unknown): value is contracts.EventDefinition {
  return typeof value === 'object' && value !== null && 'dataschema' in value && 'envelope' in value;
}

/** `OrderPlaced` version 1 → `order-placed.v1.json`. */
const schemaFile = ({ type, version }: contracts.EventDefinition): string =>
  `${type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.v${version}.json`;

/** The topics, and what travels on each. */
export function eventsPage(): string {
  const sections = topicNames.flatMap((name) => {
    const { keyedBy, doors } = topics[name];
    const own = definitions.filter(({ topic }) => topic === name);
    return [
      `## ${name}`,
      '',
      `Keyed by ${keyedBy}. ${doors ? 'Doors write to it: what cannot be read becomes a dead letter.' : 'Written by our own services only: what cannot be read stops the partition.'}`,
      '',
      '| event | version | kind | what it says |',
      '|---|---|---|---|',
      ...own.map(
        (definition) =>
          `| [\`${definition.type}\`](schemas/${schemaFile(definition)}) | ${definition.version} | ${definition.command ? 'command' : 'fact'} | ${definition.says} |`,
      ),
      '',
    ];
  });
  return [
    '# Topics and events',
    '',
    'Read from [`libs/contracts/src`](../../../libs/contracts/src/topics.ts). All events of one key are handled in order by one owner.',
    'Each name leads to the JSON Schema of the whole message: a CloudEvents 1.0 envelope with the data of that event. Times are',
    'UTC milliseconds (`…AtMs`), amounts minor units (`…Minor`) beside an ISO 4217 code. A fact is stated in the past tense. A',
    'command asks for a change and is answered once per id.',
    '',
    ...sections,
  ].join('\n');
}

/** File name → JSON Schema, one for each event. */
export const eventSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    definitions.map((definition) => [schemaFile(definition), `${JSON.stringify(schemaOf(definition), null, 2)}\n`]),
  );

function schemaOf({ envelope, type, says, dataschema }: contracts.EventDefinition): object {
  const schema = envelope.toJSONSchema({
    // What a receiver accepts: fields with a default may be missing.
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === contracts.fields.currency) Object.assign(jsonSchema, { type: 'string', pattern: '^[A-Z]{3}$' });
    },
  });
  return { $id: `${dataschema}:envelope`, title: type, description: says, ...schema };
}
