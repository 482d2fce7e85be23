// Authorizations between owners: there where one is needed, and used once.

import type { Design, ElementKey } from '../../scenario/design.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { type Check, connectionPath, finding, idOf, linkPath, type Refused, setAt } from './check.ts';
import { stoodFirst } from './precedence.ts';
import { connectionStands, connectionsOf, linkStands } from './standing.ts';
import { enumerate, nameOf } from './wording.ts';

/** A connection or a Global Reach link, as far as owners go. */
interface Joint {
	readonly key: ElementKey;
	readonly path: Path;
	readonly authorization: string | null;
	/** Ids of the circuits that may have issued the authorization. */
	readonly circuits: readonly string[];
	/** Whose they are; several where they differ. */
	readonly owners: ReadonlySet<string>;
	readonly stands: boolean;
}

/** R093. An authorization belongs to a circuit and serves one joint: of new ones connections come before links. */
export const authorized: Check = (design, refused, before) => {
	const joints = stoodFirst(jointsOf, ({ key, authorization, stands }) => stands && `${key} ${authorization}`, [
		design,
		refused,
		before,
	]);
	const used = new Map<string, { readonly key: ElementKey; readonly stands: boolean }[]>();
	return joints.flatMap((joint) => {
		const { key, path, authorization, circuits, stands } = joint;
		if (authorization === null) {
			if (joint.owners.size < 2) return [];
			return finding('AUTH_REQUIRED', {
				at: key,
				path,
				message: `The two ends of ${nameOf(key)} belong to subscriptions ${enumerate([...joint.owners])}, so it needs an authorization by the owner of the circuit.`,
				repair: [setAt([...path, 'authorization'], freeName(joint, joints))],
			});
		}
		const names = circuits.map((circuit) => `${circuit} ${authorization}`);
		const clash = names.flatMap((name) => used.get(name) ?? []).find((other) => other.stands || !stands);
		for (const name of names)
			used.set(name, [...(used.get(name) ?? []), { key, stands: stands && clash === undefined }]);
		if (clash === undefined) return [];
		return finding('AUTH_REQUIRED', {
			at: key,
			path,
			message: `Authorization ${authorization} serves one connection or link, and ${nameOf(clash.key)} has used it already; ${nameOf(key)} needs another.`,
			repair: [setAt([...path, 'authorization'], freeName(joint, joints))],
		});
	});
};

function jointsOf(design: Design, refused: Refused): readonly Joint[] {
	const ownerOf = (circuit: string): string => design.circuits.get(circuit)!.subscription;
	return [
		...connectionsOf(design).map(({ vnet, connection }) => ({
			key: connection.key,
			path: connectionPath(vnet.key, connection.circuit),
			authorization: connection.authorization,
			circuits: [connection.circuit],
			owners: new Set([vnet.subscription, ownerOf(connection.circuit)]),
			stands: connectionStands(refused, connection),
		})),
		...[...design.globalReach.values()].map((link) => ({
			key: link.key,
			path: linkPath(link.key),
			authorization: link.authorization,
			circuits: link.between,
			owners: new Set(link.between.map(ownerOf)),
			stands: linkStands(refused, link),
		})),
	];
}

function freeName({ key }: Joint, joints: readonly Joint[]): string {
	const taken = new Set(joints.map(({ authorization }) => authorization));
	const name = idOf(key);
	for (let nth = 1; ; nth++) {
		const candidate = nth === 1 ? name : `${name}-${nth}`;
		if (!taken.has(candidate)) return candidate;
	}
}
