// What the design check found, each with its place in the file; long lists are cut with a count.

import { compareText } from '../../net/order.ts';
import type { Finding, Severity } from '../model.ts';
import type { Glyphs } from './text/glyphs.ts';
import { bothEnds, clipLine, type Line, type Role, type Span, span } from './text/span.ts';
import { grouped, plural } from './text/words.ts';
import { wrapLine } from './text/wrap.ts';

/** What a list of findings needs of a page. */
export interface FindingsPage {
	readonly columns: number;
	readonly glyphs: Glyphs;
	readonly safe: (text: string) => string;
}

const order: readonly Severity[] = ['error', 'warning', 'note'];
const roles: Readonly<Record<Severity, Role>> = { error: 'bad', warning: 'warn', note: 'link' };

/** Errors first, each with its message beneath. Of too many, one for each code; `more` is the command that shows the rest. */
export function findingLines(
	page: FindingsPage,
	findings: readonly Finding[],
	most: number,
	more: string,
): readonly Line[] {
	const sorted = sortedFindings(findings);
	if (sorted.length <= most) return sorted.flatMap((finding) => findingLine(page, finding));
	const byCode = new Map<string, { readonly first: Finding; count: number }>();
	for (const finding of sorted) {
		const key = `${finding.severity} ${finding.code}`;
		const group = byCode.get(key);
		if (group === undefined) byCode.set(key, { first: finding, count: 1 });
		else group.count += 1;
	}
	const { ellipsis } = page.glyphs;
	const lines = [...byCode.values()].slice(0, most).flatMap(({ first, count }) => {
		const alike = `    ${ellipsis} and ${grouped(count - 1)} more ${page.safe(first.code)}`;
		return [...findingLine(page, first), ...(count > 1 ? [[span(alike, 'muted')]] : [])];
	});
	return [...lines, [span(`  ${ellipsis} all ${grouped(sorted.length)}: ${page.safe(more)}`, 'muted')]];
}

/** By severity, then in the order of the file. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
	return findings.toSorted(
		(a, b) =>
			order.indexOf(a.severity) - order.indexOf(b.severity) ||
			(a.place?.line ?? 0) - (b.place?.line ?? 0) ||
			compareText(a.code, b.code) ||
			compareText(a.at, b.at),
	);
}

/** `2 errors, 1 warning`. */
export function findingCounts(findings: readonly Finding[]): readonly Span[] {
	return order
		.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
		.filter(({ count }) => count > 0)
		.flatMap(({ severity, count }, index) => [
			span(index === 0 ? '' : ', ', 'muted'),
			span(plural(count, severity), roles[severity]),
		]);
}

function findingLine(page: FindingsPage, finding: Finding): readonly Line[] {
	const { columns, glyphs, safe } = page;
	const { severity, code, at, message, rule, place } = finding;
	const left: Line = [
		span(`  ${glyphs.severity[severity]} `, roles[severity]),
		span(severity, roles[severity]),
		span('  '),
		span(safe(code), 'code'),
		span('  '),
		span(safe(at), 'strong'),
	];
	const where = place === null ? '' : `${safe(place.file)}:${place.line}:${place.column}`;
	const right: Line = [span(where === '' ? safe(rule) : `${where}  ${safe(rule)}`, 'muted')];
	const oneLine = bothEnds(left, right, columns);
	const prose = wrapLine([span('    ')], [span(safe(message))], columns, 4);
	if (oneLine !== null) return [oneLine, ...prose];
	return [
		clipLine(left, columns, glyphs.ellipsis),
		...prose,
		clipLine([span('    '), ...right], columns, glyphs.ellipsis),
	];
}
