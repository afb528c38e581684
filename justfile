set positional-arguments

# Show what can be done.
_default:
    @just --list --unsorted

# Fetch, clean, fingerprint, cluster; write output/events.csv.
ingest *args:
    cargo run --release --quiet --locked -- ingest "$@"

# Run newsfold every hour by systemd, for you: `just install-timer CONFIG [OUT]`; `--system`, `--every TIME`, `--remove`: deploy/README.md.
install-timer *args:
    deploy/install-timer "$@"

# Build the static program of the container: target/x86_64-unknown-linux-musl/release/newsfold.
static:
    @command -v musl-gcc >/dev/null || { echo "musl-gcc is missing: install the package musl-tools (Debian, Ubuntu) or musl-gcc (Fedora)" >&2; exit 69; }
    @! command -v rustup >/dev/null || rustup target add x86_64-unknown-linux-musl
    cargo build --release --locked --target x86_64-unknown-linux-musl --package newsfold

# Run the tests.
test *args:
    cargo test --workspace --locked "$@"

# Lint and test what only a build that loads embeddings has.
test-embeddings:
    cargo clippy --package newsfold --package newsfold-embed --features embeddings --all-targets --locked -- --deny warnings
    cargo test --package newsfold --package newsfold-embed --features embeddings --locked embeddings

# Everything CI checks, in the order that fails fastest.
check: fmt-check lint test test-embeddings deny

# Lint as CI does.
lint:
    cargo clippy --workspace --all-targets --locked -- --deny warnings

# Check licences, banned crates and sources of what we depend on.
deny:
    cargo deny --all-features check bans licenses sources

# Copies against their floors, with articles a CPU-second; DIR holds the generator. `--n 100000` for the larger one.
quality-dedup dir="../shared/eval/dedup" *args:
    cargo build --release --quiet --locked
    python3 tests/quality/measure.py dedup target/release/newsfold "$@"

# Speed beside published tools on one corpus; DIR as above. `--python PYTHON` names one that has them, `--peers ""` leaves them out.
bench-dedup dir="../shared/eval/dedup" *args:
    cargo build --release --quiet --locked
    python3 tests/quality/bench_dedup.py target/release/newsfold "$@"

# Events against their floors; DIR holds the labelled sets.
quality-cluster dir="../shared/eval/clustering":
    cargo build --release --quiet --locked
    python3 tests/quality/measure.py cluster target/release/newsfold "$@"

# Text, titles and dates of pages against their floors; DIR holds the unpacked sets, EVAL the scorers. `--peers DIR` compares.
quality-clean dir eval="../shared/eval" *args:
    cargo build --release --quiet --locked -p newsfold-clean --example clean_rows
    python3 tests/quality/clean.py quality target/release/examples/clean_rows "$1" "${2:-../shared/eval}" "${@:3}"

# Pages a CPU-second and memory beside published tools, in one sitting. `--python PYTHON` names one that has them.
bench-clean dir eval="../shared/eval" *args:
    cargo build --release --quiet --locked -p newsfold-clean --example clean_rows
    python3 tests/quality/clean.py bench target/release/examples/clean_rows "$1" "${2:-../shared/eval}" "${@:3}"

# Write the pages of FOLDER with the answers of two other extractors into OUT, for `just fit-blocks --agreed OUT`.
agreed-pages folder out eval="../shared/eval" python="python3":
    "$4" tests/quality/fit_blocks.py - - "${3:-../shared/eval}" "$2" --agree-on "$1"

# Fit the model of the body anew to the labelled sets in DIR (needs lightgbm; minutes). `--agreed FILE` for more pages, `--peers DIR`
# for the difference to their answers with its interval, `--only-cross` for no more than the figures.
fit-blocks dir eval="../shared/eval" *args:
    cargo build --release --quiet --locked -p newsfold-clean --example fitting_rows
    python3 tests/quality/fit_blocks.py target/release/examples/fitting_rows "$1" "${2:-../shared/eval}" crates/clean/data/blocks.txt "${@:3}"

# Time clustering from scratch on growing corpora; DIR holds the generator. `--sizes 10000,100000,1000000` for more.
bench-cluster dir="../shared/eval/dedup" *args:
    cargo build --release --quiet --locked
    cargo build --release --quiet --locked --package newsfold --example cluster_speed
    python3 tests/bench/cluster.py target/release/newsfold target/release/examples/cluster_speed "$@"

