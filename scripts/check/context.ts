import { connectAccount } from '#scripts/browser/connect-account';
import { findExtension } from '#scripts/browser/extension';
import { firstRunPage } from '#scripts/browser/first-run';
import { launchChromium } from '#scripts/browser/launch';
import { type Watch, watchPages } from '#scripts/browser/watch';
import { say } from '#scripts/setup/say';
import type { World } from '#test/world';
import { demoAccount } from './demo-account';
import type { Session } from './job';

export interface OpenSession extends Session {
  readonly watch: Watch;
  close(): Promise<void>;
}

/** Starts the browser and connects the demo account of Brazil through the options page. */
export async function openSession({ world, folder, headless }: { world: World; folder: string; headless: boolean }): Promise<OpenSession> {
  const launched = await launchChromium({ extensions: [folder], world, headless });
  const { context } = launched;
  try {
    const watch = watchPages(context);
    const extension = await findExtension(launched, folder);
    const page = context.pages()[0] ?? (await context.newPage());
    const greeting = await firstRunPage(context, extension);
    await connectAccount(greeting, extension, demoAccount(world, 'BR'));
    await greeting.close();
    say('the demo account of Brazil is connected');
    const close = async () => {
      await extension.close();
      await launched.close();
    };
    return { world, context, extension, page, watch, close };
  } catch (reason) {
    await launched.close();
    throw reason;
  }
}
