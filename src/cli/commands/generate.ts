// `canreach generate`: designs as scenarios, and networks of autonomous systems, of any size from a seed.

import { type AsGraphSize, generateAsGraph } from '../../generate/generate-as-graph.ts';
import { type DesignSize, generateDesign } from '../../generate/generate-design.ts';
import { SizeError } from '../../generate/size.ts';
import { printNetwork } from '../../network-json/print-network.ts';
import { sortedJson } from '../../report/render/json.ts';
import { largestFileLength, printYaml } from '../../scenario/read/read-yaml.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

export interface GenerateDesignOptions {
	readonly sites: number;
	readonly circuits: number;
	readonly vnets: number;
	readonly locations?: number;
	readonly regions?: number;
	readonly dualHomed: number;
	readonly mesh: number;
	readonly prefixes: number;
	readonly circuitsPerVnet: number;
	readonly seed: number;
	readonly ignoreLimits?: boolean;
	readonly json?: boolean;
	readonly output?: string;
	readonly quiet?: boolean;
}

/** @throws {UsageError} when such a design cannot be made, or not be written. */
export function design(host: Host, options: GenerateDesignOptions): void {
	const { dualHomed, mesh, prefixes, circuitsPerVnet, ignoreLimits, json, output, quiet = false, ...counts } = options;
	const size: DesignSize = {
		...counts,
		dualHomed,
		meshDensity: mesh,
		prefixesPerSite: prefixes,
		circuitsPerVnet,
		limits: ignoreLimits ? 'ignored' : 'enforced',
	};
	const scenario = made(() => generateDesign(size));
	const text = json ? sortedJson(scenario) : printYaml(scenario);
	writeOutput(host, text, output, quiet);
	if (!quiet && text.length > largestFileLength)
		host.stderr(
			`This is larger than a scenario file may be (${largestFileLength} characters): put the prefixes of its sites into files, and name these with prefixesFile.\n`,
		);
}

export interface GenerateAsGraphOptions extends AsGraphSize {
	readonly output?: string;
	readonly quiet?: boolean;
}

/** @throws {UsageError} when such a network cannot be made, or not be written. */
export function asGraph(host: Host, { output, quiet = false, ...size }: GenerateAsGraphOptions): void {
	writeOutput(host, printNetwork(made(() => generateAsGraph(size))), output, quiet);
}

function made<T>(make: () => T): T {
	try {
		return make();
	} catch (error) {
		throw error instanceof SizeError ? new UsageError(error.message) : error;
	}
}
