import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { useFileOut } from '#lib/stores/accounts/file-out';
import { Cover } from './cover';

vi.mock('./unlock-form', () => ({ UnlockForm: () => <p>passphrase</p> }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const draw = (cover: 'open' | 'unknown' | 'locked') => render(<Cover cover={cover}>names</Cover>);

beforeEach(() => useFileOut.setState({ stopped: false }));

it('says that a lock came before a file, where the passphrase is asked for', () => {
  useFileOut.setState({ stopped: true });
  draw('locked');
  expect(screen.getByRole('status').textContent).toBe('unlock.fileStopped');
  expect(screen.getByText('passphrase')).toBeTruthy();
  expect(screen.queryByText('names')).toBeNull();
});

it.each(['open', 'unknown', 'locked'] as const)('says nothing of files where no lock came before one: %s', (cover) => {
  draw(cover);
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.queryByText('names') !== null).toBe(cover === 'open');
});
