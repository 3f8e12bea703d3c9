import { LrsReporter } from '#lib/delivery/lms/xapi/lrs-reporter.ts';

globalThis.pilcrow = { ...globalThis.pilcrow, LrsReporter };
