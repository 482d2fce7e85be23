// What stands beneath a picture: what its signs mean, and what they do not say.

import type { Part } from './svg-design.ts';
import { margin } from './svg-layout.ts';
import { chip, cross, fonts, line, px, text } from './svg-parts.ts';
import { fitted, textWidth } from './svg-text.ts';

export interface LegendEntry {
	readonly sample: 'reach' | 'dotted' | 'plain' | 'chip' | 'bad';
	readonly label: string;
}

const sampleWidth = 34;
const mostNotes = 40;

export function legend(
	entries: readonly LegendEntry[],
	notes: readonly string[],
	top: number,
	width: number,
): Pick<Part, 'markup' | 'bottom'> {
	const parts: string[] = [];
	let [x, y] = [margin, top];
	for (const { sample, label } of entries) {
		const taken = sampleWidth + 8 + Math.ceil(textWidth(label, fonts.small));
		if (x > margin && x + taken > width - margin) [x, y] = [margin, y + 22];
		parts.push(sampleOf(sample, x, y), text(x + sampleWidth + 8, y + 4, label, 'small', { tone: 'muted' }));
		x += taken + 26;
	}
	if (entries.length > 0) y += 24;
	const shown =
		notes.length > mostNotes ? [...notes.slice(0, mostNotes - 1), `… and ${notes.length - mostNotes + 1} more`] : notes;
	for (const note of shown) {
		parts.push(
			text(margin, y + 4, fitted(note, fonts.small, width - 2 * margin), 'small', {
				tone: note.startsWith('✗') ? 'bad' : 'muted',
			}),
		);
		y += 18;
	}
	return { markup: parts.join('\n'), bottom: y };
}

function sampleOf(sample: LegendEntry['sample'], x: number, y: number): string {
	const across = `M${px(x)} ${px(y)}H${px(x + sampleWidth)}`;
	switch (sample) {
		case 'chip':
			return chip(x + 8, y - 9, 1, false);
		case 'bad':
			return line(across, 'bad') + cross(x + sampleWidth / 2, y);
		case 'plain':
			return line(across, '');
		case 'reach':
		case 'dotted':
			return line(across, sample);
	}
}
