// The candidate a misspelt word most likely meant, for "did you mean" lines; deterministic, and silent when nothing is close.

/** Longer words are not worth a guess, and the distance is quadratic. */
const longestWord = 200;

/**
 * The candidate closest to `word`, ignoring case, or null when none is close.
 * A candidate that begins with the word wins (the shortest such), then one of the same words in another order, then one
 * that has it as a word of its own (the shortest), then the smallest edit distance of at most a third of the word's
 * length; ties go to the candidate that sorts first.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
	const wanted = word.toLowerCase();
	if (wanted.length < 2 || wanted.length > longestWord) return null;
	const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
	let best: string | null = null;
	let bestCost = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const cost = closeness(wanted, candidate.toLowerCase(), limit);
		if (cost < bestCost || (cost === bestCost && best !== null && candidate < best)) {
			best = candidate;
			bestCost = cost;
		}
	}
	return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`: the Damerau–Levenshtein distance
 * in its restricted form, where no letter is edited twice.
 * Units: edits of UTF-16 code units.
 */
export function editDistance(a: string, b: string): number {
	let twoAbove: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
				cost = Math.min(cost, twoAbove[column - 2]! + 1);
			}
			current.push(cost);
		}
		twoAbove = above;
		above = current;
	}
	return above[b.length]!;
}

/** The shortest candidate that begins with `word`, or else has it among its words: `AT&T` is so completed to `AT&T NetBond`, not to `AT TOKYO`. */
export function completed(word: string, candidates: readonly string[]): string | null {
	const near = nearest(word, candidates);
	return near !== null && closeness(word.toLowerCase(), near.toLowerCase(), 0) < 0 ? near : null;
}

/** `US West` and `west-us`. */
export function sameWords(a: string, b: string): boolean {
	return wordsOf(a).sort().join(' ') === wordsOf(b).sort().join(' ');
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whole words, side by side. */
function hasAsWords(candidate: string, word: string): boolean {
	const wanted = wordsOf(word).join(' ');
	return wanted.length > 2 && ` ${wordsOf(candidate).join(' ')} `.includes(` ${wanted} `);
}

/**
 * Equal words first, then what completes the word, the same words in another order, what has it among its words, then edits
 * within the limit: -2, -1 and a fraction, -0.5, less than nothing, or the edits.
 */
function closeness(word: string, candidate: string, limit: number): number {
	if (candidate === word) return -2;
	if (candidate.startsWith(word)) return -1 / candidate.length - 1;
	if (candidate.length === word.length && sameWords(candidate, word)) return -0.5;
	if (hasAsWords(candidate, word)) return -0.4 / candidate.length;
	if (Math.abs(candidate.length - word.length) > limit) return Number.POSITIVE_INFINITY;
	const edits = editDistance(word, candidate);
	return edits <= limit ? edits : Number.POSITIVE_INFINITY;
}
