// The README shows what there is: the real screen, the real scenario.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseScenario, renderText, report, simulate } from '../../src/index.ts';
import { root } from './source.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const seed = readFileSync(join(root, 'scenarios', 'seed.yaml'), 'utf8');

test('the screen is the one of the seed example', () => {
	const parsed = parseScenario(seed, 'scenarios/seed.yaml');
	if (!parsed.ok) throw new Error('the seed does not parse');
	const screen = renderText(report(simulate(parsed.scenario)), { columns: 80, ascii: false, named: false });
	expect(readme).toContain(`\`\`\`\n${screen.trimEnd()}\n\`\`\`\n`);
});

test('the scenario is the seed example', () => {
	expect(readme).toContain(seed.slice(seed.indexOf('name:'), seed.indexOf('whatIf:')).trimEnd());
});
