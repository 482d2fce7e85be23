// What a repair changes beside the pair it is for: other pairs gained, lost or moved, findings that come and go.

import type { Outcome } from '../model.ts';
import type { RepairChange, RepairProposal } from '../repair-model.ts';
import { prefixesInShort } from './names.ts';
import { meanings } from './outcomes.ts';
import type { PlanPage } from './repair-plan.ts';
import { type Line, type Role, span } from './text/span.ts';
import { plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

const mostNamed = 3;

export function changeLines(page: PlanPage, { changes, findings }: RepairProposal): readonly Line[] {
	const kinds = (['gained', 'lost', 'changed', 'moved'] as const).map((kind) => ({
		kind,
		some: changes.filter((change) => kindOf(change) === kind),
	}));
	const told = kinds.filter(({ some }) => some.length > 0);
	const { prose } = page;
	return [
		...(told.length === 0 ? prose('  besides  ', 'no other pair changes', 'muted') : []),
		...told.flatMap(({ kind, some }, index) =>
			prose(`  ${index === 0 ? 'besides' : '       '}  `, sentence(kind, some), roles[kind], 11),
		),
		...findings.come.flatMap(({ severity, code, at, message }) =>
			findingLines(page, 'new', severity === 'error' ? 'bad' : 'warn', `${severity} ${code} at ${at}: ${message}`),
		),
		...findings.go.flatMap(({ severity, code, at }) =>
			findingLines(page, 'gone', 'good', `${severity} ${code} at ${at}`),
		),
	];
}

type Kind = 'gained' | 'lost' | 'changed' | 'moved';

const roles: Readonly<Record<Kind, Role>> = { gained: 'good', lost: 'bad', changed: 'warn', moved: 'plain' };

function kindOf({ before, after }: RepairChange): Kind {
	if (before === after) return 'moved';
	if (after === 'reachable') return 'gained';
	return before === 'reachable' ? 'lost' : 'changed';
}

const meaning: Readonly<Record<Kind, string>> = {
	gained: 'now reachable',
	lost: 'no longer reachable',
	changed: 'otherwise than before',
	moved: 'on another path',
};

/** Both directions of a pair once. */
function sentence(kind: Kind, changes: readonly RepairChange[]): string {
	const pairs = new Map<string, RepairChange>();
	for (const change of changes) {
		const ends = [change.from, change.to].map(({ node, prefixes }) => `${node} ${prefixes[0] ?? ''}`);
		pairs.set([...ends].sort().join(' '), pairs.get([...ends].sort().join(' ')) ?? change);
	}
	const nodesOf = ({ from, to }: RepairChange): string => [from.node, to.node].sort().join(' ');
	const all = [...pairs.values()];
	const named = all.slice(0, mostNamed).map((change) => {
		const outcomes = kind === 'changed' ? ` (${word(change.before)}, now ${word(change.after)})` : '';
		// The same two nodes again are told apart by their addresses.
		const isOnly = all.filter((other) => nodesOf(other) === nodesOf(change)).length === 1;
		const [from, to] = [change.from, change.to].map(({ node, prefixes }) =>
			isOnly ? node : `${node} ${prefixesInShort(prefixes)}`,
		);
		return `${from} and ${to}${outcomes}`;
	});
	const rest = pairs.size - named.length;
	const more = rest === 0 ? '' : `; and ${plural(rest, 'more pair')}`;
	return `${meaning[kind]}: ${named.join('; ')}${more}`;
}

function word(outcome: Outcome | null): string {
	return outcome === null ? 'not there' : meanings[outcome];
}

function findingLines(page: PlanPage, when: 'new' | 'gone', role: Role, text: string): readonly Line[] {
	return wrapLine([span(`  ${when.padEnd(9)}`, 'muted')], [span(page.safe(text), role)], page.columns, 11);
}
