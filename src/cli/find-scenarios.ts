// Operands of `canreach test` ─► scenario files: a file or a pattern is taken at its word, in a folder the scenarios are found.

import { compareText } from '../net/order.ts';
import { expandFiles, isPattern } from './expand-files.ts';
import type { Host } from './host.ts';
import { readText } from './read-scenario.ts';
import { UsageError } from './usage-error.ts';

export interface FoundScenarios {
	readonly files: readonly string[];
	/** YAML in the folders that is no scenario. */
	readonly passedOver: readonly string[];
}

/** Without operands all below the working directory. Each once, in text order. @throws {UsageError} for a pattern that fits nothing. */
export function findScenarios(host: Host, operands: readonly string[]): FoundScenarios {
	const asked = operands.length === 0 ? [''] : operands;
	const found = asked.map((operand): FoundScenarios => {
		if (operand === '' || (!isPattern(operand) && host.isFolder(operand))) return scenariosBelow(host, operand);
		return { files: expandFiles(host, [operand]), passedOver: [] };
	});
	const files = onceEach(found.flatMap((one) => one.files));
	return { files, passedOver: without(files, onceEach(found.flatMap((one) => one.passedOver))) };
}

function onceEach(files: readonly string[]): readonly string[] {
	return [...new Set(files.map((file) => file.replace(/^(?:\.\/)+/, '')))].sort(compareText);
}

function scenariosBelow(host: Host, folder: string): FoundScenarios {
	const start = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
	const all = ['yaml', 'yml'].flatMap((ending) => filesEnding(host, start, ending));
	const files = all.filter((file) => isScenario(host, file));
	return { files, passedOver: without(files, all) };
}

function without(some: readonly string[], all: readonly string[]): readonly string[] {
	const known = new Set(some);
	return all.filter((file) => !known.has(file));
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
