// The main screen in colour: every line once, above the prompt, and gone from the program's hands.

import { Static, Text, useApp } from 'ink';
import { useEffect } from 'react';
import type { Line } from './facade.ts';
import { theme } from './theme.ts';

export interface RunScreenProps {
	readonly lines: readonly Line[];
}

/** Prints the lines as static output, so that no height of screen cuts them, and exits by itself. */
export function RunScreen({ lines }: RunScreenProps) {
	const { exit } = useApp();
	useEffect(() => exit(), [exit]);
	const items = lines.map((line, index) => ({ id: index, line }));
	return <Static items={items}>{({ id, line }) => <StyledLine key={id} line={line} />}</Static>;
}

function StyledLine({ line }: { readonly line: Line }) {
	const parts = line.map((part, index) => ({ id: index, ...part }));
	return (
		<Text wrap="truncate">
			{parts.length === 0 ? ' ' : null}
			{parts.map(({ id, text, role }) => (
				<Text key={id} {...theme[role]}>
					{text}
				</Text>
			))}
		</Text>
	);
}
