// Help: what a command is for, then examples, then its arguments and options; and a short page for those who name no command.

import { type Command, Help } from 'commander';

/** By command, in the order of usefulness. */
const examples: Readonly<Record<string, readonly (readonly [command: string, what: string])[]>> = {
	canreach: [
		['canreach run', 'the seed example: two offices'],
		['canreach explore', 'the same on a full screen'],
		['canreach learn', 'lessons, from the first circuit on'],
		['canreach show > design.yaml', 'a file to start from'],
		['canreach run design.yaml', 'your design, every pair'],
		['canreach why san-francisco london', 'why two networks can talk, or cannot'],
		['canreach what-if --fail circuit/london', 'what a failure takes'],
		['canreach check designs/*.yaml', 'for CI: is every promise kept'],
	],
	run: [
		['canreach run design.yaml', 'every pair of networks'],
		['canreach run design.yaml --json --routes', 'one JSON document'],
		['canreach run design.yaml --markdown -o answer.md', 'for a pull request'],
		['cat design.yaml | canreach run -', 'from standard input'],
	],
	why: [
		['canreach why san-francisco london', 'sites of the seed example'],
		['canreach why 10.0.1.9 10.0.4.0/24 design.yaml', 'addresses and prefixes'],
		['canreach why site/london vnet/london design.yaml', 'where an id is two things'],
		['canreach why paris app design.yaml --what-if lost', 'in a what-if of the file'],
	],
	repair: [
		['canreach repair london us-west --survives 1', 'against any one failure'],
		['canreach repair paris app design.yaml --what-if lost', 'in a what-if'],
		['canreach repair --all design.yaml', 'for failed expectations'],
		['canreach repair --costs', 'what each edit costs'],
	],
	routes: [
		['canreach routes circuit/london/primary', 'one link of a circuit'],
		['canreach routes us-west design.yaml', 'the gateway of a VNet'],
		['canreach routes vnet/us-west', 'effective routes of a VNet'],
		['canreach routes london --without-global-reach', 'as if no link were there'],
	],
	check: [
		['canreach check designs/*.yaml', '0 fine, 1 a promise broken, 2 a file faulty'],
		['canreach check design.yaml --json', 'one document for all files'],
	],
	test: [
		['canreach test', 'every scenario below this folder'],
		["canreach test 'designs/**/*.yaml' --bail", 'until the first that fails'],
		['canreach test -r default -r junit=report.xml', 'for people, and for CI'],
		['canreach test --shard 1/4 -r json=part-1.json', 'a quarter of the files'],
		['canreach test --watch --filter london', 'while you write'],
	],
	merge: [['canreach merge part-*.json -r junit=report.xml', 'the parts as one run']],
	'what-if': [
		['canreach what-if design.yaml', 'every what-if of the file'],
		['canreach what-if design.yaml --id lost --markdown', 'for a pull request'],
		['canreach what-if --fail circuit/london --trace', 'both ways of each pair'],
		['canreach what-if --set circuits.london.sku=standard', 'another value'],
		['canreach what-if d.yaml --add-global-reach a~b', 'another link'],
	],
	diff: [
		['canreach diff old.yaml new.yaml', 'two files'],
		['canreach diff --git HEAD design.yaml', 'what you changed since the commit'],
		['canreach diff --git main..next design.yaml', 'two revisions'],
	],
	verify: [
		['canreach verify design.yaml', 'what-ifs with expectChange'],
		['canreach verify old.yaml new.yaml --expect change.yaml', 'two files'],
	],
	record: [
		['canreach record design.yaml', 'rows of "expect" to look at'],
		['canreach record design.yaml --write', 'add those that are missing to the file'],
	],
	coverage: [
		['canreach coverage design.yaml', 'what nobody would miss'],
		['canreach coverage design.yaml --fail-under 80', 'for CI'],
	],
	show: [
		['canreach show', 'the seed example, to start from'],
		['canreach show design.yaml --expanded', 'with every default written out'],
	],
	schema: [['canreach schema > scenario.schema.json', 'beside your scenarios']],
	rules: [
		['canreach rules R096', 'one rule'],
		['canreach rules --codes', 'what findings and reasons mean'],
		['canreach rules --assumptions', 'what "assume" can switch'],
		['canreach rules --markdown', 'everything on one page'],
	],
	conformance: [
		['canreach conformance', 'the published cases that come along'],
		['canreach conformance cases/*.yaml', 'cases of your own'],
	],
	catalog: [
		['canreach catalog show London', 'one thing whole'],
		['canreach catalog locations --provider Equinix', 'where a provider is'],
	],
	bgp: [
		['canreach bgp solve network.json', 'the tables of a network'],
		['canreach bgp network design.yaml', 'what a scenario becomes'],
	],
	'bgp solve': [
		['canreach bgp solve network.json', 'as tables'],
		['canreach bgp network | canreach bgp solve - --json', 'the seed example'],
		['canreach bgp solve - --ndjson < networks.ndjson', 'one a line'],
	],
	'bgp network': [['canreach bgp network design.yaml --what-if lost', 'in a what-if']],
	lab: [
		['canreach lab run design.yaml', 'played by BIRD, and compared'],
		['canreach lab write design.yaml --out lab', 'to run it yourself'],
	],
	'lab write': [
		['canreach lab write design.yaml --out lab', 'one BIRD for all'],
		['canreach lab write --daemon frr --containerlab --out lab', 'containers'],
	],
	'lab run': [
		['canreach lab run', 'the seed example'],
		['canreach lab run network.json', 'a network of your own'],
	],
	learn: [
		['canreach learn', 'the lessons there are'],
		['canreach learn 1', 'the first: you predict, the engine answers'],
		['canreach learn 1 --start > my.yaml', 'the design its exercise starts from'],
		['canreach learn 1 --try my.yaml', 'is it solved?'],
		['canreach learn 1 --markdown > handout.md', 'for paper'],
	],
	grade: [
		['canreach grade handed-in/ --exercise 1', 'a row for each file'],
		['canreach grade handed-in/ --exercise 1 --csv', 'for a spreadsheet'],
	],
	generate: [
		['canreach generate design --sites 50 --seed 7 > design.yaml', 'a scenario'],
		['canreach generate as-graph | canreach bgp solve -', 'a network'],
	],
	'generate design': [
		['canreach generate design | canreach run -', 'a design of ten sites'],
		['canreach generate design --sites 50 --circuits 10 --vnets 30', 'and larger'],
	],
	'generate as-graph': [['canreach generate as-graph --systems 1000 --sessions 4000', 'larger']],
	completion: [['canreach completion bash >> ~/.bashrc', 'the same for zsh and fish']],
};

