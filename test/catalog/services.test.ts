// Services and regions on Microsoft peering: one community each, found by every name people use.

import { describe, expect, it, test } from 'vitest';
import { findService, microsoftServices, regions, serviceByKey } from '../../src/catalog/catalog.ts';

test('every key, and every community, is one of a kind', () => {
	const all = microsoftServices();
	expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
	expect(new Set(all.map(({ community }) => community)).size).toBe(all.length);
	for (const { key, community } of all) {
		expect(key).toMatch(/^(service|microsoft)\/[a-z0-9]+(-[a-z0-9]+)*$/);
		expect(community).toMatch(/^12076:5\d{3,4}$/);
	}
});

test('the keys of services are those of scenarios; another cloud is named behind', () => {
	const keys = microsoftServices().flatMap(({ key, region }) => (region === null ? [key] : []));
	expect(keys).toEqual([
		'service/exchange-online',
		'service/sharepoint-online',
		'service/skype-for-business-online-and-teams',
		'service/crm-online',
		'service/azure-global-services',
		'service/microsoft-entra-id',
		'service/azure-resource-manager',
		'service/other-office-365-online-services',
		'service/microsoft-defender-for-identity',
		'service/microsoft-pstn-services',
		'service/exchange-online-usgov',
		'service/sharepoint-online-usgov',
		'service/skype-for-business-online',
		'service/microsoft-entra-id-usgov',
		'service/other-office-365-online-services-usgov',
	]);
});

it('R116: a region has a community of its own, and one for each of storage, SQL, Cosmos DB and backup', () => {
	const there = microsoftServices().filter(({ region }) => region === 'westus');
	expect(there.map(({ key, name, community }) => [key, name, community])).toEqual([
		['microsoft/westus', 'West US', '12076:51006'],
		['service/storage-westus', 'Storage West US', '12076:52006'],
		['service/sql-westus', 'SQL West US', '12076:53006'],
		['service/cosmos-db-westus', 'Cosmos DB West US', '12076:54006'],
		['service/backup-westus', 'Backup West US', '12076:55006'],
	]);
});

it('R116: a region without communities is left out, and one of a national cloud has its own alone', () => {
	const without = regions().filter(({ communities }) => communities === null);
	expect(without.map(({ id }) => id)).toContain('swedencentral');
	for (const { id } of without) expect(serviceByKey(`microsoft/${id}`)).toBeNull();
	expect(serviceByKey('microsoft/usgovvirginia')).toMatchObject({ cloud: 'usgov', region: 'usgovvirginia' });
	expect(serviceByKey('service/storage-usgovvirginia')).toBeNull();
});

it('R117: Exchange, SharePoint, Skype and Teams, and other Office 365 are Microsoft 365; CRM Online is Dynamics', () => {
	const of365 = microsoftServices().flatMap(({ community, microsoft365 }) => (microsoft365 ? [community] : []));
	expect(of365).toEqual([
		...['12076:5010', '12076:5020', '12076:5030', '12076:5100'],
		...['12076:5110', '12076:5120', '12076:5130', '12076:5200'],
	]);
});

describe('look-up', () => {
	test.each([
		['Exchange Online', 'service/exchange-online'],
		['exchange-online', 'service/exchange-online'],
		['EXCHANGE ONLINE', 'service/exchange-online'],
		['service/exchange-online', 'service/exchange-online'],
		['12076:5010', 'service/exchange-online'],
		[' 12076:51006 ', 'microsoft/westus'],
		['West US', 'microsoft/westus'],
		['westus', 'microsoft/westus'],
		['west-us', 'microsoft/westus'],
		['microsoft/westus', 'microsoft/westus'],
		['12076:52006', 'service/storage-westus'],
		['Storage West US', 'service/storage-westus'],
	])('%s', (text, key) => {
		expect(findService(text, 'public').found?.key).toBe(key);
	});

	test.each([
		['Exchange Onlin', 'Exchange Online'],
		['exchange', 'Exchange Online'],
		['wetsus', 'West US'],
		// A community of private peering: the one of the same region on Microsoft peering.
		['12076:50006', '12076:51006'],
		// Another number is another service.
		['12076:5011', null],
		['12076', null],
		['', null],
		['US Gov Virginia', 'US Gov Virginia (usgov)'],
	])('%s is none; near is %s', (text, near) => {
		expect(findService(text, 'public')).toEqual({ found: null, nearest: near });
	});

	test('one name in two clouds is two services', () => {
		expect(findService('Exchange Online', 'usgov').found?.community).toBe('12076:5110');
		expect(findService('Exchange Online', 'public').found?.community).toBe('12076:5010');
		expect(findService('12076:5110', 'public').found).toBeNull();
		expect(findService('Exchange Online', 'china').found).toBeNull();
	});
});
