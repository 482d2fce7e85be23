// One small lesson, and ways to spoil it.

/**
 * paris ── blue    red ── oslo: no link between the circuits at the start.
 *
 *     file lines count from 1, as in the mistakes
 */
export const lesson = `id: two-sites
title: Two sites
minutes: 5
design:
  sites:
    paris: { asn: 65001, prefixes: [10.1.0.0/16], city: Paris }
    oslo: { asn: 65002, prefixes: [10.2.0.0/16], city: Oslo }
  circuits:
    blue: { peeringLocation: Paris, provider: Equinix, sku: standard, sites: [paris] }
    red: { peeringLocation: Oslo, provider: GlobalConnect, sku: standard, sites: [oslo] }
  whatIf:
    joined: { add: { globalReach: [{ between: [blue, red] }] } }
story: |
  Two sites, **two** circuits.
steps:
  - tell: Look at \`paris\` first.
  - predict:
      ask: Can Paris reach Oslo?
      choices:
        - say: Yes, the backbone joins the circuits
          expect: { from: paris, to: oslo, reachable: true }
          instead: There is fibre, but no BGP session.
        - say: "No"
          expect: { from: paris, to: oslo, reachable: false, because: NO_GLOBAL_REACH }
      reveal: { why: [paris, oslo] }
      learned: A circuit talks to no other circuit by itself.
  - predict:
      ask: And when they are joined?
      choices:
        - say: "Yes"
          expect: [{ from: paris, to: oslo, reachable: true, in: joined }]
        - say: Still not
          expect: { from: paris, to: oslo, reachable: false, in: joined }
          instead: It would be so with Premium missing.
      reveal: { replay: 10.1.0.0/16, in: joined }
exercise:
  ask: Join them.
  goal:
    - { from: paris, to: oslo, reachable: true }
  limits: { edits: 1, globalReachLinks: 1, budget: 3 }
  hints: [What joins two circuits?, A Global Reach link.]
  solution: { add: { globalReach: [{ between: [blue, red] }] } }
`;

export const file = 'two-sites.yaml';

/** The lesson with one text in it replaced by another. */
export function spoilt(text: string, by: string): string {
	if (lesson.split(text).length !== 2) throw new Error(`the lesson has not exactly one ${JSON.stringify(text)}`);
	return lesson.replace(text, () => by);
}

/** A design that is handed in: that of the lesson, with more in it. */
export function design(more = ''): string {
	return `name: Mine
sites:
  paris: { asn: 65001, prefixes: [10.1.0.0/16], city: Paris }
  oslo: { asn: 65002, prefixes: [10.2.0.0/16], city: Oslo }
circuits:
  blue: { peeringLocation: Paris, provider: Equinix, sku: standard, sites: [paris] }
  red: { peeringLocation: Oslo, provider: GlobalConnect, sku: standard, sites: [oslo] }
${more}`;
}

export const link = 'globalReach: [{ between: [blue, red] }]\n';
