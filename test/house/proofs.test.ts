import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '#scripts/setup/root';
import { writeProofs } from '#scripts/steps/proofs';
import type { Proof } from '#test/proof';

let folder = '';
const page = () => join(folder, 'proofs.md');
const written = () => readFileSync(page(), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidecar-proofs-'));
  mkdirSync(join(folder, 'runs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function prove(name: string, proof: Proof): void {
  writeFileSync(join(folder, 'runs', `${name}.json`), JSON.stringify(proof));
}
const write = () => writeProofs(join(folder, 'runs'), page());

const SPEED = '## Speed\n\nRow by row.\n\n| what | ours |\n| --- | --- |\n| `## Rows`, stored | 1.9 s |';
const LIST: Proof = { title: 'A list', what: 'Of links.', rows: [['rows', 500]] };

describe('the page of proofs', () => {
  it('is made where there was none, and adds up the runs of one test', () => {
    prove('a-1', LIST);
    prove('a-2', LIST);
    write();
    expect(written()).toMatch(
      /^# Proofs\n\n.+\n\n## A list\n\nOf links\.\n\n\| \| \|\n\| --- \| --- \|\n\| runs \| 2 \|\n\| rows \| 1000 \|\n$/,
    );
  });

  it.each([
    ['last', `# Proofs\n\n## A list\n\nOld.\n\n${SPEED}\n`],
    ['before another', `# Proofs\n\n${SPEED}\n\n## A list\n\nOld.\n`],
    ['alone', `${SPEED}\n`],
  ])('keeps what is written by hand, once, when it stood %s', (_where, before) => {
    writeFileSync(page(), before);
    prove('a', LIST);
    write();
    const first = written();
    expect(first.endsWith(`| rows | 500 |\n\n${SPEED}\n`)).toBe(true);
    expect(first).not.toContain('Old.');
    write();
    expect(written()).toBe(first);
  });

  it('keeps the section of this house’s own page to the letter', () => {
    const own = readFileSync(join(ROOT, 'docs', 'proofs.md'), 'utf8');
    writeFileSync(page(), own);
    write();
    const speed = own.slice(own.indexOf('## Speed'));
    expect(speed).toContain('| --- |');
    expect(written().endsWith(`\n\n${speed}`)).toBe(true);
  });
});
