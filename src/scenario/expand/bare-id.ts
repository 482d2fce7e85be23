// References by bare id or by element key, brought to one form.

/** `site/london` and `london` ─► `london`, where a site is meant. */
export function bareId(reference: string, kind: string): string {
	return reference.startsWith(`${kind}/`) ? reference.slice(kind.length + 1) : reference;
}
