// Keys as they are pressed, and the interrupt, which is a key on a terminal and a signal elsewhere.

const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function onKey(pressed: (key: string) => void): () => void {
	const { stdin } = process;
	const interrupted = (): void => pressed('ctrl-c');
	const typed = (bytes: Buffer): void => {
		for (const key of bytes.toString('utf8')) pressed(key === '\u0003' || key === '\u0004' ? 'ctrl-c' : key);
	};
	for (const signal of interrupts) process.on(signal, interrupted);
	if (stdin.isTTY) stdin.setRawMode(true).on('data', typed).resume();
	return () => {
		for (const signal of interrupts) process.off(signal, interrupted);
		if (stdin.isTTY) stdin.off('data', typed).setRawMode(false).pause();
	};
}
