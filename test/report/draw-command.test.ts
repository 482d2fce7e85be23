// `canreach draw`: formats by name and by ending, pairs, views, and what is asked wrongly.

import { describe, expect, it } from 'vitest';
import { run } from '../cli/fake-host.ts';

describe('canreach draw', () => {
	it.each([
		['draw', '<svg xmlns='],
		['draw --format mermaid', '---\ntitle: "Two branch offices'],
		['draw --format dot', 'digraph canreach {'],
	])('%s prints it', async (words, start) => {
		const { out, err, code } = await run(words);
		expect(out.slice(0, start.length)).toBe(start);
		expect(err).toBe('No file named: this is the seed example, scenarios/seed.yaml.\n');
		expect(code).toBe(0);
	});

	it.each([
		['a.svg', '<svg '],
		['a.mmd', '---\n'],
		['a.mermaid', '---\n'],
		['a.dot', 'digraph '],
		['A.GV', 'digraph '],
	])('-o %s says the format', async (file, start) => {
		const { out, err, written } = await run(`draw -o ${file}`);
		expect(out).toBe('');
		expect(written[file]).toMatch(new RegExp(`^${start}`));
		expect(err).toContain(`Written to ${file}.`);
	});

	it.each([
		['draw -q --format dot -o a.txt', 'a.txt', /^digraph /],
		['draw -q --format dot -o a.gv', 'a.gv', /^digraph /],
	])('%s', async (words, file, start) => {
		expect((await run(words)).written[file]).toMatch(start);
	});

	it('a name that says another format than --format is refused', async () => {
		expect(await run('draw -q --format dot -o a.svg')).toMatchObject({
			written: {},
			err: 'canreach: the name "a.svg" says svg, and --format says dot\n  leave out --format, or end the name otherwise\n',
			code: 2,
		});
	});

	it.each([
		['draw -q --pair san-francisco london', 'reachable, 140.7 ms round trip'],
		['draw -q --pair san-francisco london --without-global-reach', 'NO_GLOBAL_REACH'],
		['draw -q --what-if london-location-lost', 'what-if london-location-lost: peeringLocation/london failed'],
		['draw -q --what-if london-location-lost --without-global-reach', 'without Global Reach: peeringLocation'],
	])('%s', async (words, text) => {
		expect((await run(words)).out).toContain(text);
	});

	it('takes the file before --pair, or after it', async () => {
		const files = { 'a.yaml': (await import('../cli/designs.ts')).threeSites };
		const first = await run('draw a.yaml --pair paris site/london', { files });
		const last = await run('draw --pair paris site/london a.yaml', { files });
		expect(first.out).toContain('paris → london: reachable');
		expect(last).toEqual(first);
	});

	it.each([
		['draw -o a.png', '"a.png" does not say which format it should have'],
		['draw --pair london', '--pair takes two endpoints'],
		['draw --pair a b c d', '--pair takes two endpoints'],
		['draw a.yaml --pair a b c', '--pair takes two endpoints'],
		['draw --pair london londn', 'did you mean "london"?'],
		['draw --pair london site/london', 'are the same place'],
		['draw --what-if london-lost', 'has no what-if "london-lost"'],
		['draw --format png', "option '--format <format>' argument 'png' is invalid"],
		['draw nowhere.yaml', 'there is no file "nowhere.yaml"'],
	])('%s is refused', async (words, message) => {
		const { out, err, code } = await run(words);
		expect(err).toContain(message);
		expect(out).toBe('');
		expect(code).toBe(2);
	});
});
