import { messageOf } from '@creditroll/kernel';
import { z } from 'zod';

const sentences: Readonly<Record<string, (failure: Failure) => string>> = {
  ENOENT: ({ path }) => `there is no file or directory ${path}`,
  EEXIST: ({ path }) => `${path} is a file and not a directory; name another`,
  ENOTDIR: ({ path }) => `${path} is not in a directory; name another`,
  EISDIR: ({ path }) => `${path} is a directory and not a file; name another`,
  EACCES: ({ path, port }) => `${port > 0 ? `port ${port}` : path} is not permitted to this user`,
  ENOSPC: () => 'there is no room left on the disk',
  EADDRINUSE: ({ address, port }) =>
    `${address}:${port} is in use; stop what listens there, or choose another by --port`,
  EADDRNOTAVAIL: ({ address }) => `${address} is no address of this machine; choose another by --host`,
};

/** What the system says beside the code of a failure. */
const failureSchema = z.object({
  code: z.string(),
  path: z.string().default('it'),
  address: z.string().default('it'),
  port: z.int().default(0),
});
type Failure = z.output<typeof failureSchema>;

/** What went wrong, for the person at the terminal: what the system refuses is told in words. */
export function failureTold(thrown: unknown): string {
  const failure = failureSchema.safeParse(thrown);
  return (failure.success && sentences[failure.data.code]?.(failure.data)) || messageOf(thrown);
}
