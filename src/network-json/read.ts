// Text ─► network: every mistake in it, each with its place, or a network that the engine can solve.

import type { Network } from '../routing/model.ts';
import { type Mistake, mistake } from './mistake.ts';
import { checkReferences } from './references.ts';
import { checkShape } from './shape.ts';

export type ReadNetwork =
	| { readonly ok: true; readonly network: Network }
	| { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Never throws, whatever the text. */
export function readNetwork(text: string): ReadNetwork {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		// What is wrong with it every version of JavaScript says in other words.
		return { ok: false, mistakes: [mistake('NOT_JSON', [], 'this is not JSON', { expected: 'one JSON document' })] };
	}
	const shape = checkShape(data);
	if (!shape.ok) return shape;
	const mistakes = checkReferences(shape.written);
	if (mistakes.length > 0) return { ok: false, mistakes };
	const { speakers, ...rest } = shape.written;
	// A speaker that originates nothing may leave `networks` out.
	return {
		ok: true,
		network: { ...rest, speakers: speakers.map((one) => ({ ...one, networks: one.networks ?? [] })) } as Network,
	};
}
