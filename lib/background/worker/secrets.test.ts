import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { vault } from '#lib/background/accounts/clients';
import { runner } from '#lib/background/jobs/runner';
import { setUpJobs } from '#lib/background/jobs/set-up';
import { logFault } from '#lib/background/shell/log';
import { dispatch } from '#lib/messages/answer';
import { contract, type MessageName } from '#lib/messages/contract';
import token from '#test/contract/samples/open-platform/public.get_access_token.json';
import refreshed from '#test/contract/samples/open-platform/public.refresh_access_token.json';
import { everythingStored, newWorker, SECRETS } from '#test/support/whole-worker';
import { duringMessage } from './during-message';
import { findKind, findMessage } from './find-part';

const PASSPHRASE = 'DEMO-passphrase-1e7b of many words';
/** What a person types in this test beside what is in the vault already, and what Shopee hands out meanwhile. */
const TYPED = { secret: 'DEMO-typed-secret-92c4', partnerKey: 'DEMO-typed-key-d05a', token: 'DEMO-typed-bearer-7f18' };
const HANDED_OUT = [token, refreshed].flatMap(({ access_token, refresh_token }) => [access_token, refresh_token]);
const ALL = [...Object.values(SECRETS), ...Object.values(TYPED), ...HANDED_OUT, PASSPHRASE];

const OWN = 'chrome-extension://own';
const page = { id: 'own', origin: OWN, frameId: 0 };
const centre = { id: 'own', origin: 'https://seller.shopee.com.br', frameId: 0, tab: { id: 1, windowId: 1 } };
const written: string[] = [];
const shown: string[] = [];
const RealUrl = URL;
const realTimer = globalThis.setTimeout;

beforeEach(() => {
  written.length = 0;
  shown.length = 0;
  setUpJobs({ kindOf: findKind, ended: () => undefined });
  for (const way of ['error', 'warn', 'info', 'log', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void written.push(words.map(String).join(' ')));
  // Node knows no origin for our scheme; browsers do.
  vi.stubGlobal(
    'URL',
    class extends RealUrl {
      override get origin(): string {
        return this.protocol === 'chrome-extension:' ? `${this.protocol}//${this.host}` : super.origin;
      }
    },
  );
  // A pause between two requests is over at once.
  globalThis.setTimeout = ((work: () => void) => realTimer(work, 0)) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = realTimer;
  vi.unstubAllGlobals();
});

const secretsIn = (text: string) => ALL.filter((secret) => text.includes(secret));
const textOf = (value: unknown) => JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? '';

/** In this order where it matters: what locks or gives up the vault comes last. */
const LAST: readonly MessageName[] = [
  'vault.status',
  'vault.lock',
  'vault.unlock',
  'vault.keepOnDevice',
  'vault.repair',
  'shop.remove',
  'shopline.remove',
  'account.remove',
  'vault.startAfresh',
  'everything.delete',
];
const NAMES = [...(Object.keys(contract) as MessageName[]).filter((name) => !LAST.includes(name) && name !== 'vault.protect'), ...LAST];

// Every message of the contract several times, on a machine that does other things too.
vi.setConfig({ testTimeout: 180_000 });

describe('every kind of secret, in the vault, typed, and handed out by Shopee', () => {
  async function begin() {
    const worker = await newWorker();
    vi.spyOn(browser.notifications, 'create').mockImplementation(async (...words: unknown[]) => {
      shown.push(textOf(words));
      return 'note';
    });
    const send = (name: MessageName, input: object) =>
      dispatch(findMessage, { name, sidecar: '1', input }, (contract[name].sender === 'sellerCentre' ? centre : page) as never, {
        before: async () => undefined,
        report: logFault,
        during: duringMessage,
      });
    const typed: Partial<Record<MessageName, object>> = {
      'account.addKey': { appId: '2', secret: TYPED.secret },
      'account.change': { change: { label: 'Planted', secret: TYPED.secret } },
      'shop.connect': { partnerKey: TYPED.partnerKey, api: 'openplatform.shopee.com.br' },
      'shopline.connect': { token: TYPED.token },
      'vault.unlock': { passphrase: PASSPHRASE },
      'vault.keepOnDevice': { passphrase: PASSPHRASE },
    };
    return { ...worker, send, right: (name: MessageName) => ({ ...worker.inputOf(name), ...typed[name] }) };
  }

  it('is in no answer to any message of the contract, right or wrong, in no console and in no notification', async () => {
    const { send, right } = await begin();
    expect(await send('vault.protect', { current: null, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    let taken = 0;
    for (const name of NAMES) {
      for (const input of [right(name), { planted: ALL }, { ...right(name), accountId: SECRETS.bearer }]) {
        const answer = await send(name, input);
        expect(secretsIn(textOf(answer)), `the answer to ${name}`).toEqual([]);
        if ('planted' in input) expect(answer, name).toMatchObject({ ok: false });
        else if (answer.ok) taken += 1;
      }
      await runner.carryOn();
    }
    expect(taken, 'the right inputs are taken').toBeGreaterThan(NAMES.length / 2);
    expect(secretsIn(written.join('\n'))).toEqual([]);
    expect(secretsIn(shown.join('\n'))).toEqual([]);
  });

  it('lies in clear in no storage and in no record after its use, neither under a passphrase nor without', async () => {
    for (const passphrase of [null, PASSPHRASE]) {
      const { send, right, affiliateId, shopId, storeId } = await begin();
      if (passphrase) expect(await send('vault.protect', { current: null, passphrase })).toMatchObject({ ok: true });
      for (const name of ['account.addKey', 'shop.connect', 'shopline.connect'] as const)
        expect(await send(name, right(name)), name).toMatchObject({ ok: true });
      for (const name of NAMES.filter((one) => !LAST.includes(one) && one !== 'account.change')) await send(name, right(name));
      await runner.carryOn();
      const { vault: _vault, ...open } = await everythingStored();
      expect(secretsIn(textOf(open))).toEqual([]);
      // The search finds what does lie there, and the secrets are still of use.
      expect(textOf(open)).toContain(affiliateId);
      expect(await vault.seal(affiliateId, ['a.example'])).toMatchObject({ ok: true });
      expect(await vault.shoplineSeal(storeId, ['a.example'])).toMatchObject({ ok: true });
      expect(await vault.shopSeal(shopId, ['a.example'], { partnerId: '1', shopId: '2' })).toMatchObject({ ok: true });
    }
  });
});
