import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withChart } from './machine-chart.ts';

// Draws the lesson's machine into CONTRIBUTING.md.
const file = join(import.meta.dirname, '../../CONTRIBUTING.md');
writeFileSync(file, withChart(readFileSync(file, 'utf8')));
