// `canreach/vitest`: importing it registers the matchers, as does `expect.extend(matchers)`.

import { expect } from 'vitest';
import { matchers, type ReachabilityMatchers } from './matchers.ts';

export type { ExpectationRow, ReachabilityTable } from '../index.ts';
export { loadScenario } from './load-scenario.ts';
export {
	type Ends,
	matchers,
	type Network,
	type ReachabilityMatchers,
	type ReachOptions,
	type SurviveOptions,
	type TableOptions,
} from './matchers.ts';

expect.extend(matchers);

// What Vitest's own assertions extend, in its versions 4 and 5 alike.
declare global {
	namespace Chai {
		interface Assertion extends ReachabilityMatchers {}
	}
}
