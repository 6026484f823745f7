import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatchMenu, untilBadge } from '#scripts/browser/dispatch';
import { findExtension } from '#scripts/browser/extension';
import { launchChromium } from '#scripts/browser/launch';
import { parsedScripts } from '#scripts/browser/parsed-scripts';
import { productAddress } from '#scripts/browser/product-page';
import { startWorker } from '#scripts/browser/start-worker';
import { buildFolder } from '#scripts/setup/build';
import { test as base, expect } from '#test/e2e/fixtures';
import { tell } from '#test/e2e/tell';
import { findProduct, type World } from '#test/world';

/** A copy of the build that can become another version, and a profile that outlives the browser. */
interface Installed {
  readonly folder: string;
  readonly profile: string;
  /** Makes the copy a newer version: its parts have another name. */
  release(version: string): void;
}

const test = base.extend<{ installed: Installed }>({
  installed: async ({ playwright: _ }, use) => {
    const place = mkdtempSync(join(tmpdir(), 'sidecar-parts-'));
    const folder = join(place, 'extension');
    cpSync(buildFolder('chrome'), folder, { recursive: true });
    await use({ folder, profile: join(place, 'profile'), release: (version) => release(folder, version) });
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  },
});

function release(folder: string, version: string): void {
  const [before = ''] = readdirSync(join(folder, 'parts'));
  const after = `v${version}.js`;
  renameSync(join(folder, 'parts', before), join(folder, 'parts', after));
  edit(join(folder, 'background.js'), (text) => text.replace(before, after));
  edit(join(folder, 'manifest.json'), (text) => JSON.stringify({ ...(JSON.parse(text) as object), version }));
}

const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));

interface Life {
  /** A part answers in the worker that runs, and again in the next one. Gives the files of parts that were parsed then. */
  load(): Promise<string>;
  /** The browser takes the folder as it is now, as it does with an update. */
  update(): Promise<void>;
}

async function live({ folder, profile }: Installed, world: World, act: (life: Life) => Promise<void>): Promise<void> {
  const launched = await launchChromium({ extensions: [folder], world, headless: true, profile });
  const { context } = launched;
  const extension = await findExtension(launched, folder);
  const load = async () => {
    const page = await context.newPage();
    await expect(async () => page.goto(extension.url('options.html#about'))).toPass();
    for (let worker = 0; worker < 2; worker++) {
      if (worker > 0) await extension.killWorker();
      expect(await tell(page, 'shopline.twin', { accountId: 'none', campaignId: '1', twin: null })).toEqual({ ok: true, value: {} });
    }
    const parsed = await parsedScripts(context, extension.url(''));
    await page.close();
    return parsed.map(({ url }) => url).join(' ');
  };
  const update = async () => {
    await extension.targets.loadExtension(folder);
  };
  await act({ load, update });
  await extension.close();
  await launched.close();
}

test('a link by the menu needs the core and no part of the worker', async ({ ext, page, context }) => {
  await ext.connect('BR');
  const product = findProduct('BR', 'ordinary', 3);
  await page.goto(productAddress(product));
  await ext.killWorker();
  await startWorker(context, ext.url(''));
  await untilBadge(ext, '✓', () => dispatchMenu(ext, { menuItemId: 'copy-link-page', pageUrl: productAddress(product) }));
  expect((await parsedScripts(context, ext.url(''))).map(({ url }) => url)).toEqual([ext.url('background.js')]);
});

test('parts are there after the worker was stopped, after an update and after a restart', async ({ installed, world }) => {
  test.setTimeout(120_000);
  await live(installed, world, async ({ load, update }) => {
    expect(await load()).toMatch(/\/parts\/[0-9a-f]{8}\.js/);
    installed.release('9.0.0');
    await update();
    expect(await load(), 'after the update').toMatch(/\/parts\/v9\.0\.0\.js/);
  });
  await live(installed, world, async ({ load }) => {
    expect(await load(), 'at the next start').toMatch(/\/parts\/v9\.0\.0\.js/);
  });
});
