// The keys as a page of documentation, from the one table of keys.

import { bindings, tabNames } from './keys.ts';

export function keysPage(): string {
	const names = new Map(tabNames);
	const rows = bindings.map(({ keys, does, tabs }) => {
		const where = tabs === undefined ? 'everywhere' : tabs.map((tab) => names.get(tab)!).join(', ');
		return `| ${keys.map((key) => `\`${key}\``).join(' ')} | ${does} | ${where} |`;
	});
	return ['# Keys of `canreach explore`', '', '| key | does | on |', '|---|---|---|', ...rows, ''].join('\n');
}
