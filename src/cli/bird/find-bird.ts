// Whether BIRD 2 is on this machine, and whether it may have a network namespace of its own.

import { spawnSync } from 'node:child_process';

export interface FoundBird {
	/** Such as `2.0.12`. */
	readonly version: string;
	/** The command before `bird` that gives it a namespace; null where the machine's own loopback has to do. */
	readonly namespace: readonly string[] | null;
}

/** Daemons are installed where only root looks. */
const path = `${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/local/sbin`;
export const environment = { ...process.env, PATH: path };

/** null when there is no BIRD, or one of another major version, whose tables look otherwise. */
export function findBird(): FoundBird | null {
	const { status, stdout, stderr } = spawnSync('bird', ['--version'], { env: environment, encoding: 'utf8' });
	const version = /BIRD (?:version )?(\d+)(\.[\d.]+)/.exec(`${stdout ?? ''}${stderr ?? ''}`);
	if (status !== 0 || version === null || Number(version[1]) !== 2) return null;
	return { version: `${version[1]}${version[2]}`, namespace: namespaces.find(works) ?? null };
}

const namespaces: readonly (readonly string[])[] = [
	['unshare', '-rn'],
	['unshare', '-n'],
];

/** In a fresh namespace even the loopback interface is down, and answers to no address of the block. */
export const prepareNamespace = 'ip link set lo up && ip route add local 198.18.0.0/15 dev lo';

function works([command, ...options]: readonly string[]): boolean {
	return spawnSync(command!, [...options, 'sh', '-c', prepareNamespace], { env: environment }).status === 0;
}
