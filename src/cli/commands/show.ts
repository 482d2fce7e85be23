// `canreach show FILE`: the design as it is understood; `--expanded` with every default.

import { sortedJson } from '../../report/render/json.ts';
import { toWritten } from '../../scenario/expand/expand.ts';
import { printYaml } from '../../scenario/read/read-yaml.ts';
import type { Host } from '../host.ts';
import { readScenario } from '../read-scenario.ts';

export interface ShowOptions {
	readonly expanded?: boolean;
	readonly json?: boolean;
	readonly quiet?: boolean;
}

export function show(host: Host, file: string | undefined, options: ShowOptions): void {
	const scenario = readScenario(host, file, options);
	if (scenario === null) return;
	const shown = options.expanded ? toWritten(scenario.expanded) : scenario.written;
	host.stdout(options.json ? sortedJson(shown) : printYaml(shown));
}
