// A picture in DOT, the language of Graphviz.

import { safeText } from '../text/escape.ts';
import { type DrawnGraph, type DrawnGroup, type DrawnLink, type DrawnNode, nodesOf } from './graph.ts';

export function renderDot(graph: DrawnGraph): string {
	const ids = new Map(nodesOf(graph.groups).map(({ key }, index) => [key, `n${index + 1}`]));
	let groups = 0;
	const groupLines = ({ label, nodes, groups: inner }: DrawnGroup, indent: string): readonly string[] => {
		groups += 1;
		return [
			`${indent}subgraph cluster_${groups} {`,
			`${indent}  label=${quoted([label])};`,
			...nodes.map((node) => `${indent}  ${ids.get(node.key)} [${nodeAttributes(node)}];`),
			...inner.flatMap((group) => groupLines(group, `${indent}  `)),
			`${indent}}`,
		];
	};
	return `${[
		'digraph canreach {',
		'  rankdir=LR; compound=true; newrank=true; nodesep=0.3; ranksep=0.9;',
		`  label=${quoted([graph.title])}; labelloc=t; fontname="Helvetica"; fontsize=14; color="#8c959f"; style=rounded;`,
		'  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11, margin="0.15,0.08"];',
		'  edge [dir=none, fontname="Helvetica", fontsize=10];',
		...graph.groups.flatMap((group) => groupLines(group, '  ')),
		...graph.links
			.filter(({ from, to }) => ids.has(from) && ids.has(to))
			.map((link) => `  ${ids.get(link.from)} -> ${ids.get(link.to)}${linkAttributes(link)};`),
		'}',
	].join('\n')}\n`;
}

const shapes: Readonly<Partial<Record<DrawnNode['kind'], string>>> = {
	wan: 'shape=ellipse, style=solid',
	peeringLocation: 'shape=hexagon, style=solid',
	backbone: 'shape=box3d, style=solid',
	note: 'shape=note, style=solid',
};

function nodeAttributes({ kind, lines, fate }: DrawnNode): string {
	const shape = shapes[kind];
	return [
		`label=${quoted(lines)}`,
		...(shape === undefined ? [] : [shape]),
		...(fate.kind === 'works' ? [] : [`color="${red}"`, `fontcolor="${red}"`, `style="dashed"`]),
	].join(', ');
}

const red = '#cf222e';
const violet = '#8250df';

function linkAttributes({ kind, fate, label }: DrawnLink): string {
	const text =
		label ??
		(kind === 'globalReach' || kind === 'globalReachStep' ? 'Global Reach' : kind === 'peering' ? 'peering' : '');
	const ofKind: Readonly<Partial<Record<DrawnLink['kind'], readonly string[]>>> = {
		globalReach: [`color="${violet}"`, `fontcolor="${violet}"`, 'penwidth=2.5', 'constraint=false'],
		peering: ['constraint=false'],
		step: ['dir=forward'],
		globalReachStep: ['dir=forward', `color="${violet}"`, `fontcolor="${violet}"`, 'penwidth=2.5'],
		microsoftPeering: ['style=dotted'],
		backbone: ['penwidth=2'],
	};
	const attributes = [
		...(text === '' ? [] : [`label=${quoted([text])}`]),
		...(fate.kind === 'works'
			? (ofKind[kind] ?? [])
			: [
					`color="${red}"`,
					`fontcolor="${red}"`,
					'style=dashed',
					...(kind === 'globalReach' ? ['constraint=false'] : []),
				]),
	];
	return attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`;
}

/** Graphviz reads entities and backslashes in labels. */
function quoted(lines: readonly string[]): string {
	const text = lines.map((line) => safeText(line).replace(/&/g, '&amp;').replace(/\\/g, '\\\\').replace(/"/g, '\\"'));
	return `"${text.join('\\n')}"`;
}
