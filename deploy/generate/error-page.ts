import { errorCodes } from '../../libs/kernel/src/errors.ts';

/** Canonical names of the gRPC status codes that the table uses. https://grpc.io/docs/guides/status-codes/ */
const grpcNames: Readonly<Record<number, string>> = {
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  10: 'ABORTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
  16: 'UNAUTHENTICATED',
};

/** A section for each code of the table in `kernel`. */
export function errorsPage(): string {
  const sections = Object.entries(errorCodes).flatMap(([code, { grpc, http, retry, means }]) => {
    const name = grpcNames[grpc];
    if (name === undefined) throw new TypeError(`the gRPC status ${grpc} of ${code} has no name here`);
    return [
      `## ${code}`,
      '',
      means,
      '',
      '| HTTP | gRPC | problem type | may the same call succeed later? |',
      '|---|---|---|---|',
      `| ${http} | ${grpc} \`${name}\` | \`urn:creditroll:error:${code}\` | ${retry ? 'yes: repeat it with the same idempotency key' : 'no: change the call first'} |`,
      '',
    ];
  });
  return [
    '# Errors',
    '',
    'Every code that a call can fail with, from the one table in [`libs/kernel/src/errors.ts`](../../../libs/kernel/src/errors.ts).',
    'HTTP answers are [problem documents](../http-api.md#problems); gRPC answers carry the code in the trailer `creditroll-code`.',
    '',
    ...sections,
  ].join('\n');
}
