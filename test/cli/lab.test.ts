// `canreach lab write`: files for real daemons, from a scenario or from a network.

import { describe, expect, test } from 'vitest';
import { threeSites } from './designs.ts';
import { run } from './fake-host.ts';

const network = JSON.stringify({
	name: 'a line',
	speakers: [
		{ id: 'Left router', asn: 1, networks: ['10.0.0.0/8'] },
		{ id: 'right', asn: 2 },
	],
	sessions: [
		{ a: { speaker: 'Left router' }, b: { speaker: 'right', import: [{ set: { weight: 5, addTags: ['x'] } }] } },
	],
});
const files = { 'n.json': network, 'x.yaml': threeSites };

test('one process of BIRD for all', async () => {
	const { out, err, code, written } = await run('lab write n.json --out lab/', { files });
	expect({ out, err, code }).toEqual({
		out: '',
		err: 'Written to lab: 3 files.\n',
		code: 0,
	});
	expect(Object.keys(written)).toEqual(['lab/bird.conf', 'lab/network.json', 'lab/not-checked.txt']);
	expect(written['lab/not-checked.txt']).toBe('NOT CHECKED\nNothing: BIRD can say all that this network says.\n');
	const configuration = written['lab/bird.conf']!;
	expect(configuration).not.toContain('protocol kernel');
	expect(configuration.slice(configuration.indexOf('# (64998'))).toBe(`# (64998, 1) is the tag x
filter f0 {
  bgp_community.add((64998, 1));
  preference = 105;
  accept;
}

# a line: Left router, AS 1
ipv4 table t0_0;
protocol static o0_0 {
  ipv4 { table t0_0; preference 32869; };
  route 10.0.0.0/8 blackhole;
}
# a line: right, AS 2
ipv4 table t0_1;
# s0: Left router to right
protocol bgp b0_0a {
  router id 0.0.0.1;
  local 198.18.1.0 port 1790 as 1;
  neighbor 198.18.1.1 port 1790 as 2;
  multihop; strict bind yes; hold time 0; connect delay time 1; connect retry time 1;
  error wait time 1, 1; graceful restart off; long lived graceful restart off; med metric yes;
  ipv4 { table t0_0; igp table near;
    import all;
    export all;
  };
}
# s0: right to Left router
protocol bgp b0_0b {
  router id 0.0.0.2;
  local 198.18.1.1 port 1790 as 2;
  neighbor 198.18.1.0 port 1790 as 1;
  multihop; strict bind yes; hold time 0; connect delay time 1; connect retry time 1;
  error wait time 1, 1; graceful restart off; long lived graceful restart off; med metric yes;
  passive yes;
  ipv4 { table t0_1; igp table near;
    import filter f0;
    export all;
  };
}
`);
});

test('a container for each speaker', async () => {
	const { written } = await run('lab write n.json --out lab --containerlab -q', { files });
	expect(Object.keys(written)).toEqual([
		'lab/canreach.clab.yaml',
		'lab/n1-left-router/bird.conf',
		'lab/n2-right/bird.conf',
		'lab/network.json',
		'lab/not-checked.txt',
	]);
	expect(written['lab/n2-right/bird.conf']).toContain('protocol bgp b0_0b {');
	expect(written['lab/n2-right/bird.conf']).not.toContain('protocol bgp b0_0a {');
	expect(written['lab/canreach.clab.yaml']).toBe(`name: canreach
topology:
  nodes:
    n1-left-router:
      kind: linux
      image: canreach-bird
      binds:
        - n1-left-router/bird.conf:/etc/bird/bird.conf:ro
      exec:
        - ip addr add 198.18.1.0/31 dev eth1
    n2-right:
      kind: linux
      image: canreach-bird
      binds:
        - n2-right/bird.conf:/etc/bird/bird.conf:ro
      exec:
        - ip addr add 198.18.1.1/31 dev eth1
  links:
    - endpoints: ["n1-left-router:eth1", "n2-right:eth1"]
`);
});

