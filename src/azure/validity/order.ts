// Which findings come first, and which of several reasons an object is refused for.

import { compareText } from '../../net/order.ts';
import type { RuleId } from '../../rulebook/rule.ts';
import type { ElementKey } from '../../scenario/design.ts';
import type { Finding } from '../finding.ts';

const severities = ['error', 'warning', 'note'] as const;

export function compareFindings(a: Finding, b: Finding): number {
	return (
		severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
		compareText(a.code, b.code) ||
		compareText(a.at, b.at) ||
		compareText(a.path.join(' '), b.path.join(' ')) ||
		compareText(a.message, b.message)
	);
}

/** Cloud, provisioning, peering, SKU and geography, Global Reach, limits: what is no use mending before what stands above it. */
const priority: readonly RuleId[] = [
	'R081',
	'R009',
	'R008',
	'R089',
	'R017',
	'R019',
	'R021',
	'R018',
	'R003',
	'R057',
	'R117',
	'R119',
	'R027',
	'R020',
	'R079',
	'R080',
	'R085',
	'R084',
	'R086',
	'R087',
	'R088',
	'R092',
	'R090',
	'R091',
	'R093',
	'R043',
	'R044',
	'R033',
	'R110',
	'R109',
	'R094',
	'R035',
];

/** The first reason for each object that has an error. */
export function refusals(findings: readonly Finding[]): ReadonlyMap<ElementKey, Finding> {
	const rank = ({ rule }: Finding): number => (priority.includes(rule) ? priority.indexOf(rule) : priority.length);
	const refused = new Map<ElementKey, Finding>();
	const errors = findings.filter(({ severity }) => severity === 'error');
	const inOrder = errors.sort((a, b) => compareText(a.at, b.at) || rank(a) - rank(b) || compareFindings(a, b));
	for (const finding of inOrder) if (!refused.has(finding.at)) refused.set(finding.at, finding);
	return refused;
}
