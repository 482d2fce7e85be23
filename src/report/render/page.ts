// What every section of a screen is given: the report, the width, the signs, and the names and numbers in use.

import type { ElementKey, Report } from '../model.ts';
import { planCircuits } from './map/map-plan.ts';
import { type Names, nameNodes } from './names.ts';
import { asDesigned, comparePairs, type Exchange, withoutGlobalReach } from './pairs.ts';
import { asciiText, safeText } from './text/escape.ts';
import { type Glyphs, glyphsOf } from './text/glyphs.ts';

/** How a screen is written. Units: `columns` of a terminal; `ascii` for signs that every terminal has. */
export interface ScreenOptions {
	readonly columns: number;
	readonly ascii: boolean;
	/** false: commands about the design name no file, as for the example that is built in. */
	readonly named?: boolean;
}

/** Wider lines are not read with ease; narrower ones hold no map. */
const widest = 120;
const narrowest = 40;

export interface Page {
	readonly report: Report;
	readonly columns: number;
	readonly ascii: boolean;
	readonly glyphs: Glyphs;
	/** A text of the scenario as it may be printed. */
	readonly safe: (text: string) => string;
	/** The name of a node, as it may be printed. */
	readonly name: (key: ElementKey) => string;
	/** The numbers of the circuits on the map; empty where there is no map. */
	readonly numbers: ReadonlyMap<ElementKey, number>;
	/** All pairs without Global Reach and as designed. */
	readonly exchanges: readonly Exchange[];
	readonly hasGlobalReach: boolean;
	/** The element that the map points at. */
	readonly selected?: ElementKey | null;
	/** Sites and WANs among these are marked as failed on the map. */
	readonly failed?: ReadonlySet<ElementKey>;
	/** Elements that the map marks as reached. */
	readonly reached?: ReadonlySet<ElementKey>;
}

export function openPage(report: Report, options: ScreenOptions): Page {
	const { document, sketch } = report;
	const view = asDesigned(document);
	const safe = printable(options.ascii);
	const names: Names = nameNodes(view.pairs.flatMap((pair) => [pair.from.node, pair.to.node]));
	const plan = planCircuits(sketch);
	return {
		report,
		columns: usableColumns(options.columns),
		ascii: options.ascii,
		glyphs: glyphsOf(options.ascii),
		safe,
		name: (key) => safe(names(key)),
		numbers: new Map(plan?.groups.flatMap((group) => group.circuits.map((circuit) => [circuit.key, circuit.number]))),
		exchanges: comparePairs(withoutGlobalReach(document), view),
		hasGlobalReach: sketch.globalReach.length > 0 && withoutGlobalReach(document) !== null,
	};
}

/** The columns that a screen uses of those there are. */
export function usableColumns(columns: number): number {
	return Math.min(widest, Math.max(narrowest, Math.floor(columns)));
}

export function printable(ascii: boolean): (text: string) => string {
	return ascii ? (text) => asciiText(safeText(text)) : safeText;
}
