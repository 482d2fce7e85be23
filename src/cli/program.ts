// The command line: names, arguments, options and help. What a command does is imported when it runs, so that help stays fast.

import { Argument, Command } from 'commander';
import { addAskCommands } from './ask-commands.ts';
import { addBgpCommands } from './bgp-commands.ts';
import { addCatalogCommands } from './catalog-commands.ts';
import { addChangeCommands } from './change-commands.ts';
import { asGroup, commandAt } from './command-group.ts';
import { addDrawCommands } from './draw-commands.ts';
import { addExploreCommands } from './explore-commands.ts';
import { addFailureCommands } from './failure-commands.ts';
import { addGenerateCommands } from './generate-commands.ts';
import { helpConfiguration, shortHelp } from './help.ts';
import type { Host } from './host.ts';
import { addLearnCommands } from './learn-commands.ts';
import { addReferenceCommands } from './reference-commands.ts';
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
		.helpCommand(false)
		.configureOutput({
			writeOut: host.stdout,
			writeErr: host.stderr,
			outputError: (text, write) => write(text.replace(/^error: /, 'canreach: ')),
		})
		.showSuggestionAfterError()
		.exitOverride();

	program.commandsGroup('Ask a design');
	addAskCommands(program, host);
	addExploreCommands(program, host);
	addDrawCommands(program, host);

	program.commandsGroup('Change it, break it, mend it');
	addChangeCommands(program, host);
	addFailureCommands(program, host);
	addRepairCommands(program, host);

	program.commandsGroup('Hold it to its promises');
	addTestCommands(program, host);

	program.commandsGroup('Learn and teach');
	addLearnCommands(program, host);

	program.commandsGroup('Look things up');
	addReferenceCommands(program, host);
	addCatalogCommands(program, host);

	program.commandsGroup('Under the hood');
	addBgpCommands(program, host);
	addGenerateCommands(program, host);
	program
		.command('completion')
		.description('a completion script for your shell')
		.addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
		.action(async (shell) => host.stdout((await import('./completion.ts')).completion(program, shell)));

	program
		.command('help')
		.description('how to use one')
		.argument('[command...]', 'such as why, or bgp solve')
		.action((words: readonly string[]) => commandAt(program, words).help());

	for (const command of program.commands) withUsage(command, host);
	asGroup(program, host, () => shortHelp(program));
	return program;
}

/** Subcommands end and speak as the program does, from which commander copies that; each with its own usage. */
function withUsage(command: Command, host: Host): void {
	const usage = command.createHelp().commandUsage(command);
	command.showHelpAfterError(`  usage: ${usage}\n  ${usage.split(/ [[<]/)[0]} --help says more`);
	for (const nested of command.commands) withUsage(nested, host);
	if (command.commands.length > 0) asGroup(command, host, () => command.helpInformation());
}
