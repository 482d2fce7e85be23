// The command line: names, arguments, options and help. What a command does is imported when it runs, so that help stays fast.

import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { addBgpCommands } from './bgp-commands.ts';
import { addCatalogCommands } from './catalog-commands.ts';
import { addChangeCommands } from './change-commands.ts';
import { asGroup } from './command-group.ts';
import { addDrawCommands } from './draw-commands.ts';
import { addExploreCommands } from './explore-commands.ts';
import { addFailureCommands } from './failure-commands.ts';
import { addGenerateCommands } from './generate-commands.ts';
import { helpConfiguration, shortHelp } from './help.ts';
import type { Host } from './host.ts';
import { addRepairCommands } from './repair-commands.ts';
import { addTestCommands } from './test-commands.ts';

export const version = '0.1.0';

export function buildProgram(host: Host): Command {
	const program = new Command('canreach')
		.description(
			'Which networks of an Azure ExpressRoute and Global Reach design can talk, why not, and what would repair it.',
		)
		.version(version, '-V, --version')
		.configureHelp(helpConfiguration)
		.helpCommand(true)
		.configureOutput({
			writeOut: host.stdout,
			writeErr: host.stderr,
			outputError: (text, write) => write(text.replace(/^error: /, 'canreach: ')),
		})
		.showSuggestionAfterError()
		.exitOverride();

	withView(program.command('run').description('every pair, with and without Global Reach').argument('[file]', fileHelp))
		.option('--json', 'print the answer as one JSON document')
		.option('--markdown', 'print it for a pull request')
		.option('--routes', "with --json: add every node's routes")
		.addOption(outputOption())
		.action(async (file, options) => (await commands()).run(host, file, options));

	withView(
		program
			.command('why')
			.description('why two endpoints can talk, or cannot, hop by hop')
			.argument('<from>', 'a site or VNet id, an element key, a prefix or an address')
			.argument('<to>', 'the same')
			.argument('[file]', fileHelp),
	)
		.addOption(viewOption())
		.option('--without-global-reach', 'answer as if no Global Reach link were there')
		.option('--json', 'print the explanation as one JSON document')
		.action(async (from, to, file, options) => (await commands()).why(host, from, to, file, options));

	withView(
		program
			.command('routes')
			.description('the table of a node, with the rung that decided')
			.argument(
				'<node>',
				'an element key, such as circuit/london/primary, gateway/us-west, vnet/us-west or site/london',
			)
			.argument('[file]', fileHelp),
	)
		.addOption(viewOption())
		.option('--without-global-reach', 'answer as if no Global Reach link were there')
		.option('--prefix <prefix>', 'only routes that cover this prefix or address, or lie in it')
		.option('--all', 'list prefixes one by one, however many behave alike')
		.option('--json', 'print the routes as one JSON document')
		.action(async (node, file, options) => (await commands()).routes(host, node, file, options));

	addTestCommands(program, host, { withView, withScreen });
	addChangeCommands(program, host, withView);
	addFailureCommands(program, host, withView);

	program
		.command('show')
		.description('the design as it is understood')
		.argument('[file]', fileHelp)
		.option('--expanded', 'with every default written out')
		.option('--json', 'print it as JSON')
		.option('-q, --quiet', 'no messages on standard error')
		.action(async (file, options) => (await commands()).show(host, file, options));

	program
		.command('schema')
		.description('the JSON Schema of scenario files, for editors')
		.action(async () => (await commands()).schema(host));

	program
		.command('rules')
		.description("what Microsoft's network does, rule by rule, with its evidence")
		.argument('[id]', 'one rule, such as R096')
		.option('--assumptions', 'the switches of assume')
		.option('--codes', 'findings, reasons and selections, each with its rule')
		.option('--json', 'print JSON')
		.option('--markdown', 'every rule on one page, with its state and its tests')
		.action(async (id, options) => (await commands()).rules(host, id, options));

	program
		.command('conformance')
		.description('published cases: matched, or known to differ and why; exit code 1 when one is neither')
		.argument('[files...]', 'scenario files; those that come with the package when left out')
		.option('--json', 'print one JSON document')
		.option('--markdown', 'print a page')
		.action(async (files, options) => (await commands()).conformance(host, files, options));

	addCatalogCommands(program, host);
	addExploreCommands(program, host, withView);
	addRepairCommands(program, host, withView);
	addBgpCommands(program, host);
	addDrawCommands(program, host);
	addGenerateCommands(program, host);

	program
		.command('completion')
		.description('a completion script for your shell')
		.addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
		.action(async (shell) => host.stdout((await import('./completion.ts')).completion(program, shell)));

	for (const command of program.commands) inherit(command, program, host);
	asGroup(program, host, () => shortHelp(program));
	return program;
}

/** One import for all: each file more that is loaded costs more than what is in it. */
function commands(): Promise<typeof import('./commands.ts')> {
	return import('./commands.ts');
}

const fileHelp = 'a scenario file, or - for standard input; the seed example when left out';

function withView(command: Command): Command {
	return withScreen(
		command.addOption(
			new Option('--evidence <level>', 'the weakest evidence an answer may rest on')
				.choices(['documented', 'observed', 'inferred'])
				.default('inferred'),
		),
	);
}

function withScreen(command: Command): Command {
	return command
		.option('--ascii', 'draw with ASCII characters only, as in a C locale')
		.option('--no-color', 'no colour; NO_COLOR does the same')
		.addOption(new Option('--columns <n>', 'width of the output').argParser(readColumns))
		.option('-q, --quiet', 'no messages on standard error');
}

function viewOption(): Option {
	return new Option('--what-if <id>', 'answer in this what-if of the scenario');
}

function outputOption(): Option {
	return new Option('-o, --output <file>', 'write to a file');
}

function readColumns(text: string): number {
	const columns = Number(text);
	if (!Number.isInteger(columns) || columns < 40 || columns > 400)
		throw new InvalidArgumentError('a whole number, 40 to 400.');
	return columns;
}

/** Subcommands end and speak as the program does, each with its own usage. */
function inherit(command: Command, program: Command, host: Host): void {
	command.copyInheritedSettings(program);
	const usage = command.createHelp().commandUsage(command);
	command.showHelpAfterError(`  usage: ${usage}\n  ${usage.split(/ [[<]/)[0]} --help says more`);
	for (const nested of command.commands) inherit(nested, command, host);
	if (command.commands.length > 0) asGroup(command, host, () => command.helpInformation());
}
