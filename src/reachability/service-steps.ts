// Where a packet between a site and one of Microsoft's services goes: out over every edge that learns it, back to the longest public prefix.

import {
	acceptedPrefixes,
	isAuthorized,
	isFilteredIn,
	microsoftPeeringsOf,
	refusalsOf,
	scopeOf,
	speaks,
	type WithMicrosoftPeering,
} from '../azure/microsoft-peering.ts';
import type { MicrosoftService } from '../catalog/catalog.ts';
import type { Family, Prefix } from '../net/prefix.ts';
import type { RuleId } from '../rulebook/rule.ts';
import { type ElementKey, linkNames } from '../scenario/design.ts';
import type { Endpoint } from './endpoints.ts';
import type { End, Step } from './forwarding.ts';
import { type PublicSpace, publicSpaceOf, sitesBehind } from './services.ts';
import type { View } from './view.ts';

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
				if (node.startsWith('wan/')) return onward(at(node));
				// Without a public address to translate to, nothing can be sent there.
				return onward(site.prefixes.length === 0 ? [] : preferred(view, node, at));
			});
		},
		back: (site, service) => {
			const [prefix] = site.prefixes;
			const carriers = prefix === undefined ? [] : longest(space, prefix, answeringTo(site, service));
			const right = owners(site);
			return stepping((node) => {
				if (isDown(node)) return ending('down');
				if (node === service.key) return serviceStep(service, () => onward(mseesOf(carriers)));
				if (node.startsWith('circuit/'))
					return onward(unique(carriers.filter(({ msee }) => msee === node).map(({ edge }) => edge)));
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
	const { down, linksDown } = availability;
	return microsoftPeeringsOf(design)
		.filter((asked) => speaks(asked.peering, family) && refusalsOf(validity.findings, asked, family).length === 0)
		.flatMap(({ circuit, peering }) => {
			const carries = new Set(acceptedPrefixes(peering, family).map(({ text }) => text));
			const edges = peering.edges.filter((edge) => !down.has(edge));
			return linkNames
				.map((link) => `${circuit.key}/${link}`)
				.filter((msee) => !down.has(msee) && !linksDown.has(msee))
				.flatMap((msee) => edges.map((edge) => ({ circuit, peering, edge, msee, carries })));
		});
}

/** R066, D14: what a site learns itself has local preference 100, what comes over a WAN that of the WAN. Equals are used together. */
function preferred(
	{ design, availability }: View,
	site: ElementKey,
	at: (edge: ElementKey) => readonly ElementKey[],
): readonly ElementKey[] {
	const overWans = [...design.wans.values()]
		.filter(({ key, sites }) => sites.includes(site) && !availability.down.has(key) && at(key).length > 0)
		.map(({ key, localPreference }) => ({ next: [key], localPreference }));
	const ways = [{ next: at(site), localPreference: 100 }, ...overWans].filter(({ next }) => next.length > 0);
	const most = Math.max(...ways.map(({ localPreference }) => localPreference));
	return unique(ways.filter(({ localPreference }) => localPreference === most).flatMap(({ next }) => next));
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

function onward(next: readonly ElementKey[]): Step {
	return next.length === 0 ? ending('noRoute') : { next, end: null, match: null, route: null };
}

function ending(end: End): Step {
	return { next: [], end, match: null, route: null };
}

function stepping(step: (node: ElementKey) => Step): Steps {
	return { step, dependsOnEntry: () => false };
}
