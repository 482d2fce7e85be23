// Text ─► plain data, where the text is JSON: many times faster than as YAML. Places are those that the YAML reader gives,
// and worked out only when one is asked for.

import { lazy } from '../../catalog/lazy.ts';
import { jsonDocument } from './json-document.ts';
import { keyFaults } from './key-faults.ts';
import { placesIn } from './places.ts';
import { type ReadResult, withoutMark } from './read-yaml.ts';
import { deepest } from './yaml-faults.ts';

/** Units: characters. A million prefixes are some 20 million. */
export const largestJsonLength = 256 * 1024 * 1024;

/** Null where the text is no JSON object, or one that the YAML reader refuses: it says why. Never throws. */
export function readJson(written: string): Extract<ReadResult, { ok: true }> | null {
	const text = withoutMark(written);
	// U+FFFD stands where the bytes were no text; of control characters JSON has none.
	if (text.length > largestJsonLength || !/^\s*\{/.test(text) || text.includes('\uFFFD')) return null;
	const data = parse(text);
	const keys = data === undefined ? null : keysIn(data, 1);
	if (keys === null) return null;
	const document = lazy(() => jsonDocument(text));
	const places = lazy(() => placesIn(document().document, document().lines));
	// Only texts that may have such a fault are looked through for it.
	const isSuspect = keysWritten(text) !== keys || text.includes('\\') || /(asn|prependWith)"\s*:\s*[-\d]+\./.test(text);
	return {
		ok: true,
		data,
		places: (path, atKey) => places()(path, atKey),
		problems: isSuspect ? keyFaults(document().document, document().lines) : [],
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** How many keys the maps have in all; null when they are nested too deeply. */
function keysIn(value: unknown, depth: number): number | null {
	if (typeof value !== 'object' || value === null) return 0;
	if (depth > deepest) return null;
	const isList = Array.isArray(value);
	let count = isList ? 0 : Object.keys(value).length;
	for (const item of isList ? value : Object.values(value)) {
		if (typeof item !== 'object') continue;
		const inside = keysIn(item, depth + 1);
		if (inside === null) return null;
		count += inside;
	}
	return count;
}

/** How many are written, those included that are written twice: strings before a colon. For texts without escapes. */
function keysWritten(text: string): number {
	let count = 0;
	for (let open = text.indexOf('"'); open !== -1; ) {
		let after = text.indexOf('"', open + 1) + 1;
		while (isSpace(text.charCodeAt(after))) after++;
		if (text[after] === ':') count++;
		open = text.indexOf('"', after);
	}
	return count;
}

function isSpace(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13);
}
