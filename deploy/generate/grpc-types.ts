import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the TypeScript types of every contract under `protos/` into a folder. */
export function generateGrpcTypes(root: string, outDir: string): void {
  const protos = readdirSync(join(root, 'protos'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.proto'))
    .sort();
  rmSync(outDir, { recursive: true, force: true });
  const options = [
    '--longs=Number',
    '--enums=String',
    '--defaults',
    '--oneofs',
    '--importFileExtension=.ts',
    '--grpcLib=@grpc/grpc-js',
    `--outDir=${outDir}`,
    '--includeDirs',
    'protos',
    '--',
  ];
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/@grpc/proto-loader/build/bin/proto-loader-gen-types.js'), ...options, ...protos],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
