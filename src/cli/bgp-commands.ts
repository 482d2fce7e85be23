// `canreach bgp` and `canreach lab`: the arguments of their commands; what they do is in `commands/bgp.ts` and `commands/lab.ts`.

import { type Command, Option } from 'commander';
import type { Host } from './host.ts';

const networkHelp = 'a network as JSON, or - for standard input';
const scenarioHelp = 'a scenario file, or - for standard input; the seed example when left out';
const eitherHelp = `${scenarioHelp}; a network as JSON will do too`;

/** Adds both groups to the program. */
export function addBgpCommands(program: Command, host: Host): void {
	const bgp = program.command('bgp').description('networks of BGP speakers: solved, and made from a scenario');
	bgp
		.command('solve')
		.description('the tables of a network of BGP speakers')
		.argument('<file>', networkHelp)
		.option('--json', 'print one JSON document; null where no state is stable')
		.option('--ndjson', 'read one network a line, and print one answer a line')
		.addHelpText('after', ownWords)
		.action(async (file, options) => (await import('./commands/bgp.ts')).solveFile(host, file, options));
	view(
		bgp.command('network').description('the network that a scenario becomes, as JSON').argument('[file]', scenarioHelp),
	).action(async (file, options) => (await import('./commands/bgp.ts')).network(host, file, options));

	const lab = program.command('lab').description('the same network played by real BGP daemons');
	view(
		lab
			.command('write')
			.description('the configuration of daemons for the whole design')
			.argument('[file]', eitherHelp),
	)
		.addOption(
			new Option('--daemon <name>', 'which daemon; FRR is a second opinion, that lab run does not start')
				.choices(['bird', 'frr'])
				.default('bird'),
		)
		.requiredOption('--out <directory>', 'where to write')
		.option('--containerlab', 'a container for each speaker, and a topology of containerlab')
		.action(async (file, options) => (await import('./commands/lab.ts')).write(host, file, options));
	view(
		lab
			.command('run')
			.description('played by BIRD 2 and compared with the answer here; exit code 1 when it differs')
			.argument('[file]', eitherHelp),
	)
		.option('--json', 'print one JSON document')
		.action(async (file, options) => (await import('./commands/lab.ts')).run(host, file, options));
}

function view(command: Command): Command {
	return command
		.option('--what-if <id>', 'in this what-if of the scenario')
		.option('--without-global-reach', 'as if no Global Reach link were there')
		.option('-q, --quiet', 'no messages on standard error');
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
