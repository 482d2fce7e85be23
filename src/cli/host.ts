// The one seam to the machine: files, streams, terminal and environment, so that a test can stand in for all of them.

export interface Host {
	/** @throws an error with a `code` such as `ENOENT`. */
	readonly readFile: (path: string) => Uint8Array;
	/** Names in a directory, unsorted. @throws an error with a `code` such as `ENOENT`. */
	readonly readDirectory: (path: string) => readonly string[];
	/** @throws an error with a `code` such as `EACCES`. */
	readonly writeFile: (path: string, text: string) => void;
	/** With its parents; one that is there already is left as it is. @throws an error with a `code` such as `EACCES`. */
	readonly makeDirectory: (path: string) => void;
	/** Where the seed example lies on this machine; it is shown as `seedName`. */
	readonly seedFile: string;
	readonly stdout: (text: string) => void;
	readonly stderr: (text: string) => void;
	readonly readStdin: () => Uint8Array;
	/** As they arrive, so that a program can ask and wait for the answer. */
	readonly stdinLines: () => AsyncIterable<string>;
	/** Whether standard output is a terminal, and its width in columns. */
	readonly isTerminal: boolean;
	readonly columns: number;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly setExitCode: (code: number) => void;
}

/** What the seed example is called in every output. */
export const seedName = 'scenarios/seed.yaml';
