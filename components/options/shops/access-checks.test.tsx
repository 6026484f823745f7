import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { FailureCode } from '#lib/domain/failure';
import { AccessChecks } from './access-checks';

vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

it.each<[FailureCode | null, boolean]>([
  [null, true],
  ['amsFrozen', false],
  ['shopFrozen', false],
])('checked with %s: that changing was not tried is said outside of the fold: %s', (failure, notice) => {
  render(<AccessChecks shop={{ check: { at: 1, failure } } as never} />);
  const line = screen.queryByText('options.shops.doors.changes');
  expect(line !== null).toBe(notice);
  expect(line?.closest('details') ?? null).toBe(null);
});
