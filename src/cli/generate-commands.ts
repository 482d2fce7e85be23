// `canreach generate`: the arguments of its commands; what they do is in `commands/generate.ts`.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Host } from './host.ts';
import { withOptions } from './shared-options.ts';

/** Adds the group to the program. */
export function addGenerateCommands(program: Command, host: Host): void {
	const generate = program.command('generate').description('designs and networks of any size, the same for a seed');
	common(
		generate
			.command('design')
			.description('a scenario whose circuits, VNets and Global Reach links Azure would accept')
			.addOption(count('--sites', 'sites', 10))
			.addOption(count('--circuits', 'circuits', 4))
			.addOption(count('--vnets', 'VNets', 6))
			.addOption(count('--locations', 'how many peering locations are used; all unless given'))
			.addOption(count('--regions', 'how many regions are used; all unless given'))
			.addOption(share('--dual-homed', 'of the sites are on a second circuit', 0.3))
			.addOption(share('--mesh', 'of the pairs of circuits are joined by Global Reach', 0.2))
			.addOption(count('--prefixes', 'prefixes of each site', 1))
			.addOption(count('--circuits-per-vnet', 'circuits each VNet is connected to', 2))
			.option('--ignore-limits', "beyond Azure's limits where the numbers are (assume: { limits: ignored })")
			.option('--json', 'print it as JSON; YAML unless given'),
	).action(async (options) => (await import('./commands/generate.ts')).design(host, options));
	common(
		generate
			.command('as-graph')
			.description('customers, providers and peers, as `canreach bgp solve` reads a network')
			.addOption(count('--systems', 'autonomous systems', 100))
			.addOption(count('--sessions', 'sessions between them', 400))
			.addOption(count('--origins', 'how many of them originate a prefix', 1)),
	).action(async (options) => (await import('./commands/generate.ts')).asGraph(host, options));
}

function common(command: Command): Command {
	return withOptions(command.addOption(count('--seed', 'another number, another result', 1)), 'quiet').option(
		'-o, --output <file>',
		'write to a file',
	);
}

function count(name: string, what: string, usual?: number): Option {
	return new Option(`${name} <n>`, what).default(usual).argParser((text) => {
		if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
		return Number(text);
	});
}

function share(name: string, what: string, usual: number): Option {
	return new Option(`${name} <share>`, `this share ${what}`).default(usual).argParser((text) => {
		const value = Number(text);
		if (text.trim() === '' || !(value >= 0 && value <= 1))
			throw new InvalidArgumentError('Expected a number from 0 to 1.');
		return value;
	});
}
