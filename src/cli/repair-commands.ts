// `canreach repair`: its arguments; what it does is in `commands/repair.ts`.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Host } from './host.ts';
import { fileHelp, withOptions } from './shared-options.ts';

export function addRepairCommands(program: Command, host: Host): void {
	withOptions(
		program
			.command('repair')
			.summary('the smallest edits that let two talk')
			.description('the smallest edits after which two endpoints can talk, each tried before it is proposed')
			.argument('[from]', 'a site or VNet id, an element key, a prefix or an address')
			.argument('[to]', 'the same')
			.argument('[file]', fileHelp),
		'state',
		'evidence',
		'screen',
		'quiet',
	)
		.option('--all', 'for every expectation of the file that fails; FILE is then the only operand')
		.addOption(
			new Option('--survives <n>', 'also under every single failure of what contains neither end').choices(['1']),
		)
		.addOption(new Option('--most <n>', 'how many proposals at most').default(3).argParser(readMost))
		.addOption(
			new Option('--cost <kind=n>', 'what an edit of a kind costs, once or more; --costs lists them')
				.default([], 'as --costs says')
				.argParser((word: string, words: readonly string[]) => [...words, word]),
		)
		.option('--costs', 'list the kinds of edits and what each costs')
		.option('--write <file>', 'write the file with the first proposal in it to a new one')
		.option('--json', 'print the proposals as one JSON document')
		.addHelpText('after', notes)
		.action(async (from, to, file, options) =>
			(await import('./commands/repair.ts')).repair(host, [from, to, file], options),
		);
}

function readMost(text: string): number {
	if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 1 to 999.');
	return Number(text);
}

const notes = `
Proposals that break a promise of the file come last. Otherwise they are ranked
by how many edits they are, then by cost; two flags that do nothing alone, of
two gateways or of one VNet peering, count as one edit. Every single edit and
every two are searched; larger sets as the reasons propose them. No proposal
contains another, and none brings an error that is not there already.
The design itself is never changed.
`;
