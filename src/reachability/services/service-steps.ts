// Where a packet between a site and one of Microsoft's services goes: out over every edge that learns it, back to the longest public prefix.

import {
	acceptedPrefixes,
	edgeAsn,
	isAuthorized,
	isFilteredIn,
	microsoftPeeringsOf,
	refusalsOf,
	scopeOf,
	speaks,
	type WithMicrosoftPeering,
} from '../../azure/microsoft-peering.ts';
import type { MicrosoftService } from '../../catalog/catalog.ts';
import type { Family, Prefix } from '../../net/prefix.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import { linksUp } from '../../topology/availability.ts';
import type { Endpoint } from '../endpoints.ts';
import { ending, onward, type Step } from '../forwarding.ts';
import type { View } from '../view.ts';
import { type PublicSpace, publicSpaceOf, sitesBehind } from './services.ts';

/** A customer edge with a session at one link of a circuit. */
export interface Session extends WithMicrosoftPeering {
	readonly edge: ElementKey;
	/** `circuit/x/primary`. */
	readonly msee: ElementKey;
	/** The prefixes that Microsoft accepts there. */
	readonly carries: ReadonlySet<string>;
}

export interface ServiceSteps {
	/** From the site to the service. */
	readonly out: (site: Endpoint, service: MicrosoftService) => Steps;
	/** From the service to the public addresses of the site. */
	readonly back: (site: Endpoint, service: MicrosoftService) => Steps;
	/** Sites and WANs that announce exactly these addresses (D07). */
	readonly owners: (site: Endpoint) => readonly ElementKey[];
}

interface Steps {
	readonly step: (node: ElementKey) => Step;
	readonly dependsOnEntry: () => boolean;
}

/** `otherwise`: a rule without which the answer is wanted. */
export function serviceStepsOf(view: View, otherwise: RuleId | null = null): ServiceSteps {
	const { design, availability } = view;
	const isDown = (key: ElementKey): boolean => availability.down.has(key);
	const space = publicSpaceOf(design);
	const reaches = ({ circuit }: Session, service: MicrosoftService): boolean => {
		const scope = scopeOf(circuit, service);
		return otherwise !== null && scope.restsOn === otherwise ? !scope.reaches : scope.reaches;
	};
	const announces = (session: Session, service: MicrosoftService): boolean =>
		reaches(session, service) && isAllowed(session, service);
	/** D28. */
	const answers = (session: Session, service: MicrosoftService): boolean =>
		otherwise === 'D28' ? announces(session, service) : reaches(session, service);
	/** The sessions of a family that serve a service, looked up once. */
	const serving = (serves: typeof announces): ((site: Endpoint, service: MicrosoftService) => readonly Session[]) => {
		const sessions = new Map(([4, 6] as const).map((family) => [family, sessionsUp(view, family)]));
		const known = new Map<string, readonly Session[]>();
		return ({ prefixes }, service) => {
			const family = prefixes[0]?.family ?? 4;
			const id = `${family} ${service.key}`;
			const found = known.get(id) ?? sessions.get(family)!.filter((session) => serves(session, service));
			known.set(id, found);
			return found;
		};
	};
	const [learnedBy, answeringTo] = [serving(announces), serving(answers)];
	const owners = (site: Endpoint): readonly ElementKey[] => ownersOf(space, site.prefixes[0]);
	const serviceStep = (service: MicrosoftService, next: () => Step): Step =>
		service.region !== null && view.failed.includes(`region/${service.region}`) ? ending('down') : next();

	return {
		owners,
		out: (site, service) => {
			const learned = learnedBy(site, service);
			const at = (edge: ElementKey): readonly ElementKey[] => mseesOf(learned.filter((one) => one.edge === edge));
			return stepping((node) => {
				if (isDown(node)) return ending('down');
				if (node === service.key) return serviceStep(service, () => ending('delivered'));
				if (node.startsWith('circuit/')) return onward([service.key]);
				if (node.startsWith('wan/')) return onwardTo(at(node));
				// Without a public address to translate to, nothing can be sent there.
				return onwardTo(site.prefixes.length === 0 ? [] : preferred(view, node, at));
			});
		},
		back: (site, service) => {
			const [prefix] = site.prefixes;
			const carriers = prefix === undefined ? [] : longest(space, prefix, answeringTo(site, service));
			const right = owners(site);
			return stepping((node) => {
				if (isDown(node)) return ending('down');
				if (node === service.key) return serviceStep(service, () => onwardTo(mseesOf(carriers)));
				if (node.startsWith('circuit/'))
					return onwardTo(unique(carriers.filter(({ msee }) => msee === node).map(({ edge }) => edge)));
				if (node.startsWith('wan/') && sitesBehind(design, node).includes(site.node)) return onward([site.node]);
				return ending(node === site.node || right.includes(node) ? 'delivered' : 'wrongOwner');
			});
		},
	};
}

