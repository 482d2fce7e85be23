// A mistake in what was asked on the command line: the main program prints it on stderr and exits with 2.

export class UsageError extends Error {
	override readonly name = 'UsageError';
	/** What to try instead, a line of its own. */
	readonly hint: string | null;

	constructor(message: string, hint: string | null = null) {
		super(message);
		this.hint = hint;
	}
}
