set positional-arguments

# Show what can be done.
_default:
    @just --list --unsorted

# Fetch, clean, fingerprint, cluster; write output/events.csv.
ingest *args:
    cargo run --release --quiet --locked -- ingest "$@"

# Run the tests.
test *args:
    cargo test --workspace --locked "$@"

# Everything CI checks, in the order that fails fastest.
check: fmt-check lint test deny

# Lint as CI does.
lint:
    cargo clippy --workspace --all-targets --locked -- --deny warnings

# Check licences, banned crates and sources of what we depend on.
deny:
    cargo deny --all-features check bans licenses sources

# Format the code.
fmt:
    cargo fmt --all

[private]
fmt-check:
    cargo fmt --all --check
