// Where a fact comes from: every table of the catalog exports the documents it was transcribed from, the main one first.

/** Shape: `repository` and `path` locate a document of Microsoft on GitHub; `date` is its own (`ms.date`), null when it prints none. */
export interface Source {
	readonly document: string;
	readonly repository: string | null;
	readonly path: string | null;
	/** ISO date of the edition. */
	readonly date: string | null;
	readonly licence: 'CC-BY-4.0' | 'unknown' | 'general knowledge';
	readonly note: string | null;
}

/** The main source, which always has a date, and those consulted beside it. */
export interface Sources {
	readonly main: Source & { readonly date: string };
	readonly others: readonly Source[];
	/** What to know before relying on the table. */
	readonly notes: readonly string[];
}
