import { EngineError } from './errors.ts';
import { end, kill, launch, untilReady, wipe, type Member } from './member.ts';
import { forget, isOurs, recorded, type MemberRecord } from './pid-file.ts';
import { isFree } from './ports.ts';
import { isRunning, signal } from './process-table.ts';
import { until } from './until.ts';

/** Members are counted from 0, in the order of their addresses. */
export interface Cluster {
  /** Stops the member's clock (SIGSTOP): connections stay open, nothing is answered. */
  pause(i: number): Promise<void>;
  resume(i: number): Promise<void>;
  /** kill -9, answers when the process is gone. */
  kill(i: number): Promise<void>;
  /** Starts it on the same data and port (ends it first if it runs) and waits until it answers. */
  restart(i: number): Promise<void>;
  /** Ends all members. No process is left, nor data unless `keepData`; logs stay until the name is started again. */
  stop(): Promise<void>;
  pid(i: number): number;
}

export interface ClusterOptions {
  readonly members: readonly Member[];
  /** Survives this process, and is found again by the next one. */
  readonly standing: boolean;
  readonly keepData: boolean;
  /** Makes one cluster of members that listen; harmless where that was done before. */
  readonly form: () => Promise<void>;
  readonly stopLimitMs: number;
}

const pausedLimitMs = 5_000;

/** Brings every member to an answering state, taking over what runs already. */
export async function startCluster(options: ClusterOptions): Promise<{ cluster: Cluster; started: boolean }> {
  const entries = new Map<Member, MemberRecord>();
  let started = false;
  for (const member of options.members) {
    const found = await takeOver(member, options);
    if (found !== undefined) entries.set(member, found);
  }
  try {
    for (const member of options.members) {
      if (entries.has(member)) continue;
      started = true;
      entries.set(member, await startMember(member, options));
    }
    await Promise.all([...entries].map(([member, entry]) => untilReady(member, entry, 'listens')));
    await options.form();
    await Promise.all([...entries].map(([member, entry]) => untilReady(member, entry, 'answers')));
  } catch (error) {
    // Nobody would get a handle to stop them with. Standing ones have their pid files and `down`.
    if (!options.standing) await endAll(entries, options.stopLimitMs);
    throw error;
  }
  return { cluster: operate(options, entries), started };
}

/** A record of this name: ours to go on with, a leftover to end, or somebody's. */
async function takeOver(member: Member, options: ClusterOptions): Promise<MemberRecord | undefined> {
  const found = await recorded(member.pidFile);
  if (found === undefined) return undefined;
  if (found.ownerPid !== undefined && isRunning(found.ownerPid)) {
    throw new EngineError(
      'ENGINE_NAME_TAKEN',
      `${member.label} at ${member.folder} belongs to the running process ${found.ownerPid}`,
      'choose another name, or stop that cluster first',
    );
  }
  if (options.standing && options.keepData) {
    signal(found.pid, 'SIGCONT');
    if (await until(member.listens, { limitMs: pausedLimitMs })) return found;
  }
  await end(member.pidFile, found, options.stopLimitMs);
  return undefined;
}

async function startMember(member: Member, options: ClusterOptions): Promise<MemberRecord> {
  for (const port of member.ports) await requireFree(port, member);
  if (!options.keepData) await wipe(member.folder);
  await member.prepare();
  return launch(member, options.standing);
}

async function requireFree(port: number, member: Member): Promise<void> {
  if (await isFree(port)) return;
  throw new EngineError(
    'ENGINE_PORT_TAKEN',
    `127.0.0.1:${port}, which ${member.label} needs, is in use by a process that is not recorded`,
    `see who listens there (ss -ltnp | grep ${port}) and stop it`,
  );
}

function operate(options: ClusterOptions, entries: Map<Member, MemberRecord>): Cluster {
  const at = (i: number): { member: Member; entry: MemberRecord } => {
    const member = options.members[i];
    const entry = member === undefined ? undefined : entries.get(member);
    if (member !== undefined && entry !== undefined) return { member, entry };
    throw new EngineError('ENGINE_MEMBER_UNKNOWN', `no member ${i}`, `members are 0 to ${options.members.length - 1}`);
  };
  const send = (i: number, name: NodeJS.Signals): void => {
    const { member, entry } = at(i);
    if (isOurs(entry) && signal(entry.pid, name)) return;
    throw new EngineError('ENGINE_MEMBER_UNKNOWN', `${member.label} does not run`, `restart(${i}) first`);
  };
  return {
    pause: async (i) => send(i, 'SIGSTOP'),
    resume: async (i) => send(i, 'SIGCONT'),
    async kill(i) {
      const { member, entry } = at(i);
      await kill(entry);
      await forget(member.pidFile);
    },
    async restart(i) {
      const { member, entry } = at(i);
      await end(member.pidFile, entry, options.stopLimitMs);
      const next = await launch(member, options.standing);
      entries.set(member, next);
      await untilReady(member, next, 'answers');
    },
    async stop() {
      await endAll(entries, options.stopLimitMs);
      if (!options.keepData) await Promise.all(options.members.map((member) => wipe(member.dataFolder)));
    },
    pid: (i) => at(i).entry.pid,
  };
}

async function endAll(entries: ReadonlyMap<Member, MemberRecord>, limitMs: number): Promise<void> {
  await Promise.all([...entries].map(([member, entry]) => end(member.pidFile, entry, limitMs)));
}
