// On-premises networks, and the WANs that join them.

import type { Site, Wan } from '../design.ts';
import type { Path } from '../diagnostic.ts';
import type { ExpandedScenario } from '../expand/expand.ts';
import { printPath } from '../wording.ts';
import { readCityName } from './catalog-names.ts';
import type { Reader } from './reader.ts';

type ExpandedSite = ExpandedScenario['sites'][string];
type ExpandedWan = ExpandedScenario['wans'][string];

export function resolveSite(reader: Reader, site: ExpandedSite, id: string): Site {
	const path = ['sites', id];
	if (site.prefixes.length === 0) {
		reader.report({
			code: 'MISSING_KEY',
			message: `${printPath(path)} has no prefixes`,
			path: [...path, 'prefixes'],
			expected: 'prefixes, such as [10.0.1.0/24], or prefixesFile',
			unlessWrong: [
				[...path, 'prefixes', '*'],
				[...path, 'prefixesFile'],
			],
		});
	}
	return {
		key: `site/${id}`,
		asn: reader.asn(site.asn, [...path, 'asn']),
		prefixes: reader.prefixes(site.prefixes, [...path, 'prefixes']),
		place: resolveCity(reader, site.city, [...path, 'city']),
		defaultRoute: site.defaultRoute,
	};
}

function resolveCity(reader: Reader, city: ExpandedSite['city'], path: Path): Site['place'] {
	if (city === undefined) return null;
	if (typeof city !== 'string') return city;
	const found = readCityName(reader, city, path);
	return found && { latitude: found.latitude, longitude: found.longitude };
}

export function resolveWan(reader: Reader, expanded: ExpandedScenario, wan: ExpandedWan, id: string): Wan {
	const path = ['wans', id];
	const section = { name: 'sites', kind: 'site', ids: expanded.sites };
	return {
		key: `wan/${id}`,
		sites: wan.sites
			.filter((site) => reader.reference(site, section, [...path, 'sites', site]))
			.map((site) => `site/${site}`)
			.sort(),
		asn: reader.asn(wan.asn, [...path, 'asn']),
		localPreference: wan.localPreference,
		transit: wan.transit,
	};
}
