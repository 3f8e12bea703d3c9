import { listProblems } from '#lib/server/list-problems.ts';

export const load = async () => ({ areas: [...(await listProblems())] });
