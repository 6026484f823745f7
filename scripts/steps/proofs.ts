import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proof } from '../../test/proof';

/** Makes one page of what the long tests have left behind. */
export function writeProofs(folder: string, page: string): void {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const proofs = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Proof);
  writeFileSync(page, `${[HEAD, ...proofs.map(tell)].join('\n\n')}\n`);
}

const HEAD =
  '# Proofs\n\nWhat the long run of the tests has seen (`npm run test:long` writes this page). All of it against the stand-in world.';

const tell = ({ title, what, rows }: Proof): string =>
  [`## ${title}`, '', what, '', '| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
