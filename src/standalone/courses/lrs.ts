globalThis.pilcrow = { ...globalThis.pilcrow };