# Fit the likelihoods of pairs anew to the labelled sets in DIR (needs scikit-learn; minutes). `--folds` for quality-folds.
fit-sureness dir="../shared/eval/clustering" *args:
    cargo build --release --quiet --locked
    python3 tests/quality/fit_sureness.py target/release/newsfold "$1" crates/fingerprint/data/sureness.txt "${@:2}"

# Events, each judged by likelihoods FILE.0 and FILE.1 that were fitted without its half (see fit_sureness.py --folds).
quality-folds dir sureness:
    cargo build --release --quiet --locked
    python3 tests/quality/measure.py folds target/release/newsfold "$1" --sureness "$2"

# Recurring series of three generated corpora: no two editions as one event, reports of one in two languages as one.
quality-series *args:
    cargo build --release --quiet --locked
    python3 tests/quality/measure.py series target/release/newsfold tests/quality "$@"

# The labelled sets of DIR in 30 daily batches and in 10 shuffled ones: ids stay, aliases lead on, clusters are those of one batch.
quality-batches dir *args:
    cargo build --release --quiet --locked
    python3 tests/quality/batches.py target/release/newsfold "$@"

# Languages, character sets and repeated paragraphs against their floors; each DIR holds langid/, charset/, extraction/ or *.jsonl.
quality-text +dirs:
    cargo build --release --quiet --locked
    python3 tests/quality/clean_text.py target/release/newsfold "$@"

# Feed the clean stage with what nobody wrote, SECONDS for each target (needs cargo-fuzz; a stable compiler is enough).
fuzz seconds="60":
    for target in decode extract date paragraphs; do \
        RUSTC_BOOTSTRAP=1 cargo fuzz run --fuzz-dir tests/fuzz --sanitizer none $target -- -max_total_time="$1" -max_len=20000 || exit 1; \
    done

# Feeds, robots.txt and web archives against reference readers; DIR holds feeds/, robots/ and warc/.
conformance dir:
    cargo build --release --quiet --locked -p newsfold-fetch --example conformance
    python3 tests/quality/measure.py conformance target/release/examples/conformance "$@"

# Time the fetching of 2,000 pages of 200 hosts against curl, on the loopback address.
bench-fetch *args:
    cargo build --release --quiet --locked
    python3 tests/bench/fetch.py target/release/newsfold "$@"

# Make the bilingual tables anew from DIR, the unpacked material (permissive, then share-alike).
lexicon permissive sharealike:
    cargo run --release --quiet --locked -p newsfold-lexicon -- pivot "$1" crates/lang/data/pivot-permissive.bin
    cargo run --release --quiet --locked -p newsfold-lexicon -- pivot "$1" "$2" crates/lang/data/pivot-sharealike.bin

# Make the tables that tell languages apart anew from DIR, the unpacked material (permissive, then share-alike).
tongues permissive sharealike:
    cargo run --release --quiet --locked -p newsfold-lexicon -- tongues "$1" crates/lang/data/tongues-permissive.bin
    cargo run --release --quiet --locked -p newsfold-lexicon -- tongues "$1" "$2" crates/lang/data/tongues-sharealike.bin

# Make the gazetteer anew from DIR, the unpacked material with cities and countries.
places dir:
    cargo run --release --quiet --locked -p newsfold-lexicon -- places "$1" crates/lang/data/places.tsv.deflate

# Time and memory of writing every form of the tables of CORPUS, a large one.
bench-publish corpus *args:
    cargo build --release --quiet --locked
    python3 tests/bench/publish.py target/release/newsfold "$@"

# What an idle run and 1,000 more articles cost over the state of CORPUS, a large one, as shares of the first run.
bench-runs corpus *args:
    cargo build --release --quiet --locked
    python3 tests/bench/runs.py target/release/newsfold "$@"

# Kill, stop, starve and double runs over 20,000 articles (hours; `--kills 20` for less): the next run is as undisturbed.
soak *args:
    cargo build --release --quiet --locked
    python3 tests/soak/soak.py target/release/newsfold "$@"

# Install into target/readers what the tests read tables and the page with.
readers:
    python3 -m venv target/readers
    target/readers/bin/pip install --quiet --requirement tests/readers/requirements.txt

# Make the picture of the page that the README shows anew (needs `just readers` and chromium).
picture:
    cargo run --release --quiet --locked -- --quiet ingest --out target/picture
    target/readers/bin/python tests/readers/picture.py target/picture docs/report.png

# Format the code.
fmt:
    cargo fmt --all

[private]
fmt-check:
    cargo fmt --all --check
