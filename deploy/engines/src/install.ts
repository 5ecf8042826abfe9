import { installKafka } from './install-kafka.ts';
import { installMongod } from './install-mongod.ts';

export interface InstalledEngines {
  /** What `java -cp` takes: a folder of jars with a `*`. */
  readonly javaClasspath: string;
  /** Path of the executable. */
  readonly mongod: string;
}

/** Once per process and root: checking 190 MB again for each of a suite's clusters would prove nothing new. */
function once(install: (root: string) => Promise<string>): (root: string) => Promise<string> {
  const done = new Map<string, Promise<string>>();
  return async (root) => {
    const running = done.get(root) ?? install(root);
    done.set(root, running);
    try {
      return await running;
    } catch (error) {
      done.delete(root);
      throw error;
    }
  };
}

export const kafkaClasspath = once(installKafka);
export const mongodBinary = once(installMongod);

/** Installs into `<root>/.engines/cache` what is missing and checks every byte of it. Throws EngineError. */
export async function ensureEngines(root: string): Promise<InstalledEngines> {
  const [javaClasspath, mongod] = await Promise.all([kafkaClasspath(root), mongodBinary(root)]);
  return { javaClasspath, mongod };
}
