// The order in which an ordinary BGP speaker compares routes (RFC 4271 section 9.1.2.2, with the weight and the local preference of section 9.1.1 before it).

export const standardLadder = [
	'weight',
	'own',
	'localPreference',
	'asPathLength',
	'origin',
	'med',
	'externalOverInternal',
	'igpCost',
	'routerId',
	'session',
] as const;

export type RungName = (typeof standardLadder)[number];
