#!/usr/bin/env python3
"""Times `newsfold fetch` against `curl --parallel` on the same pages of the same server in the same run.

  fetch.py NEWSFOLD [--hosts 200] [--pages 2000] [--rounds 5]

The server is on the loopback address and answers for every name; both programs are told so with --resolve. newsfold
keeps to its rules (robots.txt of every host, one request at a time to each) without a pause, and keeps every page in
its state; curl saves every page to a file. Exit 1 if the ratio of the medians is above 1.5 or newsfold needs 200 MB.
"""
import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

MOST_RATIO, MOST_BYTES, AT_ONCE = 1.5, 200_000_000, 50
PARAGRAPH = "<p>The ice road to the island opened on Monday, the council said, and cars of up to two tonnes may use it.</p>\n"


class Server:
    """Answers every path but robots.txt with a page of about 20 kB."""

    def __init__(self):
        self.requests = 0
        self.ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        server = await asyncio.start_server(self.answer, "127.0.0.1", 0, backlog=1024)
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        async with server:
            await server.serve_forever()

    async def answer(self, reader, writer):
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                self.requests += 1
                path = head.split(" ", 2)[1]
                found = path != "/robots.txt"
                body = f"<html><title>Report {path}</title><body>{PARAGRAPH * 180}</body></html>" if found else ""
                status = "200 OK" if found else "404 Not Found"
                writer.write(f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def timed(command, **more):
    """Seconds on the clock and most bytes in memory of a command that must go well."""
    began = time.monotonic()
    child = subprocess.Popen([str(word) for word in command], **more)
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - began
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return took, usage.ru_maxrss * 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("newsfold", type=Path)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    server = Server()
    urls = [f"http://paper{n % args.hosts}.example:{server.port}/report-{n}" for n in range(args.pages)]
    ours, theirs, memory = [], [], 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        (scratch / "pages.txt").write_text("\n".join(urls) + "\n")
        (scratch / "curl.txt").write_text("".join(f'url = "{url}"\noutput = "{scratch}/{n}.html"\n' for n, url in enumerate(urls)))
        (scratch / "settings.toml").write_text(f"[fetch]\ndelay_ms = 0\nhosts_at_once = {AT_ONCE}\nmax_items = {args.pages}\n")
        resolve = ["--resolve", f"*:{server.port}:127.0.0.1"]
        for number in range(args.rounds):
            state = scratch / f"state{number}"
            with open(scratch / "documents.jsonl", "wb") as out:
                command = [args.newsfold, "fetch", "--config", scratch / "settings.toml", "--state", state, *resolve, scratch / "pages.txt"]
                took, bytes_held = timed(command, stdout=out)
            documents = sum(1 for _ in open(scratch / "documents.jsonl", "rb"))
            if documents != args.pages:
                sys.exit(f"{documents} documents, not {args.pages}")
            ours.append(took)
            memory = max(memory, bytes_held)
            took, _ = timed(["curl", "--silent", "--parallel", "--parallel-max", AT_ONCE, *resolve, "--config", scratch / "curl.txt"], stderr=subprocess.DEVNULL)
            saved = len(list(scratch.glob("*.html")))
            if saved != args.pages:
                sys.exit(f"curl saved {saved} pages, not {args.pages}")
            theirs.append(took)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"newsfold {statistics.median(ours):.2f} s ({min(ours):.2f}-{max(ours):.2f}), curl {statistics.median(theirs):.2f} s"
          f" ({min(theirs):.2f}-{max(theirs):.2f}), ratio {ratio:.2f} (at most {MOST_RATIO}), {memory / 1e6:.0f} MB")
    sys.exit(0 if ratio <= MOST_RATIO and memory < MOST_BYTES else 1)


main()
