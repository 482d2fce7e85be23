// One engine asked in a process of its own, since a mutant may never end: `ask.mjs TRIAL ROOT CASES [SEED COUNT]`.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [trial, root, cases, seed, count] = process.argv.slice(2);
const { soundAnswers, faultOf } = await import(pathToFileURL(trial).href);
if (seed !== undefined) writeFileSync(cases, JSON.stringify(soundAnswers(root, Number(seed), Number(count))));
const fault = faultOf(root, JSON.parse(readFileSync(cases, 'utf8')));
if (fault !== null) console.log(fault);
