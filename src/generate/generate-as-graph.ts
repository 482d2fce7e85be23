// An internet-like network of autonomous systems: customers pay providers, peers exchange what their customers have.

import type { Network, PolicyRule, Session, Speaker } from '../routing/model.ts';
import { randomFrom } from './random.ts';
import { checkWhole } from './size.ts';

/** How large a network of autonomous systems is to be. */
export interface AsGraphSize {
	/** Default 1. */
	readonly seed?: number;
	readonly systems: number;
	/** Sessions in all; what providers do not use up are peerings. At least one less than systems. */
	readonly sessions: number;
	/** How many systems originate a prefix of their own, counted from the last; default 1. */
	readonly origins?: number;
}

// Who a route is from decides how much it is liked and who is told (Gao and Rexford, "Stable Internet Routing", 2001).
const fromCustomer = [{ set: { clearTags: true, addTags: ['customer'], localPref: 200 } }] satisfies PolicyRule[];
const fromPeer = [{ set: { clearTags: true, addTags: ['peer'], localPref: 150 } }] satisfies PolicyRule[];
const fromProvider = [{ set: { clearTags: true, addTags: ['provider'], localPref: 100 } }] satisfies PolicyRule[];
const toCustomer = [{}] satisfies PolicyRule[];
const toOthers = [
	{ match: { local: true } },
	{ match: { tagsAny: ['customer'] } },
	{ action: 'deny' },
] satisfies PolicyRule[];

/**
 * Autonomous systems as customers, providers and peers. Every system but the first has providers among those before it,
 * rather such as have many customers already.
 * Shape: a network for `canreach bgp solve`; `as-1` and so on, no customer its own provider's provider.
 * @throws {SizeError} when it cannot be made: fewer sessions than join all systems, or more than there are pairs.
 */
export function generateAsGraph({ seed = 1, systems, sessions, origins = 1 }: AsGraphSize): Network {
	checkWhole('seed', seed, 0, 0xffff_ffff);
	checkWhole('systems', systems, 1, 1_000_000);
	checkWhole('sessions', sessions, systems - 1, (systems * (systems - 1)) / 2);
	checkWhole('origins', origins, 0, systems);
	const random = randomFrom(seed);
	const ends: Session[] = [];
	const joined = new Set<number>();
	const pool: number[] = [0];
	const id = (index: number): string => `as-${index + 1}`;
	const join = (a: number, b: number): boolean => {
		const key = Math.min(a, b) * systems + Math.max(a, b);
		if (a === b || joined.has(key)) return false;
		joined.add(key);
		return true;
	};
	const providers = Math.max(1, Math.floor(sessions / systems / 2));
	for (let index = 1; index < systems; index++) {
		for (let nth = 0; nth < providers && ends.length < sessions; nth++) {
			const provider = random.pick(pool);
			if (!join(index, provider)) continue;
			pool.push(provider);
			ends.push({
				a: { speaker: id(index), import: fromProvider, export: toOthers },
				b: { speaker: id(provider), import: fromCustomer, export: toCustomer },
			});
		}
		pool.push(index);
	}
	// Where nearly all are joined drawing would take for ever: after so many vain draws the pairs are gone through in order.
	const mostVain = 64;
	let vain = 0;
	let [low, high] = [0, 1];
	while (ends.length < sessions) {
		let [a, b] = [random.pick(pool), random.pick(pool)];
		if (vain >= mostVain) {
			[a, b] = [low, high];
			[low, high] = high === systems - 1 ? [low + 1, low + 2] : [low, high + 1];
		}
		if (!join(a, b)) {
			vain++;
			continue;
		}
		if (vain < mostVain) vain = 0;
		ends.push({
			a: { speaker: id(a), import: fromPeer, export: toOthers },
			b: { speaker: id(b), import: fromPeer, export: toOthers },
		});
	}
	const speakers = Array.from({ length: systems }, (_, index): Speaker => {
		const nth = systems - 1 - index;
		const networks =
			nth < origins ? [`10.${Math.floor(nth / 65_536)}.${Math.floor(nth / 256) % 256}.${nth % 256}/32`] : [];
		return { id: id(index), asn: index + 1, networks };
	});
	return { name: `${systems} autonomous systems from seed ${seed}`, speakers, sessions: ends };
}
