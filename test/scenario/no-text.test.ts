import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';

test.each([[new TextEncoder().encode('name: x')], [null], [undefined], [{ name: 'x' }]])(
	'%j is no text, and said to be none',
	(value) => {
		expect(() => parseScenario(value as unknown as string, 'x.yaml')).toThrow(
			new TypeError('a scenario is read from text; bytes are decoded first, as `readFileSync(file, "utf8")` does'),
		);
	},
);
