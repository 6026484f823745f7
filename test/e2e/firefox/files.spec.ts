import { expect, test } from '@playwright/test';
import { commissionReports } from '#test/e2e/reports/files/drop-files';
import { startFirefox } from './driver';

/** Nobody listens there: nothing is asked of anybody. */
const NO_PROXY = 9;

test('takes in a dropped report in Firefox, and counts its lines', async () => {
  const firefox = await startFirefox(NO_PROXY);
  try {
    const [report] = commissionReports();
    if (!report) throw new Error('no samples');
    const panel = await firefox.openPage('sidepanel.html#earnings/files', 'html[data-ready]');
    const held = await panel.evaluateHandle(
      ({ name, base64 }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
        return { dataTransfer, bubbles: true, cancelable: true };
      },
      { name: report.name, base64: Buffer.from(report.bytes).toString('base64') },
    );
    await held.evaluate((files) => void document.body.dispatchEvent(new DragEvent('dragover', files)));
    await panel.waitForSelector('.dropover');
    await held.evaluate((files) => void document.body.dispatchEvent(new DragEvent('drop', files)));
    await panel.waitForSelector('[data-run][data-state="stored"]');
    await panel.waitForSelector('[data-counted="VN"] b[data-lines="92"]');
    expect(await panel.$$eval('[data-import]', (imports) => imports.length)).toBe(1);
  } finally {
    await firefox.close();
  }
});
