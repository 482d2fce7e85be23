// Names of files as seen from a lesson.

/** `lessons/` of `lessons/01-x.yaml`; nothing of a bare name. */
export function folderOf(file: string): string {
	return file.slice(0, file.lastIndexOf('/') + 1);
}

/** A file named in another one, as the reader of that one would call it: `../scenarios/seed.yaml` in `lessons/x.yaml` is `scenarios/seed.yaml`. */
export function beside(file: string, other: string): string {
	if (/^([/\\]|[a-z]:)/i.test(other)) return other;
	const parts: string[] = [];
	for (const part of (folderOf(file) + other).split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}
