// What a lesson shows, drawn as the commands draw it that show the same.

import type { Shown } from '../../lesson-model.ts';
import type { Report } from '../../model.ts';
import { map, mapLayout } from '../map/map.ts';
import { openPage, printable, type ScreenOptions } from '../page.ts';
import { replayLines } from '../replay.ts';
import { effectiveRouteLines } from '../routes/effective-routes.ts';
import { routeLines } from '../routes/routes.ts';
import { blank, clipLine, type Line, span } from '../text/span.ts';
import { merged, wrapLine } from '../text/wrap.ts';
import { type WhyOptions, whyLines } from '../why.ts';

export function shownLines(shown: Shown, screen: ScreenOptions, options?: WhyOptions): readonly Line[] {
	switch (shown.kind) {
		case 'map': {
			const page = openPage(shown.report, screen);
			const layout = mapLayout(page);
			if (layout === null) return [[span(noMap(shown.report, screen), 'muted')]];
			return map(page, layout).map((line) => clipLine(merged(line), page.columns, page.glyphs.ellipsis));
		}
		case 'why':
			return shown.explanations.flatMap((explanation, index) => [
				...(index === 0 ? [] : [blank]),
				...whyLines(explanation, screen, options),
			]);
		case 'routes':
			return routeLines(shown.tables, { ...shown, prefix: null }, screen);
		case 'effectiveRoutes':
			return effectiveRouteLines(shown.tables, { ...shown, prefix: null, all: false }, screen);
		case 'replay':
			return replayLines(shown.replay, screen);
		case 'nothing':
			return wrapLine([], [span(printable(screen.ascii)(shown.because), 'warn')], screen.columns, 0);
	}
}

/** Of a design that has none at this width. */
function noMap(report: Report, screen: ScreenOptions): string {
	return mapLayout(openPage(report, { ...screen, columns: Number.MAX_SAFE_INTEGER })) === null
		? 'The design is too large for a map.'
		: 'The terminal is too narrow for the map.';
}
