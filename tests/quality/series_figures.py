"""The figures of a clustering of recurring series: what was merged that should not be, what was not that should.

Knows the columns of series.py and a mapping of ids to clusters, no threshold.
"""
import collections
import itertools

SPACINGS = ("day", "week", "quarter", "year")


def parts_of(row):
    """The parts in which a report counts: all, its spacing, with or without date, its language, its series."""
    return ("all", row["spacing"], "dated" if row["date"] else "undated", "lang " + row["lang"], "series " + row["series"])


class Tally:
    """Adds up over corpora."""

    def __init__(self):
        self.sums = collections.defaultdict(collections.Counter)

    def add(self, rows, found):
        """One corpus: its rows, and the cluster of each id."""
        clusters, events = collections.defaultdict(list), collections.defaultdict(list)
        for row in rows:
            clusters[found[row["id"]]].append(row)
            events[row["cluster"]].append(row)
        for row in rows:
            self.bcubed(row, clusters[found[row["id"]]], events[row["cluster"]])
        for event in events.values():
            for a, b in itertools.combinations(event, 2):
                if a["lang"] != b["lang"]:
                    self.count("pair", a, b, found[a["id"]] == found[b["id"]])
        for kind, pairs in merged(clusters.values()).items():
            for (a, b) in pairs.values():
                self.count(kind, a, b, True)

    def bcubed(self, row, cluster, event):
        right = sum(other["cluster"] == row["cluster"] for other in cluster)
        for part in parts_of(row):
            self.sums[part].update(docs=1, p=right / len(cluster), r=right / len(event))

    def count(self, kind, a, b, hit):
        """A pair counts as dated where both are, in all else in each part of either."""
        for part in {*parts_of(a), *parts_of(b)} - ({"dated"} if not (a["date"] and b["date"]) else set()):
            self.sums[part].update({kind: int(hit), kind + "_of": 1})

    def figures(self, part):
        sums = self.sums[part]
        p, r = (sums[key] / max(1, sums["docs"]) for key in "pr")
        return {
            "most_editions_merged": sums["editions"], "most_others_merged": sums["others"],
            "xpair_recall": sums["pair"] / max(1, sums["pair_of"]), "bcubed_f1": 2 * p * r / max(1e-9, p + r),
        }

    def parts(self):
        order = ("all", *SPACINGS, "dated", "undated")
        return [*order, *sorted(set(self.sums) - set(order))]


def merged(clusters):
    """The pairs of events that share a cluster, of one series and of two, each with the reports that show it."""
    pairs = {"editions": {}, "others": {}}
    for cluster in clusters:
        # Dated reports first: that they were merged is the graver fault.
        members = sorted(cluster, key=lambda row: (row["date"] is None, row["id"]))
        for a, b in itertools.combinations(members, 2):
            if a["cluster"] != b["cluster"]:
                kind = "editions" if a["series"] == b["series"] else "others"
                pairs[kind].setdefault(frozenset((a["cluster"], b["cluster"])), (a, b))
    return pairs
