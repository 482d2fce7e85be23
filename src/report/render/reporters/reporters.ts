// The reporters by name, each a text of a run.

import type { TestRun } from '../../test-run-model.ts';
import { sortedJson } from '../json.ts';
import type { ScreenOptions } from '../page.ts';
import { linesText } from '../text/text.ts';
import { defaultLines } from './default.ts';
import { renderGithub } from './github.ts';
import { renderJunit } from './junit.ts';
import { renderSarif } from './sarif.ts';
import { renderTap } from './tap.ts';

export type ReporterName = 'default' | 'json' | 'junit' | 'tap' | 'github' | 'sarif';

export const reporters: Readonly<Record<ReporterName, (run: TestRun, options: ScreenOptions) => string>> = {
	default: (run, options) => linesText(defaultLines(run, options)),
	json: (run) => sortedJson(run),
	junit: renderJunit,
	tap: renderTap,
	github: renderGithub,
	sarif: renderSarif,
};
