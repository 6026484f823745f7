import { createServer as createPlain, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createClock } from './clock';
import type { Control } from './control';
import { worldProducts } from './goods/products';
import { createCertificate } from './line/certificate';
import { createFaults } from './line/faults';
import { createHolds } from './line/holds';
import { createLimits } from './line/limits';
import { createListener } from './line/line';
import { createRecords } from './line/records';
import type { Part, WorldAccounts, WorldContext } from './part';
import { createParts } from './parts';
import { createRandom } from './random';

export interface WorldOptions {
  /** 0 or left out: any free port. */
  readonly httpPort?: number;
  readonly httpsPort?: number;
  readonly seed?: number;
  /** The machine's clock, milliseconds; the world's shift comes on top. */
  readonly now?: () => number;
}

export interface World extends Control {
  /** Origin of the plain port, e.g. `http://127.0.0.1:40001`. */
  readonly http: string;
  readonly https: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Path of the certificate's PEM. */
  readonly ca: string;
  readonly spki: string;
  /** Every host name that the world answers on, for a browser's host mapping: `MAP <host> 127.0.0.1:<httpsPort>`. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** Starts the stand-in world on the loopback, with a certificate of its own. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const clock = createClock(options.now ?? Date.now);
  const seed = options.seed ?? 1;
  const place = { http: '' };
  const context: WorldContext = {
    clock,
    seed,
    limits: createLimits(clock),
    origin: () => place.http,
    random: (name) => createRandom(seed, name),
    products: (market) => worldProducts(market, seed),
  };
  const parts = createParts(context);
  const inner = { context, parts, records: createRecords(), faults: createFaults(), holds: createHolds() };
  const control = createControl(inner);
  const hosts = [...new Set(parts.flatMap((part) => part.hosts))];
  const certificate = await createCertificate(hosts);
  const plain = createPlain(createListener({ ...inner, control }, false));
  const secure = createSecure({ key: certificate.key, cert: certificate.cert }, createListener({ ...inner, control }, true));
  const httpPort = await listen(plain, options.httpPort ?? 0);
  const httpsPort = await listen(secure, options.httpsPort ?? 0);
  place.http = `http://127.0.0.1:${httpPort}`;
  return {
    ...control,
    http: place.http,
    https: `https://127.0.0.1:${httpsPort}`,
    httpPort,
    httpsPort,
    ca: certificate.file,
    spki: certificate.spki,
    hosts,
    close: async () => {
      control.release();
      await Promise.all([shut(plain), shut(secure)]);
      certificate.remove();
    },
  };
}

type Setup = Omit<Parameters<typeof createListener>[0], 'control'>;

function createControl({ context, parts, records, faults, holds }: Setup): Control {
  return {
    get accounts() {
      return joinAccounts(parts);
    },
    requests: records.list,
    setFaults: faults.set,
    faults: faults.list,
    shiftClock: context.clock.setShift,
    clock: () => ({ now: context.clock.now(), shiftMs: context.clock.shift() }),
    setLimits: context.limits.set,
    limits: context.limits.list,
    release: holds.release,
    reset: () => {
      holds.release();
      faults.set([]);
      context.clock.setShift(0);
      context.limits.reset();
      records.clear();
      for (const part of parts) part.reset?.();
    },
  };
}

const joinAccounts = (parts: readonly Part[]): WorldAccounts =>
  Object.assign({ affiliate: [], shop: [], shopline: [] }, ...parts.map((part) => part.accounts?.() ?? {})) as WorldAccounts;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
