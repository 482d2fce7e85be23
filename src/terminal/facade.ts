// Everything the terminal knows of the product, in one place.

export type { Report } from '../report/model.ts';
export { type Line, type Role, type ScreenOptions, type Span, screen } from '../report/render/lines.ts';
