// The hot loop of src/routing/settle.ts in C, best-first as there, for customers, providers and peers: a yardstick, nothing else.
// Three preferences are known by heart here, where there any ladder and any policy will do.
// Usage: settle GRAPH. Prints the checksum of the chosen next hops, and the time of the second of two settlings.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { NOTHING = -1, FROM_PROVIDER = 0, FROM_PEER = 1, FROM_CUSTOMER = 2, OWN = 3 };

static int systems, sessions, origin, hops;
/* By hop: its ends, its session, and whom the receiver learns from on it. */
static int *from, *to, *session_of, *relation;
/* By system: where its hops begin in the lists. */
static int *in_start, *in_hops, *out_start, *out_hops;
/* What each hop delivered, and what each system prefers. */
static int *held, *path, *best, *best_held, *best_path;
/* Who takes the next turn: a heap of systems, the place of each in it, and what it has heard of. */
static int *heap, *place_of, *heard, waiting;

/* A path is a number: its first ASN and the path behind it. */
static int *path_asn, *path_rest, *path_length, paths, path_room;

static void *many(size_t count, size_t size) {
	void *block = calloc(count ? count : 1, size);
	if (block == NULL) exit(1);
	return block;
}

static void *grown(void *block, size_t bytes) {
	block = realloc(block, bytes);
	if (block == NULL) exit(1);
	return block;
}

static int in_front(int asn, int rest) {
	if (paths == path_room) {
		path_room *= 2;
		path_asn = grown(path_asn, path_room * sizeof(int));
		path_rest = grown(path_rest, path_room * sizeof(int));
		path_length = grown(path_length, path_room * sizeof(int));
	}
	path_asn[paths] = asn;
	path_rest[paths] = rest;
	path_length[paths] = path_length[rest] + 1;
	return paths++;
}

static int contains(int list, int asn) {
	for (; list != 0; list = path_rest[list])
		if (path_asn[list] == asn) return 1;
	return 0;
}

static int same_path(int a, int b) {
	if (path_length[a] != path_length[b]) return 0;
	for (; a != b; a = path_rest[a], b = path_rest[b])
		if (path_asn[a] != path_asn[b]) return 0;
	return 1;
}

/* Customer before peer before provider, then the shorter path, then the lower neighbour, then the earlier session. */
static int better(int hop, int than) {
	if (held[hop] != held[than]) return held[hop] > held[than];
	if (path_length[path[hop]] != path_length[path[than]]) return path_length[path[hop]] < path_length[path[than]];
	if (from[hop] != from[than]) return from[hop] < from[than];
	return session_of[hop] < session_of[than];
}

static int choose(int system) {
	if (system == origin) return hops;
	int chosen = NOTHING;
	for (int at = in_start[system]; at < in_start[system + 1]; at++) {
		int hop = in_hops[at];
		if (held[hop] != NOTHING && (chosen == NOTHING || better(hop, chosen))) chosen = hop;
	}
	return chosen;
}

static int before(int a, int b) {
	return heard[a] != heard[b] ? heard[a] < heard[b] : a < b;
}

static void put(int system, int place) {
	heap[place] = system;
	place_of[system] = place;
}

static void add(int system, int priority) {
	int place = place_of[system];
	if (place != NOTHING && priority >= heard[system]) return;
	if (place == NOTHING) place = waiting++;
	heard[system] = priority;
	for (; place > 0 && before(system, heap[(place - 1) / 2]); place = (place - 1) / 2) put(heap[(place - 1) / 2], place);
	put(system, place);
}

static int take(void) {
	int first = heap[0], last = heap[--waiting], place = 0;
	place_of[first] = NOTHING;
	for (int child = 1; child < waiting; child = 2 * place + 1) {
		if (child + 1 < waiting && before(heap[child + 1], heap[child])) child++;
		if (!before(heap[child], last)) break;
		put(heap[child], place);
		place = child;
	}
	if (waiting > 0) put(last, place);
	return first;
}

/* Whether the receiver's choice is the same with and without what the hop delivers. */
static int is_idle(int hop) {
	int than = best[to[hop]];
	return than != NOTHING && than != hop && (than == hops || (held[than] != NOTHING && better(than, hop)));
}

