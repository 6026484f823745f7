import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// The library's own second is over on a busy machine before a part that is loaded late is drawn.
configure({ asyncUtilTimeout: 10_000 });

/** Each test of a component begins with an empty page. */
afterEach(cleanup);
