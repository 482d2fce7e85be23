// Lessons that teach what is not so are found out, and those that come with the package are not among them.

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lessonJsonSchema } from '../../src/lesson/json-schema.ts';
import { run } from '../cli/fake-host.ts';
import { file, lesson, spoilt } from './fixture.ts';

describe('canreach learn --check', () => {
	test('a lesson that is right', async () => {
		expect(await run(`learn --check ${file}`, { files: { [file]: lesson } })).toMatchObject({
			out: '1 lesson: every one teaches what is so.\n',
			err: '',
			code: 0,
		});
	});

	test.each([
		[
			'no choice holds',
			'reachable: false, because: NO_GLOBAL_REACH',
			'reachable: false, because: V2V_DISABLED',
			'two-sites.yaml:20:11: none of the choices of "Can Paris reach Oslo?" holds; of this one: ',
		],
		[
			'two choices hold',
			'{ from: paris, to: oslo, reachable: true }\n          instead',
			'{ from: paris, to: oslo, reachable: false }\n          instead',
			'two-sites.yaml:23:11: this choice of "Can Paris reach Oslo?" holds too, beside "Yes, the backbone joins the circuits"',
		],
		[
			'a wrong choice says nothing',
			'          instead: It would be so with Premium missing.\n',
			'',
			'two-sites.yaml:32:11: this choice is wrong and does not say why it is tempting\n  expected instead: TEXT',
		],
		[
			'nobody announces what is replayed',
			'{ replay: 10.1.0.0/16',
			'{ replay: 10.9.0.0/16',
			'two-sites.yaml:35:15: this cannot be shown: nobody announces 10.9.0.0/16, nor a prefix around it',
		],
		[
			'a node without a table',
			'{ why: [paris, oslo] }',
			'{ routes: circuit/bleu/primary }',
			'this cannot be shown: no node with a table is called "circuit/bleu/primary"; there are circuit/blue/primary',
		],
		[
			'ends that are no pair',
			'{ why: [paris, oslo] }',
			'{ why: [paris, 10.1.0.0/16] }',
			'this cannot be shown: site/paris and 10.1.0.0/16 are no pair',
		],
		[
			'a goal that holds at the start',
			'- { from: paris, to: oslo, reachable: true }',
			'- { from: paris, to: oslo, reachable: false }',
			'two-sites.yaml:39:5: the goal holds before anything is changed',
		],
		[
			'a solution that is none',
			'solution: { add: { globalReach: [{ between: [blue, red] }] } }',
			'solution: { set: { circuits.blue.sku: premium } }',
			'two-sites.yaml:39:7: the solution does not bring this about: site/paris to site/oslo is unreachable: No Global Reach link joins circuits blue and red (NO_GLOBAL_REACH, R096)',
		],
		[
			'a solution beyond the limits',
			'budget: 3',
			'budget: 2',
			'two-sites.yaml:40:52: the solution takes 3 of budget, and 2 are allowed',
		],
		[
			'another name than its file',
			'id: two-sites',
			'id: three-sites',
			'two-sites.yaml:1:5: the file is called "two-sites", and the lesson "three-sites"',
		],
	])('%s', async (_, text, by, message) => {
		const { out, err, code } = await run(`learn --check ${file}`, { files: { [file]: spoilt(text, by) } });
		expect({ out, code }).toEqual({ out: '', code: 1 });
		expect(err).toContain(message);
	});

	test('one that cannot be understood: 2', async () => {
		const files = { [file]: spoilt('minutes: 5', 'minutes: x'), 'other.yaml': 'id: [' };
		const { err, code } = await run(`learn --check ${file} other.yaml`, { files });
		expect(code).toBe(2);
		expect(err).toContain('two-sites.yaml:3:10');
		expect(err).toContain('other.yaml:1:5');
	});

	test('as JSON', async () => {
		const { out, code } = await run(`learn --check ${file} --json`, {
			files: { [file]: spoilt('budget: 3', 'budget: 2') },
		});
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({
			lessons: [{ file, passed: false }],
			errors: [{ code: 'NOT_SO', line: 40 }],
		});
	});

	test('a lesson that is not so is not run', async () => {
		const wrong = spoilt('reachable: false, because: NO_GLOBAL_REACH', 'reachable: true');
		expect(await run(`learn ${file}`, { files: { [file]: wrong } })).toMatchObject({
			out: '',
			err: 'canreach: two-sites.yaml teaches what is not so\n  `canreach learn --check two-sites.yaml` tells what is not\n',
			code: 2,
		});
	});
});

const root = new URL('../../', import.meta.url).pathname;
const lessons = readdirSync(`${root}lessons`).filter((name) => name.endsWith('.yaml'));

const scenarios = Object.fromEntries(
	readdirSync(`${root}scenarios`).map((name) => [
		`${root}scenarios/${name}`,
		readFileSync(`${root}scenarios/${name}`, 'utf8'),
	]),
);

test('there are lessons', () => {
	expect(lessons.length).toBeGreaterThan(0);
});

test.each(lessons)('lessons/%s teaches what is so', { timeout: 60_000 }, async (name) => {
	const path = `${root}lessons/${name}`;
	const files = { ...scenarios, [path]: readFileSync(path, 'utf8') };
	expect(await run(['learn', '--check', path], { files })).toMatchObject({ err: '', code: 0 });
});

test('the committed schema is current; `npm run generate` writes it', () => {
	const written = readFileSync(`${root}lessons/lesson.schema.json`, 'utf8');
	expect(written).toBe(`${JSON.stringify(lessonJsonSchema(), null, 2)}\n`);
});

const valid = new Ajv({ strict: false }).compile(lessonJsonSchema());

test.each(lessons)('an editor finds nothing in lessons/%s, and something in a wrong one', (name) => {
	const text = readFileSync(`${root}lessons/${name}`, 'utf8');
	expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true);
	expect(valid(parse(text.replace('minutes:', 'minuts:')))).toBe(false);
});
