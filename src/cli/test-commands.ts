// `canreach test`, `check`, `merge`, `record` and `coverage`: their arguments; what they do is in `commands/`.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Host } from './host.ts';
import { parseShard } from './shard.ts';
import { fileHelp, withOptions } from './shared-options.ts';

export function addTestCommands(program: Command, host: Host): void {
	reporting(
		withOptions(
			program
				.command('test')
				.summary('what scenarios expect, with reporters for CI')
				.description(
					'scenarios against what they expect; exit code 1 for a broken promise, 3 where nothing was checked',
				)
				.argument(
					'[globs...]',
					'files, folders, or patterns such as designs/**/*.yaml, quoted; every scenario below this folder when left out',
				),
			'evidence',
			'screen',
			'quiet',
		),
	)
		.option('--filter <text>', 'only with this text in the name of the file or scenario, or in what is expected')
		.addOption(
			new Option('--shard <i/n>', 'only the i-th of n parts of all files; canreach merge joins them').argParser(
				readShard,
			),
		)
		.addOption(new Option('--bail [n]', 'stop after n files that fail, or after the first').argParser(readCount))
		.option('-w, --watch', 'run again when a file changes; q leaves')
		.addHelpText('after', notesOnTest)
		.action(async (globs, options) => (await import('./commands/test.ts')).test(host, globs, options));

	reporting(
		withOptions(
			program
				.command('merge')
				.description('the parts of a test run as the whole')
				.argument('<reports...>', 'files that test --shard I/N --reporter json=FILE has written'),
			'screen',
			'quiet',
		),
	).action(async (reports, options) => (await import('./commands/merge.ts')).merge(host, reports, options));

	withOptions(
		program
			.command('check')
			.summary('findings and expectations of given files')
			.description('findings and expectations only; exit code 1 when a promise is broken')
			.argument('<files...>', 'scenario files; a pattern such as designs/*.yaml may be quoted'),
		'evidence',
		'screen',
	)
		.option('--json', 'print the answers as one JSON document')
		.addHelpText('after', notesOnCheck)
		.action(async (files, options) => (await import('./commands/check.ts')).check(host, files, options));

	withOptions(
		program
			.command('record')
			.summary('expectations from what holds today')
			.description('expectations from what holds today, as the "expect" of a scenario')
			.argument('[file]', fileHelp),
		'quiet',
	)
		.option('-w, --write', 'add them to the file, and leave everything else in it as it stands')
		.option('-o, --output <file>', 'write the file with them added to another file')
		.action(async (file, options) => (await import('./commands/record.ts')).record(host, file, options));

	withOptions(
		program
			.command('coverage')
			.summary('what no expectation would notice losing')
			.description('circuits, links, connections and settings that no expectation would notice losing')
			.argument('[file]', fileHelp),
		'screen',
		'quiet',
	)
		.option('--json', 'print one JSON document')
		.addOption(
			new Option('--fail-under <percent>', 'exit code 1 when less of what can be lost is noticed').argParser(
				readPercent,
			),
		)
		.action(async (file, options) => (await import('./commands/coverage.ts')).coverage(host, file, options));
}

function readPercent(text: string): number {
	const percent = Number(text);
	if (text.trim() === '' || !(percent >= 0 && percent <= 100))
		throw new InvalidArgumentError('Expected a number, 0 to 100.');
	return percent;
}

function reporting(command: Command): Command {
	return command.addOption(
		new Option(
			'-r, --reporter <name[=file]>',
			'how and where to report, once or more: default, json, junit, tap, github, sarif',
		)
			.default([], 'default')
			.argParser((word: string, words: readonly string[]) => [...words, word]),
	);
}

function readShard(text: string) {
	const shard = parseShard(text);
	if (shard === null) throw new InvalidArgumentError('Expected a part and how many there are, such as 1/4.');
	return shard;
}

function readCount(text: string): number {
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	const operand = /^\d/.test(text) ? '' : ` A file comes before it: ${text} --bail.`;
	throw new InvalidArgumentError(`Expected a whole number from 1.${operand}`);
}

const notesOnCheck = `
Exit code: 0 fine, also where nothing is expected (canreach test has 3 for it),
1 a promise is broken, 2 a file is not understood.
`;

const notesOnTest = `
Which files: a file or a pattern is taken at its word. In a folder, and below
it, every .yaml and .yml that has "circuits" or two other sections of a
scenario, or is called *.canreach.yaml; other YAML, empty files too, is passed
over, and named on standard error; node_modules and names that begin with a dot
are left out.
Exit code: 0 fine, 1 a promise is broken, 2 a file is not understood, 3 nothing
was checked (0 for a part of --shard), 130 left while watching.
Reports hold no time and no duration: the same files give the same bytes.
`;
