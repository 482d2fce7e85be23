// What a host has read, so that nothing is written over it.

import type { Host } from './host.ts';

export function rememberReads(machine: Omit<Host, 'wasRead'>): Host {
	const read = new Set<string>();
	return {
		...machine,
		readFile: (path) => {
			const bytes = machine.readFile(path);
			read.add(path);
			return bytes;
		},
		wasRead: (path) => {
			const file = machine.leadsTo(path);
			return file !== null && [...read].some((one) => machine.leadsTo(one)?.path === file.path);
		},
	};
}
