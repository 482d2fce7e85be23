// The one seam to the machine: files, streams, terminal and environment, so that a test can stand in for all of them.

export interface Host {
	/** @throws an error with a `code` such as `ENOENT`. */
	readonly readFile: (path: string) => Uint8Array;
	/** Whether `readFile` has read this file, by whatever path. */
	readonly wasRead: (path: string) => boolean;
	/** Names in a directory, unsorted. @throws an error with a `code` such as `ENOENT`. */
	readonly readDirectory: (path: string) => readonly string[];
	/** Whether a path is a directory itself, not a link to one. */
	readonly isFolder: (path: string) => boolean;
	/** Where a path leads with every link followed; null when nowhere. */
	readonly leadsTo: (
		path: string,
	) => { readonly path: string; readonly bytes: number; readonly isFile: boolean } | null;
	/** Another text after a file or directory has changed; the same as long as there is none. */
	readonly stampOf: (path: string) => string;
	/** Calls back some time after something in one of these directories may have changed, until the returned function is called. */
	readonly watchFolders: (folders: readonly string[], changed: () => void) => () => void;
	/** Calls back for each key, and with `ctrl-c` for an interrupt however it comes, until the returned function is called. */
	readonly onKey: (pressed: (key: string) => void) => () => void;
	/** The file as one text of these pieces; what was there stays until the last is written. @throws an error with a `code` such as `EACCES`. */
	readonly writeFile: (path: string, pieces: Iterable<string>) => void;
	/** With its parents; one that is there already is left as it is. @throws an error with a `code` such as `EACCES`. */
	readonly makeDirectory: (path: string) => void;
	/** Where the seed example lies on this machine; it is shown as `seedName`. */
	readonly seedFile: string;
	readonly stdout: (text: string) => void;
	/** When all that was written has left the process; false once nobody reads it any more. */
	readonly stdoutDrained: () => Promise<boolean>;
	readonly stderr: (text: string) => void;
	readonly readStdin: () => Uint8Array;
	/** As they arrive, so that a program can ask and wait for the answer. */
	readonly stdinLines: () => AsyncIterable<string>;
	/** Whether standard output is a terminal, and its width in columns. */
	readonly isTerminal: boolean;
	/** Whether keys can be read one by one. */
	readonly stdinIsTerminal: boolean;
	readonly columns: number;
	/** Lines of the terminal. */
	readonly rows: number;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly setExitCode: (code: number) => void;
}

/** What the seed example is called in every output. */
export const seedName = 'scenarios/seed.yaml';
