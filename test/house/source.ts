// The source tree as the house tests read it: files, their rooms, and what they import.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceFile {
	/** Relative to src, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

export function sourceFiles(): readonly SourceFile[] {
	return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(root, 'src', name), 'utf8') }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The modules a file imports: relative ones as paths below src, the others by name. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
	const found = [
		...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:from\s*)?['"]([^'"]+)['"]/g),
		...text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g),
		...text.matchAll(/\}\s*from\s*['"]([^'"]+)['"]/g),
	];
	const names = found.map(([, name]) => name!);
	return [...new Set(names.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)))];
}

/** `report/render/text/text.ts` is in the room `report/render`, `simulate.ts` a room of its own. */
export function roomOf(path: string): string {
	if (path.startsWith('report/render/')) return 'report/render';
	return path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
}

/** Code without comments and strings, for tests that look for names. */
export function codeOf(text: string): string {
	return text
		.replaceAll(/\/\*[\s\S]*?\*\//g, '')
		.replaceAll(/(^|[^:])\/\/.*$/gm, '$1')
		.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
