// Changes of the SKU of a circuit: which Azure refuses, and what it takes or costs where it does not.

import { limits } from '../../catalog/catalog.ts';
import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';
import { sameGeography } from '../scope.ts';
import { announcedOn } from '../validity/announced-on.ts';
import { finding, idOf } from '../validity/check.ts';
import { linksOf } from '../validity/link-limits.ts';
import { count, enumerate, geographyName, nameOf, skuName } from '../validity/wording.ts';
import {
	type Change,
	connectionsBefore,
	isKept,
	type KeptCircuit,
	keptCircuits,
	linksBefore,
	type Move,
} from './change.ts';

export const skuMoves: Move = (change) =>
	keptCircuits(change)
		.filter(({ before, after }) => before.sku !== after.sku)
		.flatMap((kept) => {
			const { before, after } = kept;
			if (after.sku === 'local') return [toLocal(kept)];
			if (before.sku === 'local') return [fromLocal(kept)];
			return after.sku === 'standard' ? toStandard(change, kept) : [];
		});

function place({ id, after }: KeptCircuit): Pick<Finding, 'at' | 'path'> {
	return { at: after.key, path: ['circuits', id, 'sku'] };
}

/** D29. */
function toLocal(kept: KeptCircuit): Finding {
	return finding('SKU_MOVE', {
		...place(kept),
		rule: 'D29',
		message: `${skuName(kept.before)} circuit ${kept.id} is taken not to become Local, on which the documents differ: order a Local circuit beside it, bring the connections over, and delete this one.`,
	});
}

/** R011. */
function fromLocal(kept: KeptCircuit): Finding {
	return finding('SKU_MOVE_BY_COMMAND', {
		...place(kept),
		message: `Local circuit ${kept.id} becomes ${skuName(kept.after)} by the command line or PowerShell only, and its billing stays unlimited.`,
	});
}

function toStandard(change: Change, kept: KeptCircuit): readonly Finding[] {
	return [...beyondStandard(change, kept), ...joinedAbroad(change, kept), ...tooManyRoutes(change.to, kept)];
}

/** R012. */
function beyondStandard(change: Change, kept: KeptCircuit): readonly Finding[] {
	const { id, before, after } = kept;
	const connections = connectionsBefore(change, id).filter(({ connection }) => isKept(change, connection));
	const links = linksBefore(change, id).filter((link) => isKept(change, link));
	const amount = connections.length + links.length;
	const most = change.to.assume.limits === 'ignored' ? null : linksOf(after);
	const abroad = connections.filter(({ vnet }) => !sameGeography(before.peeringLocation, vnet.region));
	const excess = most === null ? 0 : amount - most;
	if (excess <= 0 && abroad.length === 0) return [];
	const obstacles = [
		...(excess > 0 ? [`has ${amount} VNet connections and Global Reach links (Standard takes ${most})`] : []),
		...(abroad.length === 0
			? []
			: [
					`is connected to ${enumerate(abroad.map(({ vnet }) => `VNet ${idOf(vnet.key)} in ${vnet.region.name} (${geographyName(vnet.region)})`))}`,
				]),
	];
	const first = [
		...abroad.map(({ connection }) => nameOf(connection.key)),
		...(excess > abroad.length ? [count(excess - abroad.length, 'more of its links', 'more of its links')] : []),
	];
	return [
		finding('SKU_MOVE', {
			...place(kept),
			message: `Azure does not make Premium circuit ${id} Standard while it ${enumerate(obstacles)}: remove ${enumerate(first)} first.`,
		}),
	];
}

/** R013. */
function joinedAbroad(change: Change, kept: KeptCircuit): readonly Finding[] {
	const abroad = linksBefore(change, kept.id).flatMap((link) => {
		const other = change.from.design.circuits.get(link.between.find((id) => id !== kept.id)!)!;
		return isKept(change, link) && !sameGeography(kept.before.peeringLocation, other.peeringLocation)
			? [{ link, other }]
			: [];
	});
	if (abroad.length === 0) return [];
	return [
		finding('SKU_MOVE', {
			...place(kept),
			rule: 'R013',
			message: `Azure is taken not to make Premium circuit ${kept.id} Standard while Global Reach joins it to ${enumerate(abroad.map(({ other }) => `${idOf(other.key)} in ${geographyName(other.peeringLocation)}`))}: remove ${enumerate(abroad.map(({ link }) => nameOf(link.key)))} first.`,
		}),
	];
}

function defaultRoutes({ sites }: Design, edge: ElementKey): number {
	return sites.get(idOf(edge))?.defaultRoute && edge.startsWith('site/') ? 1 : 0;
}

/** R012: the change is made, and the session drops after it. */
function tooManyRoutes(to: Design, kept: KeptCircuit): readonly Finding[] {
	const most = limits.privateIpv4FromOnPremises.value.standard;
	const crowded = kept.after.attachments
		.map((attachment) => ({
			edge: attachment.edge,
			routes:
				announcedOn(to, attachment).filter(({ family }) => family === 4).length + defaultRoutes(to, attachment.edge),
		}))
		.filter(({ routes }) => routes > most);
	if (to.assume.limits === 'ignored' || crowded.length === 0) return [];
	return [
		finding('SKU_MOVE_DROPS_SESSION', {
			...place(kept),
			message: `As Standard, circuit ${kept.id} admits ${most} IPv4 prefixes, and ${enumerate(crowded.map(({ edge, routes }) => `${nameOf(edge)} announces ${routes}`))}: the change is made, and the session drops until they are ${most} or fewer.`,
		}),
	];
}
