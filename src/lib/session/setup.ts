import { createMachine, type setup as xstateSetup } from 'xstate';

interface Implementations {
	actions: object;
	guards: object;
}

/**
 * XState's `setup`, typed as there, without all that it hands out beside the machine (`sendTo`, `spawnChild`, `enqueueActions`
 * and more): no bundler can leave out what an object holds, and every page would carry it. It takes actions and guards alone.
 */
export const setup = (({ actions, guards }: Implementations) => ({
	createStateConfig: (config: object) => config,
	createMachine: (config: Parameters<typeof createMachine>[0]) => createMachine(config, { actions, guards }),
})) as unknown as typeof xstateSetup;
