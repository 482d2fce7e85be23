// Customer edges by reference: a site by its id, a WAN as `wan/x`.

import type { ElementKey } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import { bareId } from '../expand/bare-id.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { quoted } from '../wording.ts';
import type { Reader } from './reader.ts';

/** `site/x` or `wan/x`; null where there is no such edge. */
export function resolveEdge(
	reader: Reader,
	expanded: ExpandedScenario,
	edge: string,
	path: Path,
	atKey = false,
): ElementKey | null {
	const isWan = edge.startsWith('wan/');
	const section = isWan
		? { name: 'wans', kind: 'WAN', ids: expanded.wans }
		: { name: 'sites', kind: 'site', ids: expanded.sites };
	if (!isWan && !Object.hasOwn(expanded.sites, edge) && Object.hasOwn(expanded.wans, edge)) {
		const message = `no site is called ${quoted(edge)}`;
		reader.report({ code: 'UNKNOWN_NAME', message, path, atKey, nearest: `wan/${edge}` });
		return null;
	}
	if (!reader.reference(bareId(edge, 'wan'), section, path, atKey)) return null;
	return isWan ? edge : `site/${edge}`;
}

/** Where an edge stands in the file: section and id. */
export function edgePath(edge: ElementKey): readonly [section: 'sites' | 'wans', id: string] {
	return edge.startsWith('wan/') ? ['wans', bareId(edge, 'wan')] : ['sites', bareId(edge, 'site')];
}
