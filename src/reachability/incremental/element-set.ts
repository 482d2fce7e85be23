// Sets of failure elements by number, as bits: many thousand of them are kept and joined.

export type ElementSet = Uint32Array;

export function elementSet(size: number): ElementSet {
	return new Uint32Array(Math.ceil(size / 32));
}

export function everyElement(size: number): ElementSet {
	return elementSet(size).fill(0xffff_ffff);
}

export function addElement(set: ElementSet, element: number): void {
	set[element >>> 5]! |= 1 << (element & 31);
}

export function addElements(set: ElementSet, others: ElementSet): void {
	for (let word = 0; word < others.length; word++) set[word]! |= others[word]!;
}

export function hasElement(set: ElementSet, element: number): boolean {
	return (set[element >>> 5]! & (1 << (element & 31))) !== 0;
}
