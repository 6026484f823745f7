import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { API_DOC } from '#scripts/api-doc';
import { HOUSE_PICTURE } from '#scripts/house-picture';
import { KEYBOARD_DOC } from '#scripts/keyboard-doc';
import { ROOT } from '#scripts/setup/root';

it.each([
  ['api-doc', API_DOC],
  ['house-picture', HOUSE_PICTURE],
  ['keyboard-doc', KEYBOARD_DOC],
])('scripts/%s.ts runs as the pages say, and writes what is there', (script, page) => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    const written = join(folder, 'page');
    execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', `${script}.ts`), written], { cwd: ROOT, stdio: 'pipe' });
    expect(readFileSync(written, 'utf8')).toBe(readFileSync(page, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
