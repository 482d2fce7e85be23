// A file is replaced whole or not at all, and stays what it was: its mode, and the links to it.

import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'canreach-replace-'));
const inside = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
	rmSync(folder, { recursive: true });
	mkdirSync(folder);
	writeFileSync(inside('old.yaml'), 'old', { mode: 0o640 });
});

/** A disk that is full after the first piece. */
function* untilFull(): Generator<string> {
	yield 'ne';
	throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
}

test('the pieces are its text, and its mode stays', () => {
	replaceFile(inside('old.yaml'), ['new', ' text']);
	expect(readFileSync(inside('old.yaml'), 'utf8')).toBe('new text');
	expect(statSync(inside('old.yaml')).mode & 0o777).toBe(0o640);
	expect(readdirSync(folder)).toEqual(['old.yaml']);
});

test('on a full disk what was there stays, and nothing beside it', () => {
	expect(() => replaceFile(inside('old.yaml'), untilFull())).toThrow('no space');
	expect(() => replaceFile(inside('other.yaml'), untilFull())).toThrow('no space');
	expect(readFileSync(inside('old.yaml'), 'utf8')).toBe('old');
	expect(readdirSync(folder)).toEqual(['old.yaml']);
});

test('a link stays a link, also one that leads to nothing yet', () => {
	symlinkSync('old.yaml', inside('link.yaml'));
	symlinkSync('later.yaml', inside('loose.yaml'));
	replaceFile(inside('link.yaml'), ['new']);
	replaceFile(inside('loose.yaml'), ['new']);
	expect(['link.yaml', 'loose.yaml'].map((name) => lstatSync(inside(name)).isSymbolicLink())).toEqual([true, true]);
	expect(['old.yaml', 'later.yaml'].map((name) => readFileSync(inside(name), 'utf8'))).toEqual(['new', 'new']);
});

test('what cannot be written says why', () => {
	expect(() => replaceFile(inside('nowhere/a.yaml'), [''])).toThrow('ENOENT');
	expect(() => replaceFile(folder, [''])).toThrow('EISDIR');
});

test('a device is written, not replaced', () => {
	replaceFile('/dev/null', ['text']);
	expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
