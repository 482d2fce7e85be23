// The style of a picture: one for light and one for dark screens, no variables and no fonts of its own, so that every viewer reads it.

interface Palette {
	readonly paper: string;
	readonly ink: string;
	readonly muted: string;
	readonly card: string;
	readonly frame: string;
	readonly link: string;
	readonly site: string;
	readonly circuit: string;
	readonly vnet: string;
	readonly backbone: string;
	readonly onBackbone: string;
	readonly reach: string;
	readonly bad: string;
	readonly good: string;
}

const light: Palette = {
	paper: '#ffffff',
	ink: '#1f2328',
	muted: '#59636e',
	card: '#f6f8fa',
	frame: '#d1d9e0',
	link: '#818b98',
	site: '#9a6700',
	circuit: '#0969da',
	vnet: '#1a7f37',
	backbone: '#0b4a94',
	onBackbone: '#ffffff',
	reach: '#8250df',
	bad: '#cf222e',
	good: '#1a7f37',
};

const dark: Palette = {
	paper: '#0d1117',
	ink: '#e6edf3',
	muted: '#9ba4ae',
	card: '#161b22',
	frame: '#3d444d',
	link: '#7d8590',
	site: '#d29922',
	circuit: '#58a6ff',
	vnet: '#3fb950',
	backbone: '#1b4f8f',
	onBackbone: '#ffffff',
	reach: '#b78cff',
	bad: '#ff6b64',
	good: '#3fb950',
};

const shapes = `
.canreach text { fill: currentColor; font-family: system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif }
.canreach .title { font-size: 19px; font-weight: 700 }
.canreach .heading { font-size: 14px; font-weight: 700 }
.canreach .name { font-size: 13px; font-weight: 600 }
.canreach .plain { font-size: 12px }
.canreach .small { font-size: 11px }
.canreach .struck { text-decoration: line-through }
.canreach .card { stroke-width: 1.4 }
.canreach .region { fill: none; stroke-width: 1.2; stroke-dasharray: 2 3 }
.canreach .line { fill: none; stroke-width: 1.6 }
.canreach .reach { stroke-width: 3 }
.canreach .halo { stroke-width: 7 }
.canreach .wide { stroke-width: 2.2 }
.canreach .dotted { stroke-dasharray: 1.5 4; stroke-linecap: round }
.canreach .line.bad { stroke-dasharray: 6 4 }
.canreach .line.mark { stroke-width: 1.8; stroke-dasharray: none; stroke-linecap: round }
.canreach .line.bad.thin { stroke-width: 1; stroke-dasharray: none }
.canreach .stopped { stroke-dasharray: 5 4 }`;

function colours(p: Palette): string {
	return [
		`.canreach { color: ${p.ink} }`,
		`.canreach .paper { fill: ${p.paper} }`,
		`.canreach .card { fill: ${p.card}; stroke: ${p.frame} }`,
		`.canreach .site { stroke: ${p.site} }`,
		`.canreach .circuit { stroke: ${p.circuit} }`,
		`.canreach .vnet { stroke: ${p.vnet} }`,
		`.canreach .region { stroke: ${p.link} }`,
		`.canreach .backbone { fill: ${p.backbone} }`,
		`.canreach .chip { fill: ${p.paper}; stroke: ${p.circuit} }`,
		`.canreach .cross { fill: ${p.paper}; stroke: ${p.bad} }`,
		`.canreach .line { stroke: ${p.link} }`,
		`.canreach .wide { stroke: ${p.circuit} }`,
		`.canreach .reach { stroke: ${p.reach} }`,
		`.canreach .halo { stroke: ${p.paper} }`,
		`.canreach .line.bad, .canreach .stopped { stroke: ${p.bad} }`,
		`.canreach text.muted { fill: ${p.muted} }`,
		`.canreach text.bad { fill: ${p.bad} }`,
		`.canreach text.good { fill: ${p.good} }`,
		`.canreach text.number { fill: ${p.circuit} }`,
		`.canreach text.reachText { fill: ${p.reach} }`,
		`.canreach text.onBackbone { fill: ${p.onBackbone} }`,
		`.canreach .arrow { fill: ${p.link} }`,
		`.canreach .arrow.reachText { fill: ${p.reach} }`,
	].join('\n');
}

export const style = `<style>${shapes}
${colours(light)}
@media (prefers-color-scheme: dark) {
${colours(dark)}
}
</style>`;
