// A value made on first use and kept: importing the catalog costs no work.

export function lazy<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
