import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { validInputs } from '#test/support/valid-inputs';
import { type Answerer, dispatch, type Find } from './answer';
import { contract, type MessageName } from './contract';

const OWN = 'chrome-extension://own';
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'own', getURL: () => 'chrome-extension://own/', getManifest: () => ({ version: '1.2.3' }) } },
}));
// Node knows no origin for our scheme; browsers do.
vi.stubGlobal(
  'URL',
  class extends URL {
    override get origin(): string {
      return this.protocol === 'chrome-extension:' ? `${this.protocol}//${this.host}` : super.origin;
    }
  },
);

const names = Object.keys(contract) as MessageName[];
const called = vi.fn();
const EMPTY = { state: 'empty', protection: 'device', repairable: false } as const;
/** Half of the messages are answered at once, half after they have been loaded. */
const find: Find = (name) => {
  if (!Object.hasOwn(contract, name)) return undefined;
  const handle: Answerer['handle'] = async () => {
    called(name);
    return ok(name === 'vault.status' ? EMPTY : {});
  };
  const answerer = { row: contract[name as MessageName], handle };
  return name.length % 2 ? answerer : Promise.resolve(answerer);
};
const ask = (message: unknown, sender: object) => dispatch(find, message as never, sender as never, hooks(called));
const hooks = (report: (name: string, error: unknown) => void) => ({ before: async () => undefined, report });
const page = { id: 'own', origin: OWN, frameId: 0 };

const strangers: [string, object][] = [
  ['a content script on a buyer page', { id: 'own', origin: 'https://shopee.com.br', frameId: 0, tab: { id: 1 } }],
  ['a content script on Seller Centre', { id: 'own', origin: 'https://seller.shopee.com.br', frameId: 0, tab: { id: 1 } }],
  ['a frame of a web page', { id: 'own', origin: 'https://evil.example', frameId: 3 }],
  ['nobody (no origin)', { id: 'own', url: `${OWN}/popup.html` }],
  ['an opaque origin', { id: 'own', origin: 'null' }],
  ['another extension', { id: 'other', origin: 'chrome-extension://other' }],
  ['another extension with our origin in its address', { id: 'other', origin: OWN }],
  ['a look-alike of our origin', { id: 'own', origin: `${OWN}.evil.example` }],
];

const centre = { id: 'own', origin: 'https://seller.shopee.com.br', frameId: 0, tab: { id: 1 } };
/** Whom a message is for, and everybody else. */
const allowed = (name: MessageName) => (contract[name].sender === 'page' ? page : centre);
const refused = (name: MessageName): [string, object][] =>
  contract[name].sender === 'page'
    ? strangers
    : [
        ...strangers.filter(([who]) => who !== 'a content script on Seller Centre'),
        ['our own page', page],
        ['a frame of Seller Centre', { ...centre, frameId: 2 }],
      ];

describe.each(names)('%s', (name) => {
  test.each(refused(name))('is refused to %s', async (_who, sender) => {
    called.mockClear();
    expect(await ask({ sidecar: '1.2.3', name, input: {} }, sender)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(called).not.toHaveBeenCalled();
  });

  test('is refused to a page of another build', async () => {
    called.mockClear();
    expect(await ask({ sidecar: '1.2.2', name, input: {} }, allowed(name))).toMatchObject({ failure: { code: 'outdatedPage' } });
    expect(called).not.toHaveBeenCalled();
  });

  test('is refused with an unknown key', async () => {
    called.mockClear();
    expect(await ask({ sidecar: '1.2.3', name, input: { __unknown: 1 } }, allowed(name))).toMatchObject({
      failure: { code: 'inputInvalid' },
    });
    expect(called).not.toHaveBeenCalled();
  });
});

test('our own page is answered', async () => {
  called.mockClear();
  expect(await ask({ sidecar: '1.2.3', name: 'vault.status', input: {} }, page)).toEqual(ok(EMPTY));
  expect(called).toHaveBeenCalledWith('vault.status');
});

test('what the person did counts as use before its handler runs; what a page reads by itself does not; a gesture is not kept waiting', async () => {
  const before = vi.fn(async () => undefined);
  const report = (name: MessageName, input: object) =>
    dispatch(find, { sidecar: '1.2.3', name, input }, page as never, { before, report: called });
  await report('vault.lock', {});
  await report('vault.status', {});
  await report('panel.open', { windowId: 1 });
  expect(before.mock.calls).toEqual([[true], [false]]);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])('the name %j leads nowhere', async (name) => {
  expect(await ask({ sidecar: '1.2.3', name, input: {} }, page)).toMatchObject({ failure: { code: 'forbidden' } });
});

test('random inputs from our own page are refused or answered, never thrown', async () => {
  const long = fc.constantFrom('x'.repeat(1_000_000), '\u0000', '\ud800', '<img src=x onerror=alert(1)>');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.oneof(fc.anything(), long))),
      async (name, input) => {
        const answer = await ask({ sidecar: '1.2.3', name, input }, page);
        expect(typeof answer.ok).toBe('boolean');
      },
    ),
    { numRuns: process.env['SIDECAR_LONG'] ? 10_000 : 1_000 },
  );
});

test('a list is not read on behind its first row that is wrong', async () => {
  let read = 0;
  const behind = {
    get itemId() {
      read += 1;
      return '';
    },
  };
  const input = { ...validInputs['job.applyRates'], changes: [7, behind, behind] };
  expect(await ask({ sidecar: '1.2.3', name: 'job.applyRates', input }, page)).toMatchObject({ failure: { code: 'inputInvalid' } });
  expect(read).toBe(0);
});

test('a handler that throws is a failure for the page and a report for the log', async () => {
  const report = vi.fn();
  const broken: Find = () => ({ row: contract['vault.status'], handle: () => Promise.reject(new Error('secret words')) });
  const answer = await dispatch(broken, { sidecar: '1.2.3', name: 'vault.status', input: {} }, page as never, hooks(report));
  expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected', call: 'vault.status' } });
  expect(JSON.stringify(answer)).not.toContain('secret words');
  expect(report).toHaveBeenCalledOnce();
});

test('a part that cannot be loaded is a failure for the page and a report for the log', async () => {
  const report = vi.fn();
  const lost = () => Promise.reject(new Error('no such part'));
  const answer = await dispatch(lost, { sidecar: '1.2.3', name: 'vault.status', input: {} }, page as never, hooks(report));
  expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected', call: 'vault.status' } });
  expect(report).toHaveBeenCalledOnce();
});

test('what answers a gesture at once is called in the tick of the message', () => {
  let began = false;
  const handle = async () => {
    began = true;
    return ok({});
  };
  void dispatch(
    () => ({ row: contract['panel.open'], handle }),
    { sidecar: '1.2.3', name: 'panel.open', input: { windowId: 1 } },
    page as never,
    hooks(called),
  );
  expect(began).toBe(true);
});

test('an answer of another shape than the contract says reaches no page, and is reported', async () => {
  const report = vi.fn();
  const odd = (value: unknown): Find => {
    return () => ({ row: contract['vault.status'], handle: async () => ok(value) });
  };
  const answerTo = (value: unknown) =>
    dispatch(odd(value), { sidecar: '1.2.3', name: 'vault.status', input: {} }, page as never, hooks(report));
  expect(await answerTo({ ...EMPTY, state: 'ajar' })).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(report).toHaveBeenCalledOnce();
  expect(await answerTo({ ...EMPTY, key: 'of no page’s concern' })).toEqual(ok(EMPTY));
});