/** R115, R117. */
function isAllowed({ peering }: Session, service: MicrosoftService): boolean {
	return isFilteredIn(peering, service) && isAuthorized(peering, service);
}

export function announcedOn(session: Session, service: MicrosoftService): boolean {
	return scopeOf(session.circuit, service).reaches && isAllowed(session, service);
}

/** Sessions that are neither refused nor failed. */
export function sessionsUp({ design, validity, availability }: View, family: Family): readonly Session[] {
	return microsoftPeeringsOf(design)
		.filter((asked) => speaks(asked.peering, family) && refusalsOf(validity.findings, asked, family).length === 0)
		.flatMap(({ circuit, peering }) => {
			const carries = new Set(acceptedPrefixes(peering, family).map(({ text }) => text));
			const edges = peering.edges.filter((edge) => !availability.down.has(edge));
			return linksUp(availability, circuit.key).flatMap((link) =>
				edges.map((edge) => ({ circuit, peering, edge, msee: `${circuit.key}/${link}`, carries })),
			);
		});
}

/** What a customer edge goes by (R066), of its own sessions and of the WANs it is on (D14). */
interface WayOut {
	readonly next: readonly ElementKey[];
	readonly localPreference: number;
	readonly asPathLength: number;
	/** A WAN with the AS number of the site. */
	readonly internal: boolean;
}

/** R066: one after the other, the least is best. Equals are used together. */
const rungs: readonly ((way: WayOut) => number)[] = [
	({ localPreference }) => -localPreference,
	({ asPathLength }) => asPathLength,
	({ internal }) => (internal ? 1 : 0),
];

function preferred(
	{ design, availability }: View,
	site: ElementKey,
	at: (edge: ElementKey) => readonly ElementKey[],
): readonly ElementKey[] {
	const own: WayOut = { next: at(site), localPreference: 100, asPathLength: 1, internal: false };
	const siteAsn = edgeAsn(design, site);
	const overWans = [...design.wans.values()]
		.filter(({ key, sites }) => sites.includes(site) && !availability.down.has(key) && at(key).length > 0)
		.map(({ key, localPreference, asn }): WayOut => {
			const internal = asn === siteAsn;
			return { next: [key], localPreference, asPathLength: internal ? 1 : 2, internal };
		});
	const ways = [own, ...overWans].filter(({ next }) => next.length > 0);
	const best = rungs.reduce((standing, rank) => {
		const least = Math.min(...standing.map(rank));
		return standing.filter((way) => rank(way) === least);
	}, ways);
	return unique(best.flatMap(({ next }) => next));
}

/** The sessions that carry the longest prefix around the addresses. */
function longest({ coverage }: PublicSpace, prefix: Prefix, sessions: readonly Session[]): readonly Session[] {
	for (const { text } of coverage.chain(prefix)) {
		const carrying = sessions.filter(({ carries }) => carries.has(text));
		if (carrying.length > 0) return carrying;
	}
	return [];
}

function ownersOf({ announcers }: PublicSpace, prefix: Prefix | undefined): readonly ElementKey[] {
	const announced = prefix === undefined ? [] : (announcers.get(prefix.text) ?? []);
	return unique(announced.map((announcer) => announcer.split(' ')[0]!));
}

function mseesOf(sessions: readonly Session[]): readonly ElementKey[] {
	return unique(sessions.map(({ msee }) => msee));
}

function unique(keys: readonly ElementKey[]): readonly ElementKey[] {
	return [...new Set(keys)].sort();
}

function onwardTo(next: readonly ElementKey[]): Step {
	return next.length === 0 ? ending('noRoute') : onward(next);
}

function stepping(step: (node: ElementKey) => Step): Steps {
	return { step, dependsOnEntry: () => false };
}
