// How large a generated thing may be: what cannot be made is refused in words.

/** What was asked for cannot be made; the message says why. */
export class SizeError extends RangeError {
	override readonly name = 'SizeError';
}

/** @throws {SizeError} unless the value is a whole number from `least` to `most`. */
export function checkWhole(what: string, value: number, least: number, most: number = Number.MAX_SAFE_INTEGER): void {
	if (Number.isInteger(value) && value >= least && value <= most) return;
	const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
	throw new SizeError(`${what}: a whole number, ${range}, not ${value}`);
}

/** @throws {SizeError} unless the value is a number from 0 to 1. */
export function checkShare(what: string, value: number): void {
	if (!(value >= 0 && value <= 1)) throw new SizeError(`${what}: a share from 0 to 1, not ${value}`);
}
