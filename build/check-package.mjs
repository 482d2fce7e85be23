// What would be published, as those see it who install it: by publint and by "Are the types wrong?". What is in dist is taken as it is.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

if (!existsSync('dist/index.js')) {
	console.error('nothing is built: run `npm run build`');
	process.exit(1);
}
const directory = mkdtempSync(join(tmpdir(), 'canreach-package-'));
try {
	// Without its scripts, as packing would build again.
	const [{ filename }] = JSON.parse(npm('pack', '--ignore-scripts', '--json', '--pack-destination', directory));
	const tarball = join(directory, filename);
	const bytes = readFileSync(tarball);
	const { messages, pkg } = await publint({
		strict: true,
		pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
	});
	for (const message of messages) console.error(`publint: ${formatMessage(message, pkg)}`);
	if (messages.length > 0) process.exitCode = 1;
	attw(tarball);
} finally {
	rmSync(directory, { recursive: true, force: true });
}

function npm(...words) {
	return execFileSync('npm', words, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		shell: process.platform === 'win32',
	});
}

function attw(tarball) {
	const program = fileURLToPath(new URL('dist/index.js', import.meta.resolve('@arethetypeswrong/cli/package.json')));
	try {
		execFileSync(
			process.execPath,
			[program, tarball, '--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--format', 'ascii'],
			{ encoding: 'utf8' },
		);
	} catch (error) {
		console.error(error.stdout);
		process.exitCode = 1;
	}
}
