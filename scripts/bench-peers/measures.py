"""measures.py igraph|networkx GRAPH.json SOURCES: processor's seconds of each measure, one thread.

What networkx needs minutes for is computed of every tenth source or of five nodes and
multiplied, or left out.
"""
import json, sys, time

peer, path, sources = sys.argv[1], sys.argv[2], int(sys.argv[3])
data = json.load(open(path))
rows = {node["id"]: i for i, node in enumerate(data["nodes"])}
ties = [(rows[e["source"]], rows[e["target"]], e["weight"]) for e in data["links"]]
count = len(rows)
weights, ways = [w for _, _, w in ties], [1 / w for _, _, w in ties]
begins = [i * count // sources for i in range(sources)]


def timed(name, compute, times=1):
    begin = time.process_time()
    result = compute()
    print(name, f"{(time.process_time() - begin) * times:.6f}", flush=True)
    return result


def by_igraph():
    import igraph
    edges = [(a, b) for a, b, _ in ties]
    g = timed("create", lambda: igraph.Graph(count, edges))

    def paths():
        whole = sources == count
        g.betweenness(weights=ways, directed=False, **({} if whole else {"sources": begins}))
        g.closeness(begins, weights=ways)
        g.harmonic_centrality(begins, weights=ways)
    timed("paths", paths)
    timed("louvain", lambda: g.community_multilevel(weights=weights))
    timed("label_propagation", lambda: g.community_label_propagation(weights=weights))

    def leiden(): # until a pass no longer gains, as wasl does
        found, before, least = None, -1, 1e-12 if len(ties) <= 20000 else 1e-3
        while True:
            found = g.community_leiden("modularity", weights, n_iterations=1, initial_membership=found and found.membership)
            if not found.modularity > before + least:
                return
            before = found.modularity
    timed("leiden", leiden)
    timed("degree", g.degree)
    timed("strength", lambda: g.strength(weights=weights))
    timed("eigenvector", lambda: g.eigenvector_centrality(weights=weights))
    timed("pagerank", lambda: g.pagerank(weights=weights))
    timed("coreness", g.coreness)
    timed("clustering", lambda: g.transitivity_local_undirected(mode="zero"))
    timed("hits", lambda: g.hub_score(weights=weights))
    timed("circles", lambda: (g.transitivity_local_undirected(mode="zero", weights=weights),
                              g.constraint(weights=weights)))
    timed("articulation", g.articulation_points)


def by_networkx():
    import networkx as nx

    def create():
        g = nx.Graph()
        g.add_nodes_from(range(count))
        g.add_edges_from((a, b, {"weight": w, "d": 1 / w}) for a, b, w in ties)
        return g
    g = timed("create", create)
    some = begins[::10]
    few = begins[::sources // 5]

    def paths():
        nx.betweenness_centrality_subset(g, some, list(g), weight="d")
        for v in some:
            nx.closeness_centrality(g, v, distance="d", wf_improved=False)
        nx.harmonic_centrality(g, some, distance="d")
    timed("paths", paths, sources / len(some))
    timed("louvain", lambda: nx.community.louvain_communities(g, weight="weight", seed=1))
    timed("label_propagation", lambda: list(nx.community.fast_label_propagation_communities(g, weight="weight", seed=1)))
    timed("degree", lambda: dict(g.degree()))
    timed("strength", lambda: dict(g.degree(weight="weight")))
    timed("eigenvector", lambda: nx.eigenvector_centrality(g, 1000, 1e-10, weight="weight"))
    timed("pagerank", lambda: nx.pagerank(g, weight="weight", tol=1e-10))
    timed("coreness", lambda: nx.core_number(g))
    timed("clustering", lambda: nx.clustering(g))
    timed("hits", lambda: nx.hits(g, 1000))
    timed("articulation", lambda: list(nx.articulation_points(g)))
    if count <= 1000:
        timed("circles", lambda: (nx.constraint(g, few, weight="weight"),
                                  nx.effective_size(g, few, weight="weight")), count / len(few))


by_igraph() if peer == "igraph" else by_networkx()
