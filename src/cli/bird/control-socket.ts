// A running BIRD, asked over its control socket, as `birdc` does.

import { connect, type Socket } from 'node:net';

export interface ControlSocket {
	/** What it prints, without reply codes. @throws {Error} when BIRD is gone. */
	readonly ask: (command: string) => Promise<string>;
	readonly close: () => void;
}

/** @throws {Error} with a `code` such as `ENOENT` while BIRD does not listen yet. */
export async function openControlSocket(path: string): Promise<ControlSocket> {
	const socket = connect(path).setEncoding('utf8');
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('error', reject);
	});
	await reply(socket);
	return {
		ask: (command) => {
			const answer = reply(socket);
			socket.write(`${command}\n`);
			return answer;
		},
		close: () => socket.destroy(),
	};
}

/** Reply codes that end an answer begin with 0, 8 or 9 and are followed by a space. */
const lastLine = /(?:^|\n)[089]\d{3} [^\n]*\n$/;

function reply(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		const pieces: string[] = [];
		let tail = '';
		const finish = (): void => {
			socket.off('data', onData);
			socket.off('close', onClose);
			socket.off('error', onClose);
		};
		const onData = (piece: string): void => {
			pieces.push(piece);
			tail = (tail + piece).slice(-2000);
			if (!lastLine.test(tail)) return;
			finish();
			resolve(withoutCodes(pieces.join('')));
		};
		const onClose = (): void => {
			finish();
			reject(new Error('BIRD has gone away'));
		};
		socket.on('data', onData);
		socket.once('close', onClose);
		socket.once('error', onClose);
	});
}

/** Lines carry a code, or continue the one before after a space. */
function withoutCodes(text: string): string {
	return text
		.split('\n')
		.map((line) => line.replace(/^(?:\d{4}[- ]| )/, ''))
		.join('\n');
}