test('FRR', async () => {
	const { written } = await run('lab write n.json --out lab --daemon frr -q', { files });
	expect(Object.keys(written)).toEqual([
		'lab/n1-left-router/frr.conf',
		'lab/n1-left-router/daemons',
		'lab/n2-right/frr.conf',
		'lab/n2-right/daemons',
		'lab/network.json',
		'lab/not-checked.txt',
	]);
	expect(written['lab/n2-right/frr.conf']).toBe(`frr defaults traditional
hostname n2-right
!
! 64998:1 is the tag x
bgp community-list expanded ALL-TAGS permit 64998:.*
bgp community-list standard OWN-MARK permit 64997:1
!
route-map S0-import permit 10
 set community 64998:1 additive
 set weight 5
route-map S0-import permit 20
!
route-map S0-export permit 10
 set comm-list OWN-MARK delete
!
router bgp 2
 bgp router-id 0.0.0.2
 no bgp ebgp-requires-policy
 no bgp network import-check
 no bgp default ipv4-unicast
 bgp bestpath compare-routerid
 bgp deterministic-med
 neighbor 198.18.1.0 remote-as 1
 neighbor 198.18.1.0 update-source 198.18.1.1
 neighbor 198.18.1.0 disable-connected-check
 neighbor 198.18.1.0 timers connect 1
 neighbor 198.18.1.0 solo
 !
 address-family ipv4 unicast
  neighbor 198.18.1.0 activate
  neighbor 198.18.1.0 route-map S0-import in
  neighbor 198.18.1.0 route-map S0-export out
 exit-address-family
!
`);
});

describe('a scenario', () => {
	test('in its views', async () => {
		const joined = (await run('lab write x.yaml --out lab -q', { files })).written;
		const apart = (await run('lab write x.yaml --out lab -q --without-global-reach', { files })).written;
		expect(joined['lab/bird.conf']).toContain('globalReach/');
		expect(apart['lab/bird.conf']).not.toContain('globalReach/');
	});

	test('what BIRD cannot say is listed', async () => {
		const { written } = await run('lab write x.yaml --out lab -q', { files });
		expect(written['lab/not-checked.txt']).toContain('globalReachStrippedLength');
	});
});

describe('a directory that is there', () => {
	const two = { ...files, 'lab/bird.conf': '', 'lab/network.json': '', 'lab/not-checked.txt': '' };

	test('with the same lab from before, it is written again', async () => {
		const { code, written } = await run('lab write n.json --out lab -q', { files: two });
		expect({ code, count: Object.keys(written).length }).toEqual({ code: 0, count: 3 });
	});

	test.each([
		['a topology of another lab', { 'lab/canreach.clab.yaml': '' }, 'canreach.clab.yaml'],
		['a router of another lab', { 'lab/n9-old/bird.conf': '' }, 'n9-old/bird.conf'],
		['anything else', { 'lab/thesis.txt': '' }, 'thesis.txt'],
	])('with %s, nothing is written', async (_, more, name) => {
		expect(await run('lab write n.json --out lab', { files: { ...two, ...more } })).toEqual({
			out: '',
			err: `canreach: "lab" holds "${name}", which is not of this lab\n  name a directory that is new or empty, or remove what is there\n`,
			code: 2,
			written: {},
		});
	});

	test('with a network of your own and no lab, nothing is written', async () => {
		const { err, written } = await run('lab write n.json --out mine', {
			files: { ...files, 'mine/network.json': '{}' },
		});
		expect({ err: err.split('\n')[0], written }).toEqual({
			err: 'canreach: "mine" holds "network.json", which is not of this lab',
			written: {},
		});
	});
});

test.each([
	['lab write n.json --out lab --what-if x', '--what-if and --without-global-reach ask about a scenario'],
	['lab write n.json --out nowhere/lab', 'cannot make the directory "nowhere/lab" (EACCES)'],
	['lab write nope.yaml --out lab', 'there is no file "nope.yaml"'],
])('%s', async (words, message) => {
	const { err, code } = await run(words, { files });
	expect({ first: err.split('\n')[0], code }).toEqual({ first: `canreach: ${message}`, code: 2 });
});
