// The keys as a page of documentation, from the one table of keys.

import { type Binding, bindings, tabNames } from './keys.ts';

export function keysPage(): string {
	const onJourney = bindings.filter((binding) => binding.onJourney === true);
	const others = bindings.filter((binding) => binding.onJourney !== true);
	return [
		'# Keys of `canreach explore`',
		'',
		...table(others),
		'',
		'## While an advertisement is followed',
		'',
		...table(onJourney),
		'',
	].join('\n');
}

function table(rows: readonly Binding[]): readonly string[] {
	const names = new Map(tabNames);
	return [
		'| key | does | on |',
		'|---|---|---|',
		...rows.map(({ keys, does, tabs }) => {
			const where = tabs === undefined ? 'every screen' : tabs.map((tab) => names.get(tab)!).join(', ');
			return `| ${keys.map((key) => `\`${key}\``).join(' ')} | ${does} | ${where} |`;
		}),
	];
}