static void send_on(int hop, int shown) {
	int sender = from[hop], bests = best[sender];
	int new_held = NOTHING, old_held = held[hop];
	/* Not back on its session; to providers and peers only what is its own or its customers'. */
	int silent = bests == NOTHING || (bests != hops && session_of[bests] == session_of[hop]) ||
		(relation[hop] != FROM_PROVIDER && best_held[sender] < FROM_CUSTOMER);
	if (!silent && !contains(shown, to[hop] + 1)) new_held = relation[hop];
	if (old_held == new_held && (new_held == NOTHING || same_path(path[hop], shown))) return;
	int idle = old_held == NOTHING || is_idle(hop);
	held[hop] = new_held;
	path[hop] = shown;
	if (idle && (new_held == NOTHING || is_idle(hop))) return;
	add(to[hop], new_held == NOTHING ? INT32_MIN : path_length[shown] - 65536 * new_held);
}

static void turn(int system) {
	int hop = choose(system);
	if (hop == best[system] &&
		(hop == NOTHING || (held[hop] == best_held[system] && same_path(path[hop], best_path[system]))))
		return;
	best[system] = hop;
	if (hop != NOTHING) {
		best_held[system] = held[hop];
		best_path[system] = path[hop];
	}
	int shown = hop == NOTHING ? 0 : in_front(system + 1, best_path[system]);
	for (int at = out_start[system]; at < out_start[system + 1]; at++) send_on(out_hops[at], shown);
}

static void settle(void) {
	paths = 1;
	for (int hop = 0; hop <= hops; hop++) held[hop] = NOTHING;
	memset(path, 0, (hops + 1) * sizeof(int));
	for (int system = 0; system < systems; system++) best[system] = place_of[system] = NOTHING;
	held[hops] = OWN;
	waiting = 0;
	add(origin, INT32_MIN);
	while (waiting > 0) turn(take());
}

static void adjacency(int *start, int *list, const int *end_of) {
	for (int hop = 0; hop < hops; hop++) start[end_of[hop] + 1]++;
	for (int system = 0; system < systems; system++) start[system + 1] += start[system];
	int *next = many(systems, sizeof(int));
	memcpy(next, start, systems * sizeof(int));
	for (int hop = 0; hop < hops; hop++) list[next[end_of[hop]]++] = hop;
	free(next);
}

static double now_ms(void) {
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static double user_ms(void) {
	struct rusage usage;
	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_utime.tv_sec * 1e3 + usage.ru_utime.tv_usec / 1e3;
}

int main(int count, char **words) {
	FILE *file = count == 2 ? fopen(words[1], "r") : NULL;
	if (file == NULL || fscanf(file, "%d %d %d", &systems, &sessions, &origin) != 3) return 2;
	hops = 2 * sessions;
	int **columns[] = {&from, &to, &session_of, &relation, &in_hops, &out_hops, &held, &path};
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) *columns[i] = many(hops + 1, sizeof(int));
	int **rows[] = {&in_start, &out_start, &best, &best_held, &best_path, &heap, &place_of, &heard};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) *rows[i] = many(systems + 1, sizeof(int));
	path_room = 1024;
	path_asn = many(path_room, sizeof(int));
	path_rest = many(path_room, sizeof(int));
	path_length = many(path_room, sizeof(int));
	for (int session = 0; session < sessions; session++) {
		int a, b, pays;
		if (fscanf(file, "%d %d %d", &a, &b, &pays) != 3) return 2;
		for (int way = 0; way < 2; way++) {
			int hop = 2 * session + way;
			from[hop] = way == 0 ? a : b;
			to[hop] = way == 0 ? b : a;
			session_of[hop] = session;
			relation[hop] = !pays ? FROM_PEER : way == 0 ? FROM_CUSTOMER : FROM_PROVIDER;
		}
	}
	session_of[hops] = NOTHING;
	adjacency(in_start, in_hops, to);
	adjacency(out_start, out_hops, from);
	settle();
	double start = now_ms(), user = user_ms();
	settle();
	double ms = now_ms() - start, cpu = user_ms() - user;
	uint32_t sum = 0x811c9dc5u;
	for (int system = 0; system < systems; system++) {
		uint32_t word = best[system] == NOTHING ? 0 : best[system] == hops ? system + 1 : from[best[system]] + 1;
		sum = (sum ^ word) * 0x01000193u;
	}
	printf("{\"checksum\": %u, \"ms\": %.3f, \"cpuMs\": %.3f}\n", sum, ms, cpu);
	return 0;
}
