// Networks of customers, peers and providers, with parallel sessions, route servers and an arbitrary tie here and there.

import * as fc from 'fast-check';
import type { End, Network, PolicyRule, Session } from '../../../src/routing/model.ts';
import { endOf, networkOptions, oddities, onceIn, oneOf, originations, routerIds } from './parts.ts';

const tags = ['customer', 'peer', 'provider', 'red'];
const asns = [64601, 64602, 64603, 3356, 1299, 4_200_000_001];

type Role = 'customer' | 'peer' | 'provider';

const localPrefOf = { customer: 200, peer: 150, provider: 100 };

/** What a speaker does towards a neighbour that is its `role`. */
function endTowards(
	speaker: string,
	role: Role | null,
	extra: { prepend: number; med: number | null; weight: number },
): End {
	const bring: PolicyRule[] = [];
	if (extra.prepend > 0) bring.push({ set: { prepend: extra.prepend }, action: 'next' });
	if (extra.med !== null) bring.push({ set: { med: extra.med }, action: 'next' });
	const weigh: PolicyRule[] = extra.weight === 0 ? [] : [{ set: { weight: extra.weight }, action: 'next' }];
	if (role === null) return { speaker, import: weigh, export: bring };
	return {
		speaker,
		import: [{ set: { clearTags: true, addTags: [role], localPref: localPrefOf[role] }, action: 'next' }, ...weigh],
		export:
			role === 'customer' ? bring : [{ match: { local: false, tagsNone: ['customer'] }, action: 'deny' }, ...bring],
	};
}

const extras = fc.record({
	prepend: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
	med: fc.option(fc.nat(2), { freq: 2 }),
	weight: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, oneOf(5, 32_768, 40_000)),
});

const links = fc.record({
	a: fc.nat(1000),
	b: fc.nat(1000),
	relation: oneOf('customer', 'customer', 'peer', 'none'),
	turned: onceIn(6),
	parallel: onceIn(6),
	bundled: fc.boolean(),
	named: fc.boolean(),
	extraOfA: extras,
	extraOfB: extras,
	oddA: oddities(tags, asns),
	oddB: oddities(tags, asns),
});

const speakersAt = (position: number) =>
	fc.record({
		asn: fc.oneof({ weight: 4, arbitrary: fc.constant(64_601 + position) }, oneOf(...asns)),
		routerId: routerIds(position),
		networks: originations,
		multipath: fc.option(fc.integer({ min: 2, max: 3 }), { freq: 2 }),
		routeServer: onceIn(8),
	});

export const customerProviderNetworks: fc.Arbitrary<Network> = fc
	.integer({ min: 3, max: 9 })
	.chain((count) =>
		fc.record({
			drawn: fc.tuple(...Array.from({ length: count }, (_, position) => speakersAt(position))),
			tree: fc.array(links, { minLength: count - 1, maxLength: count - 1 }),
			more: fc.array(links, { maxLength: count }),
			options: networkOptions,
		}),
	)
	.map(({ drawn, tree, more, options }) => {
		const speakers = drawn.map(({ asn, routerId, networks, multipath }, position) => ({
			id: `as${position}`,
			asn,
			...routerId,
			networks,
			...(multipath === null ? {} : { multipath }),
		}));
		const pairs = [
			...tree.map((link, index) => ({ link, low: link.a % (index + 1), high: index + 1 })),
			...more.map((link) => {
				const low = link.a % (speakers.length - 1);
				return { link, low, high: low + 1 + (link.b % (speakers.length - low - 1)) };
			}),
		];
		const sessions: Session[] = [];
		pairs.forEach(({ link, low, high }, index) => {
			const [a, b] = link.turned ? [high, low] : [low, high];
			const roleOfB = link.relation === 'none' ? null : link.relation;
			const roleOfA = roleOfB === 'customer' ? 'provider' : roleOfB;
			const shown = (position: number) => (drawn[position]!.routeServer ? { transparent: true } : {});
			const session: Session = {
				a: { ...endOf(endTowards(`as${a}`, roleOfB, link.extraOfA), link.oddA), ...shown(a) },
				b: { ...endOf(endTowards(`as${b}`, roleOfA, link.extraOfB), link.oddB), ...shown(b) },
			};
			const bundle = link.bundled ? { bundle: `bundle${index}` } : {};
			sessions.push({ ...session, ...bundle, ...(link.named ? { id: `x${index}` } : {}) });
			if (link.parallel) sessions.push({ ...session, ...bundle, ...(link.named ? { id: `y${index}` } : {}) });
		});
		return { name: 'customer-provider', speakers, sessions, options };
	});
