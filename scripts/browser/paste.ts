import type { BrowserContext } from '@playwright/test';

/** What a person gets who pastes now: Control+V into the text field of an empty page. Nothing reads the clipboard by a permission. */
export async function pasteClipboard(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Paste</title><label>Paste here <textarea></textarea></label></html>');
  const field = page.getByLabel('Paste here');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  const text = await field.inputValue();
  await page.close();
  return text;
}
