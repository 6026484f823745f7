/** Does something that closes the page it is done on; the browser may cut the answer off. */
export async function expectToClose(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (reason) {
    if (!/closed|destroyed|detached/i.test(String(reason))) throw reason;
  }
}
