import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsPage } from './error-page.ts';
import { eventSchemas, eventsPage } from './event-pages.ts';
import { importsOf, importsPage } from './import-diagram.ts';
import { metricsPage } from './metric-page.ts';

/** Writes the pages of the reference that the code itself knows. */
export async function generateReference(root: string, outDir: string): Promise<void> {
  const pages: Readonly<Record<string, string>> = {
    'errors.md': errorsPage(),
    'imports.md': importsPage(await importsOf(root)),
    'metrics.md': metricsPage(),
    'topics-and-events.md': eventsPage(),
  };
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(join(outDir, 'schemas'), { recursive: true });
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(outDir, name), text);
  for (const [name, text] of eventSchemas()) writeFileSync(join(outDir, 'schemas', name), text);
}
