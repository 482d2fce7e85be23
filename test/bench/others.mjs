// Other programs with the same work: a C program of the hot loop, and networkx. Null where the machine lacks what they need.

import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A line of counts and the origin, then a session a line: both ends, and 1 where the first pays the second, 0 where they are peers. */
export function writeGraph({ speakers, sessions }, indexOf, directory) {
	const file = join(directory, `graph-${speakers.length}.txt`);
	const kinds = sessions.map(({ a, b }) => {
		const pays = b.import[0].set.addTags[0] === 'customer' ? 1 : 0;
		return `${indexOf.get(a.speaker)} ${indexOf.get(b.speaker)} ${pays}`;
	});
	writeFileSync(file, `${speakers.length} ${sessions.length} ${speakers.length - 1}\n${kinds.join('\n')}\n`);
	return file;
}

export function compiledC(directory) {
	const program = join(directory, 'settle');
	if (spawnSync('cc', ['-O3', '-o', program, beside('settle.c')], { stdio: 'inherit' }).status !== 0) return null;
	return (file) => JSON.parse(execFileSync(program, [file], { encoding: 'utf8' }));
}

export function networkxBfs(file) {
	if (spawnSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' }).status !== 0) return null;
	return () => JSON.parse(execFileSync('python3', [beside('networkx-bfs.py'), file], { encoding: 'utf8' }));
}
