// What the commands do, in one place to import when one of them runs.

export { listCatalog, showInCatalog } from './commands/catalog.ts';
export { conformance } from './commands/conformance.ts';
export { routes } from './commands/routes.ts';
export { rules } from './commands/rules.ts';
export { run } from './commands/run.ts';
export { schema } from './commands/schema.ts';
export { show } from './commands/show.ts';
export { why } from './commands/why.ts';
