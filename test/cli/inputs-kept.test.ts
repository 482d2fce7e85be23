// No command writes its answer over a file that it has read.

import { describe, expect, test } from 'vitest';
import { threeSites } from './designs.ts';
import { type Machine, run } from './fake-host.ts';

const asPart = async (index: number): Promise<string> =>
	(
		await run(`test x.yaml y.yaml --shard ${index}/2 -r json`, {
			files: { 'x.yaml': threeSites, 'y.yaml': threeSites },
		})
	).out;

const machine: Machine = {
	files: {
		'x.yaml': threeSites,
		'y.yaml': threeSites,
		'link.yaml': threeSites,
		'many.yaml': 'name: m\nsites:\n  paris: { asn: 65001, prefixesFile: paris.txt }\n',
		'paris.txt': '10.0.1.0/24\n',
		'n.json': '{ "speakers": [{ "id": "a", "asn": 1, "networks": ["10.0.0.0/8"] }], "sessions": [] }',
		'lab/network.json': '{ "speakers": [{ "id": "a", "asn": 1, "networks": ["10.0.0.0/8"] }], "sessions": [] }',
		'part-1.json': await asPart(1),
		'part-2.json': await asPart(2),
	},
	links: { './x.yaml': 'x.yaml', 'link.yaml': 'x.yaml' },
};

describe('an output that is an input is refused before anything is written', () => {
	test.each([
		['run x.yaml -o x.yaml', 'x.yaml'],
		['run x.yaml -o ./x.yaml', './x.yaml'],
		['run x.yaml -o link.yaml', 'link.yaml'],
		['run link.yaml -o x.yaml', 'x.yaml'],
		['run x.yaml --markdown -o x.yaml', 'x.yaml'],
		['run many.yaml -o paris.txt', 'paris.txt'],
		['draw x.yaml --format dot -o x.yaml', 'x.yaml'],
		['test x.yaml -r junit=x.yaml', 'x.yaml'],
		['test x.yaml y.yaml -r default -r tap=report.tap -r junit=y.yaml', 'y.yaml'],
		['merge part-1.json part-2.json -r json=part-1.json', 'part-1.json'],
		['merge part-*.json -r tap=out.tap -r junit=part-2.json', 'part-2.json'],
		['record x.yaml -o x.yaml', 'x.yaml'],
		['lab write lab/network.json --out lab', 'lab/network.json'],
	])('%s', async (words, input) => {
		const { out, err, code, written } = await run(words, machine);
		expect({ out, err, code, written }).toEqual({
			out: '',
			err: `canreach: "${input}" is one of the files that are read, and would be lost\n  write to another file\n`,
			code: 2,
			written: {},
		});
	});

	test('as JSON', async () => {
		const { out, written } = await run('run x.yaml --json -o link.yaml', machine);
		expect(JSON.parse(out).errors[0]).toMatchObject({ code: 'USAGE', hint: 'write to another file' });
		expect(written).toEqual({});
	});
});

test.each([
	['run x.yaml -o y.yaml', ['y.yaml']],
	['record x.yaml --write', ['x.yaml']],
	['test x.yaml -r junit=y.yaml', ['y.yaml']],
])('%s writes', async (words, names) => {
	const { code, written } = await run(words, machine);
	expect({ code: code === 2 ? 2 : 0, names: Object.keys(written) }).toEqual({ code: 0, names });
});
