// A column of a table of routes, whatever a route is there.

import type { Align } from '../text/columns.ts';
import { type Role, type Span, span } from '../text/span.ts';

export interface RouteColumn<Route> {
	readonly heading: string;
	readonly align: Align;
	readonly role: Role;
	readonly text: (route: Route) => string;
	/** Where the text may be broken when there is no room for the whole; unbroken when left out. */
	readonly breaks?: RegExp;
}

export function column<Route>(
	heading: string,
	align: Align,
	text: (route: Route) => string,
	role: Role = 'plain',
): RouteColumn<Route> {
	return { heading, align, role, text };
}

/** A column of what has parts: AS paths, tags, keys of elements. */
export function breakable<Route>(heading: string, text: (route: Route) => string): RouteColumn<Route> {
	return { ...column(heading, 'left', text), breaks: /(?<=[-/:~ ])/ };
}

export function cellOf<Route>({ text, role }: RouteColumn<Route>, route: Route, safe: (text: string) => string): Span {
	return span(safe(text(route)), role);
}

const origins = { igp: 'i', egp: 'e', incomplete: '?' } as const;

/** As `show ip bgp` prints a path. */
export function pathAndOrigin({
	asPath,
	origin,
}: {
	readonly asPath: readonly number[];
	readonly origin: keyof typeof origins;
}): string {
	return [...asPath, origins[origin]].join(' ');
}
