import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machineChart, withChart } from '#tests/chart/machine-chart.ts';

test('CONTRIBUTING shows the machine as it is: `npm run chart` draws it', () => {
	const contributing = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
	expect(withChart(contributing)).toBe(contributing);
});

test('the chart has each sort of arrow that the machine has', () => {
	const lines = machineChart()
		.split('\n')
		.map((line) => line.trim());
	expect(lines).toEqual(
		expect.arrayContaining([
			'[*] --> opening',
			'state submitted <<choice>>',
			'state "H* (where it was)" as whereItWas',
			'walked : on entry / finish walk',
			'anywhere --> opening : attempt.delete / forget, emit deleted',
			'answering --> submitted : answer.submit [submittable] / keep try, emit answered',
			'resuming --> submitted : [left at judged and tried]',
			'skipping --> questionsDone : [else]',
			'reviewing --> whereItWas : review.close',
		]),
	);
});

test('a text without the marks is refused', () => {
	expect(() => withChart('# Contributing')).toThrow('<!-- chart: begin');
});
