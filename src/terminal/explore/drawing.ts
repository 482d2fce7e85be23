// The pieces of the report's renderers that the screens of the explorer are drawn with.

export { editLine } from '../../report/render/edit-line.ts';
export { bareId, endpointKey, kindOf, nameNodes, prefixesInShort } from '../../report/render/names.ts';
export { meanings, outcomeRole } from '../../report/render/outcomes.ts';
export { type Page, printable } from '../../report/render/page.ts';
export { milliseconds } from '../../report/render/sentences.ts';
export { inColumns } from '../../report/render/text/columns.ts';
export { glyphsOf } from '../../report/render/text/glyphs.ts';
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
} from '../../report/render/text/span.ts';
export { displayWidth, fitMiddle } from '../../report/render/text/width.ts';
export { plural } from '../../report/render/text/words.ts';
export { inFlow, wrapLine } from '../../report/render/text/wrap.ts';
