// One fault each in a copy of the engine: one place in its text is changed, and all of it bundled anew.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { judge } from '../../src/lab/judge.ts';
import { root } from '../house/source.ts';

export interface FaultyEngine {
	readonly fault: string;
	readonly build: () => Promise<{ readonly judge: typeof judge }>;
}

const fault = (name: string, file: string, sound: string, faulty: string): FaultyEngine => ({
	fault: name,
	build: async () => {
		const path = join(root, 'src', file);
		const text = readFileSync(path, 'utf8');
		if (text.split(sound).length !== 2)
			throw new Error(`${file} no longer holds exactly one \`${sound}\`: write this fault anew`);
		const { outputFiles } = await build({
			entryPoints: [join(root, 'src/lab/judge.ts')],
			bundle: true,
			write: false,
			format: 'esm',
			platform: 'node',
			logLevel: 'silent',
			plugins: [
				{
					name: 'one-fault',
					setup: ({ onLoad }) =>
						onLoad({ filter: new RegExp(`/src/${file.replaceAll('.', '\\.')}$`) }, () => ({
							contents: text.replace(sound, () => faulty),
							loader: 'ts',
						})),
				},
			],
		});
		const code = Buffer.from(outputFiles[0]!.text).toString('base64');
		return import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
	},
});

export const faultyEngines: readonly FaultyEngine[] = [
	fault(
		'what an internal peer announced is passed on to the others',
		'routing/transfer.ts',
		"if (hop.internal && best.hop?.internal === true) return stop('internalOnly');",
		'',
	),
	fault('MED leaves the AS', 'routing/transfer.ts', 'med: setsMed || own ? attributes.med : null,', ''),
	fault("an own route's MED stays at home", 'routing/transfer.ts', 'setsMed || own ?', 'setsMed ?'),
	fault('local preference leaves the AS', 'routing/transfer.ts', 'localPreference: defaultLocalPreference,', ''),
	fault('weight travels', 'routing/transfer.ts', '{ ...sent, weight: 0 }', 'sent'),
	fault('no loop is noticed', 'routing/transfer.ts', 'countAsn(sent.asPath, hop.receiverAsn)', '0'),
	fault(
		'stripping happens inside an AS too',
		'routing/transfer.ts',
		'hop.internal ? best.asPath : preparedPath(',
		'preparedPath(',
	),
	fault(
		'the next hop is always the sender',
		'routing/transfer.ts',
		'? (best.nextHop ?? hop.from) : hop.from',
		'? hop.from : hop.from',
	),
	fault(
		'own routes weigh nothing',
		'routing/candidate.ts',
		'export const ownWeight = 32_768;',
		'export const ownWeight = 0;',
	),
	fault(
		'a missing MED is the worst',
		'routing/decision.ts',
		'(route.med ?? 0) === lowestOf',
		'(route.med ?? 9) === lowestOf',
	),
	fault('the longest path wins', 'routing/decision.ts', '=> route.asPath.length;', '=> -route.asPath.length;'),
	fault(
		'incomplete is the best origin',
		'routing/decision.ts',
		'igp: 0, egp: 1, incomplete: 2',
		'igp: 2, egp: 1, incomplete: 0',
	),
	// The loop decides and sends on columns of its own: the same faults once more, there.
	fault(
		'the lowest local preference wins in the loop',
		'routing/choose.ts',
		'return -sets.localPreference[set[slot]!]!;',
		'return sets.localPreference[set[slot]!]!;',
	),
	fault(
		'the longest path wins in the loop',
		'routing/choose.ts',
		'return paths.length[path[slot]!]!;',
		'return -paths.length[path[slot]!]!;',
	),
	fault(
		'the lightest weight wins in the loop',
		'routing/choose.ts',
		'return -sets.weight[set[slot]!]!;',
		'return sets.weight[set[slot]!]!;',
	),
	fault(
		'the highest MED wins in the loop',
		'routing/choose.ts',
		'return sets.med[set[slot]!]!;',
		'return -sets.med[set[slot]!]!;',
	),
	fault(
		'incomplete is the best origin in the loop',
		'routing/choose.ts',
		'return sets.originRank[set[slot]!]!;',
		'return -sets.originRank[set[slot]!]!;',
	),
	fault(
		'internal wins over external in the loop',
		'routing/choose.ts',
		'return internal[slot]!;',
		'return -internal[slot]!;',
	),
	fault('the farthest exit wins in the loop', 'routing/choose.ts', 'return igpCost(slot);', 'return -igpCost(slot);'),
	fault(
		'the highest router id wins in the loop',
		'routing/choose.ts',
		'return routerId[slot]!;',
		'return -routerId[slot]!;',
	),
	fault('who hears a better route does not care', 'routing/choose.ts', 'return key > lowest;', 'return true;'),
	fault(
		'what an internal peer announced is passed on in the loop',
		'routing/send.ts',
		'if ((is & trait.internal) !== 0 && internal[bestSlot] === 1) return;',
		'',
	),
	fault(
		'routes go back on their session in the loop',
		'routing/send.ts',
		'if (splitHorizon && session[bestSlot] === session[slot]) return;',
		'',
	),
	fault(
		'no loop is noticed in the loop',
		'routing/send.ts',
		'if (contains(paths, sent, receiverAsn[at]!, allowedOwnAs[at]! + 1)) return;',
		'',
	),
	fault(
		'no ASN is put in front in the loop',
		'routing/send.ts',
		'shownPath = prepend(paths, asn, bestPath[speaker]!);',
		'shownPath = bestPath[speaker]!;',
	),
	fault(
		'paths are neither stripped nor overridden in the loop',
		'routing/send.ts',
		'if ((is & trait.changesPath) !== 0)\n',
		'if (speaker < 0)\n',
	),
	fault(
		'the next hop is always the sender in the loop',
		'routing/send.ts',
		'? bestNextHop[speaker]! : speaker;',
		'? speaker : speaker;',
	),
	fault(
		'prepending on import does nothing in the loop',
		'routing/send.ts',
		'withPrepends(passed.importPrepends, receiverAsn[at]!, sent);',
		'sent;',
	),
	fault(
		'prepending on export does nothing in the loop',
		'routing/send.ts',
		'sent = withPrepends(prepends, asn, sent);',
		'',
	),
	fault(
		'MED leaves the AS in the loop',
		'routing/attribute-sets.ts',
		'med: exported.setsMed || own ? exported.attributes.med : null,',
		'',
	),
	fault(
		"an own route's MED stays at home in the loop",
		'routing/attribute-sets.ts',
		'exported.setsMed || own ?',
		'exported.setsMed ?',
	),
	fault(
		'local preference leaves the AS in the loop',
		'routing/attribute-sets.ts',
		'localPreference: defaultLocalPreference,',
		'',
	),
	fault(
		'weight travels in the loop',
		'routing/attribute-sets.ts',
		'{ ...sent, weight: 0, asPath: [] }',
		'{ ...sent, asPath: [] }',
	),
	fault('bad news is kept', 'routing/settle.ts', 'return !wasIdle || ', 'return '),
];
