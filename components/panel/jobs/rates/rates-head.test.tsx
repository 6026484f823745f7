import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import type { RatesResults } from '#lib/stores/rates/results/use-rates-results';
import { RatesHead } from './rates-head';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));

const NONE = { done: 0, refused: 0, sent: 0, unknown: 0, open: 0 };
/** What is told of three products of which so many came to each end. */
function told(state: Job['state'], ends: Partial<typeof NONE>): readonly string[] {
  const counts = { ...NONE, ...ends };
  const products = Object.values(counts).flatMap((count) => Array.from({ length: count }, () => ({})));
  render(<RatesHead job={{ state } as Job} results={{ counts, counted: [], products, stopped: null } as unknown as RatesResults} />);
  return [...screen.getByRole('status').querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
}

it.each([
  ['done', { done: 3 }, ['jobs.rates.readBack']],
  ['partlyFailed', { done: 2, refused: 1 }, ['jobs.rates.someRefused 1']],
  ['running', { done: 1, open: 2 }, []],
  // "Check now" is offered once a job has ended.
  ['running', { unknown: 3 }, ['jobs.rates.unknownSoFar 3']],
  ['unknown', { unknown: 3 }, ['jobs.rates.someUnknown 3']],
  ['cancelled', { done: 1, open: 2 }, ['jobs.rates.someOpen 2']],
] as const)('%s with %j says no more than is known, and what there is to do', (state, ends, lines) => {
  expect(told(state, ends)).toEqual(lines);
});
