import { join } from 'node:path';

/** The name under which `up` keeps the engines that everybody shares. */
export const standingName = 'standing';

/** Where everything is, under `<project root>/.engines`. One member's files are one folder, so that wiping is one removal. */
export function layout(root: string) {
  const base = join(root, '.engines');
  const cache = join(base, 'cache');
  const run = join(base, 'run');
  return {
    cache,
    run,
    endpoints: join(run, 'engines.json'),
    upLock: join(run, 'up.lock'),
    installLock: (engine: string) => join(run, `install-${engine}.lock`),
    pidFile: (name: string, member: string) => join(run, `${name}.${member}.pid.json`),
    memberFolder: (name: string, member: string) => join(base, 'data', name, member),
  };
}
