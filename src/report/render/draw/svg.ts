// A picture as one SVG file: its title, the view, what is drawn, on a ground of its own.

import type { Drawing } from '../../model.ts';
import { safeText } from '../text/escape.ts';
import { plural } from '../text/words.ts';
import { designPart, type Part } from './svg-design.ts';
import { margin } from './svg-layout.ts';
import { pairPart } from './svg-pair.ts';
import { fonts, text } from './svg-parts.ts';
import { style } from './svg-style.ts';
import { textWidth, wrapped, xml } from './svg-text.ts';
import { pairTitle, titleOf, viewText } from './wording.ts';

const leastWidth = 560;
const mostSummaryLines = 4;

export function renderSvg(drawing: Drawing): string {
	// The title is as wide as the picture, which starts beneath it: drawn once to know how wide.
	const width = Math.max(
		leastWidth,
		bodyOf(drawing, 0).width,
		Math.min(900, Math.ceil(textWidth(titleOf(drawing), fonts.title)) + 2 * margin),
	);
	const room = width - 2 * margin;
	const head: string[] = [];
	let y = 38;
	for (const line of wrapped(titleOf(drawing), fonts.title, room)) {
		head.push(text(margin, y, line, 'title'));
		y += 24;
	}
	const summary = safeText(drawing.sketch.summary ?? '');
	const told = [
		...wrapped(viewText(drawing), fonts.plain, room).map((line) => ({ line, tone: '' })),
		...(drawing.pairs.length > 0 || summary === '' ? [] : wrapped(summary, fonts.plain, room))
			.slice(0, mostSummaryLines)
			.map((line) => ({ line, tone: 'muted' })),
	];
	for (const { line, tone } of told) {
		head.push(text(margin, y, line, 'plain', { tone }));
		y += 18;
	}
	const body = bodyOf(drawing, y + 14);
	const height = Math.ceil(body.bottom + margin - 6);
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" class="canreach" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="canreach-title canreach-desc">`,
		`<title id="canreach-title">${xml(`${titleOf(drawing)} (${viewText(drawing)})`)}</title>`,
		`<desc id="canreach-desc">${xml(description(drawing))}</desc>`,
		style,
		`<rect class="paper" width="${width}" height="${height}" rx="12"/>`,
		...head,
		body.markup,
		'</svg>',
	].join('\n')}\n`;
}

function bodyOf(drawing: Drawing, top: number): Part {
	if (drawing.pairs.length === 0) return designPart(drawing, top);
	let y = top;
	const parts = drawing.pairs.map((explanation, index) => {
		const part = pairPart(explanation, index, y);
		y = part.bottom + 36;
		return part;
	});
	return {
		markup: parts.map(({ markup }) => markup).join('\n'),
		width: Math.max(...parts.map((part) => part.width)),
		bottom: y - 36,
	};
}

/** For whoever does not see the picture. */
function description({ sketch, pairs }: Drawing): string {
	if (pairs.length > 0)
		return pairs
			.map((explanation) => `${pairTitle(explanation)}. ${explanation.pair.reason?.message ?? ''}`.trim())
			.join(' ');
	const { sites, circuits, vnets, globalReach, summary } = sketch;
	const counts = [
		plural(sites.length, 'site'),
		plural(circuits.length, 'ExpressRoute circuit'),
		plural(vnets.length, 'VNet'),
		plural(globalReach.length, 'Global Reach link'),
	].join(', ');
	return `${summary ?? ''} ${counts}.`.trim();
}
