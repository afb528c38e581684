"""Holds Kubernetes manifests against the published schemas, and prints them as one JSON array.

    python3 tests/readers/manifests.py FILE VERSION...    VERSION as 1.31

Ends with 1 at a kind or a key that a version does not know. Knows nothing of newsfold."""

import json
import sys

import kubernetes_validate
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    MANIFESTS = list(yaml.safe_load_all(file))
for manifest in MANIFESTS:
    for version in sys.argv[2:]:
        used = kubernetes_validate.validate(manifest, version, strict=True)
        if used != version:
            sys.exit(f"there is no schema of {version}")
print(json.dumps(MANIFESTS))
