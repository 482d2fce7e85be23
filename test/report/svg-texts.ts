// Texts of a picture that overlap, or leave it, by the widths they take at most.

import { type FontName, fonts } from '../../src/report/render/draw/svg-parts.ts';
import { textWidth } from '../../src/report/render/draw/svg-text.ts';

interface Text {
	readonly content: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export function collisions(svg: string): readonly string[] {
	const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
	const texts = textsOf(svg);
	const outside = texts
		.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > Number(width) || bottom > Number(height))
		.map(({ content }) => `"${content}" leaves the picture`);
	const pairs = texts.flatMap((one, index) =>
		texts
			.slice(index + 1)
			.filter(
				(other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
			)
			.map((other) => `"${one.content}" and "${other.content}"`),
	);
	return [...outside, ...pairs];
}

/** All but the turned name of the backbone. */
function textsOf(svg: string): readonly Text[] {
	const found = svg.matchAll(
		/<text class="(\w+)[^"]*" x="([^"]*)" y="([^"]*)"(?: text-anchor="(\w+)")?>([^<]*)<\/text>/g,
	);
	return [...found].map(([, font = 'plain', x = '', y = '', anchor = 'start', escaped = '']) => {
		const content = escaped.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '');
		const width = textWidth(content, fonts[font as FontName]);
		const left = Number(x) - (anchor === 'middle' ? width / 2 : 0);
		const { size } = fonts[font as FontName];
		return { content, left, right: left + width, top: Number(y) - size * 0.75, bottom: Number(y) + size * 0.2 };
	});
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
