// A mistake in a file as a paragraph: where it stands and what is wrong, then a line for each thing that would help.

interface Mistake {
	readonly message: string;
	readonly nearest: string | null;
	readonly expected: string | null;
	readonly hint?: string | null;
}

export function mistakeText(where: string, { message, nearest, expected, hint = null }: Mistake): string {
	return [
		`${where}: ${message}`,
		...(nearest === null ? [] : [`  did you mean "${nearest}"?`]),
		...(expected === null ? [] : [`  expected ${expected}`]),
		...(hint === null ? [] : [`  ${hint}`]),
	].join('\n');
}
