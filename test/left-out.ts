// Says at the end of every run what it did not do.

export function teardown(): void {
	process.stdout.write(
		'\nLeft out: test/daemons, which plays networks with real BGP daemons. `npm run test:daemons` does, with BIRD 2.\n',
	);
}
