// A picture as a Mermaid flowchart, which forges and wikis draw.

import { safeText } from '../text/escape.ts';
import { type DrawnGraph, type DrawnGroup, type DrawnLink, type DrawnNode, nodesOf } from './graph.ts';

export function renderMermaid(graph: DrawnGraph): string {
	const ids = new Map(nodesOf(graph.groups).map(({ key }, index) => [key, `n${index + 1}`]));
	let groups = 0;
	const groupLines = ({ label, nodes, groups: inner }: DrawnGroup, indent: string): readonly string[] => {
		groups += 1;
		return [
			`${indent}subgraph g${groups}["${mermaidText(label)}"]`,
			...nodes.map((node) => `${indent}  ${nodeText(node, ids.get(node.key)!)}`),
			...inner.flatMap((group) => groupLines(group, `${indent}  `)),
			`${indent}end`,
		];
	};
	const links = graph.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
	const styles = [...new Set(links.flatMap((link) => linkStyle(link) ?? []))].map((style) => {
		const styled = links.flatMap((link, index) => (linkStyle(link) === style ? [index] : []));
		return `  linkStyle ${styled.join(',')} ${style}`;
	});
	return `${[
		'---',
		`title: ${JSON.stringify(safeText(graph.title))}`,
		'---',
		'flowchart LR',
		...graph.groups.flatMap((group) => groupLines(group, '  ')),
		...links.map((link) => `  ${ids.get(link.from)} ${arrow(link)} ${ids.get(link.to)}`),
		...styles,
		'  classDef refused stroke:#cf222e,stroke-width:2px,stroke-dasharray:5 4',
		'  classDef failed stroke:#cf222e,stroke-width:2px,stroke-dasharray:2 3',
		'  classDef circuit stroke-width:2px',
	].join('\n')}\n`;
}

function nodeText({ kind, lines, fate }: DrawnNode, id: string): string {
	const text = `"${lines.map(mermaidText).join('<br/>') || ' '}"`;
	const shape = { site: `[${text}]`, wan: `([${text}])`, backbone: `[[${text}]]`, peeringLocation: `{{${text}}}` };
	const drawn =
		kind === 'site' || kind === 'wan' || kind === 'backbone' || kind === 'peeringLocation' ? shape[kind] : `(${text})`;
	const style = fate.kind === 'works' ? (kind === 'circuit' ? ':::circuit' : '') : `:::${fate.kind}`;
	return `${id}${drawn}${style}`;
}

function arrow({ kind, fate, label }: DrawnLink): string {
	const text = label === null || label === '' ? '' : `|"${mermaidText(label)}"|`;
	if (fate.kind !== 'works') return `-.-x${text}`;
	switch (kind) {
		case 'globalReach':
			return `<==>${text === '' ? '|"Global Reach"|' : text}`;
		case 'globalReachStep':
			return `==>${text === '' ? '|"Global Reach"|' : text}`;
		case 'step':
			return `-->${text}`;
		case 'microsoftPeering':
			return `-.-${text}`;
		case 'backbone':
			return `===${text}`;
		case 'peering':
			return `---${text === '' ? '|"peering"|' : text}`;
		case 'attachment':
		case 'wan':
		case 'located':
			return `---${text}`;
	}
}

function linkStyle({ kind, fate }: DrawnLink): string | null {
	if (fate.kind !== 'works') return 'stroke:#cf222e,stroke-width:2px';
	return kind === 'globalReach' || kind === 'globalReachStep' ? 'stroke:#8250df,stroke-width:3px' : null;
}

/** Inside quotes; what Mermaid, Markdown or HTML would read as anything but text becomes a numbered entity. */
function mermaidText(text: string): string {
	return (safeText(text) || ' ').replace(
		/[^\p{L}\p{M}\p{N} .,/+()→✗✓①-⑳-]/gu,
		(character) => `#${character.codePointAt(0)};`,
	);
}
