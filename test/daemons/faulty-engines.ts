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
];
