// What Ink reads from the keyboard ─► the names of the table of keys.

/** As much of Ink's key as is looked at. */
export interface KeyEvent {
	readonly upArrow: boolean;
	readonly downArrow: boolean;
	readonly leftArrow: boolean;
	readonly rightArrow: boolean;
	readonly pageUp: boolean;
	readonly pageDown: boolean;
	readonly return: boolean;
	readonly escape: boolean;
	readonly tab: boolean;
	readonly shift: boolean;
	readonly ctrl: boolean;
	readonly backspace: boolean;
	readonly delete: boolean;
}

/** Several where keys came faster than they were read; terminals send Backspace as Delete. */
export function keyName(input: string, key: KeyEvent): readonly string[] {
	if (key.upArrow) return ['up'];
	if (key.downArrow) return ['down'];
	if (key.leftArrow) return ['left'];
	if (key.rightArrow) return ['right'];
	if (key.pageUp) return ['pageup'];
	if (key.pageDown) return ['pagedown'];
	if (key.return) return ['enter'];
	if (key.escape) return ['escape'];
	if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
	if (key.backspace || key.delete) return ['backspace'];
	if (key.ctrl) return input === 'c' ? ['ctrl-c'] : [];
	return [...input].flatMap((character) => {
		if (character === ' ') return ['space'];
		if (character === '\r' || character === '\n') return ['enter'];
		if (character === '\t') return ['tab'];
		return character < ' ' ? [] : [character];
	});
}
