import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';

/** What a long test has seen; `npm test -- --long` makes docs/proofs.md of all of these. */
export interface Proof {
  readonly title: string;
  /** One sentence: what was tried, and on what. */
  readonly what: string;
  readonly rows: readonly (readonly [name: string, value: string | number])[];
}

/** Whether the full sizes are to be run. */
export const isLong = process.env.SIDECAR_LONG === '1';

/** Keeps a proof under a file name of its own. */
export function writeProof(name: string, proof: Proof): void {
  const folder = join(ROOT, '.cache', 'proofs');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(proof, null, 2)}\n`);
}
