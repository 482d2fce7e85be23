// The pieces of the report's renderers that the screens of the explorer are drawn with.

export { inColumns } from '../../report/render/columns.ts';
export { editLine } from '../../report/render/edit-line.ts';
export { glyphsOf } from '../../report/render/glyphs.ts';
export { bareId, endpointKey, kindOf, nameNodes, prefixesInShort } from '../../report/render/names.ts';
export { meanings, outcomeRole } from '../../report/render/outcomes.ts';
export { type Page, printable } from '../../report/render/page.ts';
export { milliseconds } from '../../report/render/sentences.ts';
export {
	blank,
	bothEnds,
	clipLine,
	type Line,
	lineWidth,
	padLine,
	type Role,
	type Span,
	span,
} from '../../report/render/span.ts';
export { displayWidth, fitMiddle } from '../../report/render/width.ts';
export { plural } from '../../report/render/words.ts';
export { inFlow, wrapLine } from '../../report/render/wrap.ts';