/** For `configureHelp`: the usual page, with examples before arguments and options; commands by their names alone. */
export const helpConfiguration = {
	subcommandTerm: (command: Command): string => command.name(),
	formatHelp(command: Command, helper: Help): string {
		const page = Help.prototype.formatHelp.call(helper, command, helper);
		const rest = page.search(/^(Arguments|Options):$/m);
		const shown = examplesOf(command);
		return shown === '' || rest === -1 ? page : `${page.slice(0, rest)}${shown}\n${page.slice(rest)}`;
	},
};

/** Units: characters, where nothing says how wide the terminal is. */
const width = 80;

/** When no command is named. */
export function shortHelp(program: Command): string {
	const names = program.commands.map((command) => command.name()).join(', ');
	return [
		`${program.createHelp().boxWrap(program.description(), width)}\n`,
		examplesOf(program),
		program.createHelp().boxWrap(`Commands: ${names}.`, width),
		'`canreach --help` says what each does; `canreach COMMAND --help` how to use it.\n',
	].join('\n');
}

function examplesOf(command: Command): string {
	const group = command.parent?.parent ? `${command.parent.name()} ` : '';
	const name = `${group}${command.name()}`;
	const shown = Object.hasOwn(examples, name) ? examples[name]! : [];
	if (shown.length === 0) return '';
	const longest = Math.max(...shown.map(([line]) => line.length));
	return `Examples:\n${shown.map(([line, what]) => `  ${line.padEnd(longest)}  ${what}`).join('\n')}\n`;
}
