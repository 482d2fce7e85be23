// A screen in colour: the lines as they are, each span in the style of its role.

import { Box, renderToString, Text } from 'ink';
import type { Line } from './facade.ts';
import { theme } from './theme.ts';

export interface RunScreenProps {
	readonly lines: readonly Line[];
}

export function RunScreen({ lines }: RunScreenProps) {
	const rows = lines.map((line, index) => ({ id: index, line }));
	return (
		<Box flexDirection="column">
			{rows.map(({ id, line }) => (
				<StyledLine key={id} line={line} />
			))}
		</Box>
	);
}

/** The screen as one string with its colours. */
export function drawn(lines: readonly Line[], columns: number): string {
	return renderToString(<RunScreen lines={lines} />, { columns });
}

/** A line never wraps: it was laid out for its width. An empty one is a space, else it would take no row. */
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
