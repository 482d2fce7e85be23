# Who is reached from the origin, breadth first, by networkx: the same graph, no policies. Prints the time of the traversal alone.

import json
import sys
import time

import networkx

with open(sys.argv[1]) as file:
    systems, _, origin = map(int, file.readline().split())
    graph = networkx.Graph()
    graph.add_nodes_from(range(systems))
    graph.add_edges_from(tuple(map(int, line.split()[:2])) for line in file)

start, cpu = time.perf_counter(), time.process_time()
reached = len(networkx.single_source_shortest_path_length(graph, origin))
ms, cpu_ms = (time.perf_counter() - start) * 1000, (time.process_time() - cpu) * 1000
print(json.dumps({"reached": reached, "ms": ms, "cpuMs": cpu_ms}))
