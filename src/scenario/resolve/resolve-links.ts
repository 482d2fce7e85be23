// Global Reach links: two circuits that there are, two different ones, and tunnel prefixes of the right family.

import type { Family, Prefix } from '../../net/prefix.ts';
import type { GlobalReachLink } from '../design.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import type { Reader } from './reader.ts';

export function resolveLink(
	reader: Reader,
	expanded: ExpandedScenario,
	link: ExpandedScenario['globalReach'][string],
	key: string,
): GlobalReachLink {
	const path = ['globalReach', key];
	const section = { name: 'circuits', kind: 'circuit', ids: expanded.circuits };
	const [a = '', b = ''] = [...link.between].sort();
	for (const [index, circuit] of link.between.entries())
		reader.reference(circuit, section, [...path, 'between', index]);
	if (link.between.length === 2 && a === b)
		reader.report({
			code: 'REPEATED',
			message: `a Global Reach link joins two circuits, not "${a}" to itself`,
			path: [...path, 'between'],
			expected: 'two different circuits',
		});
	const tunnel = (field: 'ipv4' | 'ipv6', family: Family): Prefix | null => {
		const value = link[field];
		return value === undefined ? null : reader.prefix(value, [...path, field], family);
	};
	return {
		key: `globalReach/${key}`,
		between: [a, b],
		ipv4: tunnel('ipv4', 4),
		ipv6: tunnel('ipv6', 6),
		authorization: link.authorization ?? null,
	};
}
