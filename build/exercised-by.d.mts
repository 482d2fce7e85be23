// The types of exercised-by.mjs, for the tests.

type Exercises = Readonly<Record<string, readonly { readonly file: string; readonly title: string }[]>>;

export function exercisedBy(root: string, ruleOfCode: (kind: string, code: string) => string | null): Exercises;
export function exercisedByModule(tests: Exercises): string;
