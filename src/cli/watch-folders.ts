// Word of changes in directories; where the system gives none, they are looked at once a second.

import { type FSWatcher, watch } from 'node:fs';

export function watchFolders(folders: readonly string[], changed: () => void): () => void {
	const watchers: FSWatcher[] = [];
	let timer: NodeJS.Timeout | null = null;
	const lookNowAndThen = (): void => {
		timer ??= setInterval(changed, 1000);
	};
	for (const folder of folders) {
		try {
			watchers.push(watch(folder, changed).on('error', lookNowAndThen));
		} catch {
			lookNowAndThen();
		}
	}
	return () => {
		for (const watcher of watchers) watcher.close();
		if (timer !== null) clearInterval(timer);
	};
}
