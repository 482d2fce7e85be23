// `canreach learn` and `canreach grade`: their arguments; what they do is in `commands/learn.ts` and `commands/grade.ts`.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Host } from './host.ts';
import { withOptions } from './shared-options.ts';

export function addLearnCommands(program: Command, host: Host): void {
	withOptions(
		program
			.command('learn')
			.summary('lessons: you predict, the engine answers')
			.description('lessons: you predict, the engine answers; each ends with an exercise')
			.argument('[lesson...]', 'its id or number, or a lesson file of your own; a list of all when left out'),
		'screen',
	)
		.option('--start', 'print the design that the exercise starts from')
		.option('--try <file>', 'judge a design against the exercise; exit code 1 while it is not solved')
		.option('-w, --watch', 'with --try: judge again when the file changes; q leaves')
		.addOption(new Option('--hint [n]', 'the first hint, or the n-th').argParser(readCount))
		.option('--solution', 'one way to solve the exercise')
		.option('--check', 'whether lessons teach what is so; exit code 1 when one does not')
		.option('--markdown', 'print the lesson as a handout, with the answers at the end')
		.option('--json', 'print one JSON document')
		.action(async (lessons, options) => (await import('./commands/learn.ts')).learn(host, lessons, options));

	withOptions(
		program
			.command('grade')
			.summary('a folder of designs against an exercise')
			.description('a folder of designs, each judged against the exercise of a lesson')
			.argument('<submissions>', 'the folder; every .yaml file in it or below it is a submission')
			.requiredOption('--exercise <lesson>', 'the lesson: its id or number, or a lesson file'),
		'screen',
	)
		.option('--csv', 'print a table for spreadsheets')
		.option('--markdown', 'print a table in Markdown')
		.option('--json', 'print one JSON document')
		.action(async (folder, options) => (await import('./commands/grade.ts')).grade(host, folder, options));
}

function readCount(text: string): number {
	const count = Number(text);
	if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number from 1.');
	return count;
}
