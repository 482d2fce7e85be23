// `canreach bgp` and `canreach lab`: the arguments of their commands; what they do is in `commands/bgp.ts` and `commands/lab.ts`.

import { type Command, Option } from 'commander';
import type { Host } from './host.ts';
import { fileHelp, withOptions } from './shared-options.ts';

const networkHelp = 'a network as JSON, or - for standard input';
const eitherHelp = `${fileHelp}; a network as JSON will do too`;

/** Adds both groups to the program. */
export function addBgpCommands(program: Command, host: Host): void {
	const bgp = program.command('bgp').description('networks of BGP speakers: solved, and made from a scenario');
	withOptions(
		bgp.command('solve').description('the tables of a network of BGP speakers').argument('<file>', networkHelp),
		'screen',
		'quiet',
	)
		.option('--json', 'print one JSON document; null where no state is stable')
		.option('--ndjson', 'read one network a line, and print one answer a line')
		.addHelpText('after', ownWords)
		.action(async (file, options) => (await import('./commands/bgp.ts')).solveFile(host, file, options));
	withOptions(
		bgp.command('network').description('the network that a scenario becomes, as JSON').argument('[file]', fileHelp),
		'state',
		'quiet',
	).action(async (file, options) => (await import('./commands/bgp.ts')).network(host, file, options));

	const lab = program.command('lab').description('the same network played by real BGP daemons');
	withOptions(
		lab
			.command('write')
			.description('the configuration of daemons for the whole design')
			.argument('[file]', eitherHelp),
		'state',
		'quiet',
	)
		.addOption(
			new Option('--daemon <name>', 'which daemon; FRR is a second opinion, that lab run does not start')
				.choices(['bird', 'frr'])
				.default('bird'),
		)
		.requiredOption('--out <directory>', "where to write: new, empty, or this lab's from before")
		.option('--containerlab', 'a container for each speaker, and a topology of containerlab')
		.action(async (file, options) => (await import('./commands/lab.ts')).write(host, file, options));
	withOptions(
		lab
			.command('run')
			.description(
				'played by BIRD 2 and compared with the answer here; exit code 1 when it differs, or BIRD does not come to rest',
			)
			.argument('[file]', eitherHelp),
		'state',
		'screen',
		'quiet',
	)
		.option('--json', 'print one JSON document')
		.action(async (file, options) => (await import('./commands/lab.ts')).run(host, file, options));
}

const ownWords = `
Beyond plain BGP a network may say:
  speakers[].decision  a ladder of its own: names of rungs, or maps of kind
                       preferTag (id, prefer, over) or strippedLengthOfInternal
                       (id); what is not named is not compared
  sessions[].bundle    parallel sessions that count once against multipath
  end.localAs          the ASN shown on this session
  end.transparent      puts no ASN in front (a route server, RFC 7947)
  end.maxPrefixes      down, when more arrive before the import rules
  rule, end.ownAsRule  names for explanations; they decide nothing
In an answer "selected" marks all routes in use at once, the best among them.
A key that is not known is refused by its path.
`;
