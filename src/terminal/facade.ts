// Everything the terminal knows of the product, in one place.

export { type Line, type Report, type Role, type ScreenOptions, type Span, screen } from '../index.ts';
