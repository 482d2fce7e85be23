// Operands of `canreach test` ─► scenario files: a file or a pattern is taken at its word, in a folder the scenarios are found.

import { compareText } from '../net/order.ts';
import { expandFiles, isPattern } from './expand-files.ts';
import type { Host } from './host.ts';
import { readText } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';

/** Without operands all below the working directory. Each once, in text order. @throws {UsageError} for a pattern that fits nothing. */
export function findScenarios(host: Host, operands: readonly string[]): readonly string[] {
	const asked = operands.length === 0 ? [''] : operands;
	const files = asked.flatMap((operand) => {
		if (operand === '' || (!isPattern(operand) && host.isFolder(operand))) return scenariosBelow(host, operand);
		return expandFiles(host, [operand]);
	});
	return [...new Set(files.map((file) => file.replace(/^(?:\.\/)+/, '')))].sort(compareText);
}

function scenariosBelow(host: Host, folder: string): readonly string[] {
	const start = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
	return ['yaml', 'yml'].flatMap((ending) => filesEnding(host, start, ending)).filter((file) => isScenario(host, file));
}

function filesEnding(host: Host, start: string, ending: string): readonly string[] {
	try {
		return expandFiles(host, [`${start}**/*.${ending}`]);
	} catch (error) {
		if (error instanceof UsageError) return [];
		throw error;
	}
}

/** One that says so in its name, has circuits, or has two other sections of a scenario: other YAML lies in such folders too. */
function isScenario(host: Host, file: string): boolean {
	if (/\.canreach\.ya?ml$/.test(file)) return true;
	let text: string;
	try {
		text = readText(host, file);
	} catch (error) {
		// What cannot be read is told, not passed over.
		if (error instanceof UsageError) return true;
		throw error;
	}
	const sections = text.matchAll(/^["']?(circuits|sites|vnets|wans|globalReach|peerings|expect|whatIf)["']?[ \t]*:/gm);
	const found = new Set([...sections].map(([, section]) => section));
	return found.has('circuits') || found.size > 1;
}
