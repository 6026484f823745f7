/** The emptiest worker that answers. */
declare const chrome: {
  runtime: { onMessage: { addListener(listen: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void): void } };
};

chrome.runtime.onMessage.addListener((_message, _sender, reply) => reply({ ok: false }));
