import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { API_DOC, renderApiDoc } from '#scripts/api-doc';

it('docs/API.md is current (npx tsx scripts/api-doc.ts writes it)', () => {
  expect(readFileSync(API_DOC, 'utf8')).toBe(renderApiDoc());
});
