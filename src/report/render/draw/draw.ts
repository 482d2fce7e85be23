// A drawing in the format that was asked for.

import type { Drawing } from '../../model.ts';
import { designGraph } from './design-graph.ts';
import { renderDot } from './dot.ts';
import { renderMermaid } from './mermaid.ts';
import { pairGraph } from './pair-graph.ts';
import { renderSvg } from './svg.ts';

export const drawingFormats = ['svg', 'mermaid', 'dot'] as const;

export type DrawingFormat = (typeof drawingFormats)[number];

export function draw(drawing: Drawing, format: DrawingFormat): string {
	const graph = () => (drawing.pairs.length > 0 ? pairGraph(drawing) : designGraph(drawing));
	switch (format) {
		case 'svg':
			return renderSvg(drawing);
		case 'mermaid':
			return renderMermaid(graph());
		case 'dot':
			return renderDot(graph());
	}
}
