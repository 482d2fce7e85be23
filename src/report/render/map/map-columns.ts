// Where the columns of the map stand for a given width: natural widths when they fit, shortened names when not.

/** Units: terminal columns. */
export interface Widths {
	readonly sites: number;
	readonly circuits: number;
	readonly locations: number;
	readonly regions: number;
}

export interface MapColumns extends Widths {
	/** First of the WAN rails, left of the sites; the next are two columns further each. */
	readonly wanX: number;
	readonly siteX: number;
	readonly trunkX: number;
	readonly circuitX: number;
	/** First of the Global Reach rails; the next are two columns further each. */
	readonly laneX: number;
	readonly locationX: number;
	readonly busX: number;
	readonly regionX: number;
}

const indent = 2;
const least: Widths = { sites: 7, circuits: 12, locations: 8, regions: 12 };
/** Wider gaps than this no longer help the eye. */
const mostSlack = 7;

/** What the map takes with every name in full. */
export function neededColumns(natural: Widths, wans: number, lanes: number): number {
	return place(natural, wans, lanes, 0).regionX + natural.regions;
}

/** Null when even shortened names do not fit; `uncut` are widths that may not be gone below. */
export function mapColumns(
	natural: Widths,
	uncut: Pick<Widths, 'sites' | 'regions'>,
	wans: number,
	lanes: number,
	columns: number,
): MapColumns | null {
	const floor = {
		...least,
		sites: Math.max(least.sites, uncut.sites),
		regions: Math.max(least.regions, uncut.regions),
	};
	const widths = shortened(natural, floor, neededColumns(natural, wans, lanes) - columns);
	if (widths === null) return null;
	const spare = columns - neededColumns(widths, wans, lanes);
	return place(widths, wans, lanes, Math.min(mostSlack, Math.floor(spare / 3)));
}

function place(widths: Widths, wans: number, lanes: number, slack: number): MapColumns {
	const siteX = indent + (wans === 0 ? 0 : 2 * wans + 1);
	const trunkX = siteX + widths.sites + 2 + Math.ceil(slack / 2);
	const circuitX = widths.sites === 0 ? siteX : trunkX + 3 + Math.floor(slack / 2);
	const laneX = circuitX + widths.circuits + 2 + slack;
	const locationX = lanes === 0 ? laneX + 2 : laneX + 2 * lanes + 1;
	const busX = locationX + widths.locations + 2 + slack;
	return { ...widths, wanX: indent, siteX, trunkX, circuitX, laneX, locationX, busX, regionX: busX + 4 };
}

/** Takes `excess` columns away, always from the widest that may still give. */
function shortened(natural: Widths, floor: Widths, excess: number): Widths | null {
	const widths = { ...natural };
	for (let left = excess; left > 0; left -= 1) {
		const giving = (['sites', 'circuits', 'locations', 'regions'] as const).filter((key) => widths[key] > floor[key]);
		const widest = giving.toSorted((a, b) => widths[b] - widths[a])[0];
		if (widest === undefined) return null;
		widths[widest] -= 1;
	}
	return widths;
}
