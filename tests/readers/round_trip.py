"""Reads the tables of a run with the programs that people use, and compares every cell with the JSONL.

    python3 tests/readers/round_trip.py OUT     OUT holds every form of the tables

Prints each difference; ends with 1 if there is one. Knows no column by name."""

import csv
import datetime
import json
import pathlib
import sqlite3
import subprocess
import sys

import duckdb
import openpyxl
import pandas
import polars
import pyarrow.parquet

OUT = pathlib.Path(sys.argv[1])
TABLES = ["events", "articles", "event_aliases", "pairs"]
DIFFERENCES = []


def lines(name):
    with open(OUT / name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


ROWS = {table: lines(f"{table}.jsonl") for table in TABLES}
CUTS = {}
if (OUT / "cut_cells.jsonl").exists():
    for cut in lines("cut_cells.jsonl"):
        CUTS[cut["table"], cut["row"], cut["column"]] = cut["value"]


def text(value):
    """A JSON value as one text."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(value)
    return str(value)


def differs(reader, table, row, column, found, meant):
    DIFFERENCES.append(f"{reader}, {table}, row {row + 1}, {column}: {str(found)[:60]!r}, not {str(meant)[:60]!r}")


def same_text(table, key, column, found, meant, guarded):
    """Whether a cell of a spreadsheet is what it should be, but for guards and cuts."""
    allowed = [meant, "'" + meant, "id:" + meant] if guarded else [meant]
    if found in allowed:
        return True
    whole = CUTS.get((table, key, column))
    bare = found[1:] if guarded and found.startswith("'") else found
    return whole == meant and len(bare) > 30_000 and meant.startswith(bare)


def compare_texts(reader, table, header, rows, guarded):
    expected = ROWS[table]
    if len(rows) != len(expected):
        DIFFERENCES.append(f"{reader}, {table}: {len(rows)} rows, not {len(expected)}")
        return 0
    changed = 0
    for number, (cells, row) in enumerate(zip(rows, expected)):
        key = text(next(iter(row.values())))
        for column, found in zip(header, cells):
            found, meant = text(found), text(row[column])
            changed += found != meant and found.lstrip("'") != found or found.startswith("id:")
            if not same_text(table, key, column, found, meant, guarded):
                differs(reader, table, number, column, found, meant)
    return changed


def csv_readers():
    for table in TABLES:
        path = str(OUT / f"{table}.csv")
        with open(path, encoding="utf-8-sig", newline="") as file:
            header, *rows = list(csv.reader(file))
        short = [name for name in (ROWS[table][0] if ROWS[table] else header) if name in header]
        if header != short:
            DIFFERENCES.append(f"{table}: the header is {header}")
        compare_texts("python", table, header, rows, True)
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        compare_texts("pandas", table, list(frame.columns), frame.values.tolist(), True)
        frame = polars.read_csv(path, infer_schema=False)
        compare_texts("polars", table, frame.columns, frame.rows(), True)
        # The mark is no part of the first name for any of them.
        query = "SELECT * FROM read_csv(?, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', max_line_size = 4000000)"
        found = duckdb.execute(query, [path])
        header = [column[0] for column in found.description]
        compare_texts("duckdb", table, header, found.fetchall(), True)


def sqlite_import():
    target = OUT / "imported.sqlite"
    target.unlink(missing_ok=True)
    commands = [f".import --csv '{OUT / table}.csv' {table}" for table in TABLES]
    ran = subprocess.run(["sqlite3", target], input="\n".join(commands), capture_output=True, text=True)
    if ran.returncode or ran.stderr:
        DIFFERENCES.append(f"sqlite3: {ran.stderr}")
        return
    connection = sqlite3.connect(target)
    for table in TABLES:
        found = connection.execute(f"SELECT * FROM {table}")
        header = [column[0] for column in found.description]
        compare_texts("sqlite3 .import", table, header, found.fetchall(), True)
    connection.close()
    target.unlink()


def plain(value):
    """What a typed reader gives, as JSON has it."""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist") and not isinstance(value, (int, float)):
        return list(value)
    return value


def compare_values(reader, table, rows):
    expected = ROWS[table]
    if len(rows) != len(expected):
        DIFFERENCES.append(f"{reader}, {table}: {len(rows)} rows, not {len(expected)}")
    for number, (found, row) in enumerate(zip(rows, expected)):
        if list(found) != list(row):
            DIFFERENCES.append(f"{reader}, {table}: columns {list(found)}")
            return
        for column, meant in row.items():
            value = plain(found[column])
            if isinstance(meant, dict):
                value = json.loads(value)
            if value != meant:
                differs(reader, table, number, column, value, meant)


def parquet_readers():
    for table in TABLES:
        path = str(OUT / f"{table}.parquet")
        compare_values("pyarrow", table, pyarrow.parquet.read_table(path).to_pylist())
        compare_values("polars parquet", table, polars.read_parquet(path).to_dicts())
        found = duckdb.execute("SET TimeZone = 'UTC'; SELECT * FROM read_parquet(?)", [path])
        header = [column[0] for column in found.description]
        compare_values("duckdb parquet", table, [dict(zip(header, row)) for row in found.fetchall()])
        if len(pandas.read_parquet(path)) != len(ROWS[table]):
            DIFFERENCES.append(f"pandas parquet, {table}: another number of rows")


def workbook():
    book = openpyxl.load_workbook(OUT / "events.xlsx")
    for table in TABLES:
        sheet = book[table]
        header, *rows = [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        if header != [name for name in (ROWS[table][0] if ROWS[table] else header) if name in header]:
            DIFFERENCES.append(f"xlsx, {table}: the header is {header}")
        dates = {name for name in header if name.endswith(("_date", "_date_end", "_on"))}
        for number, cells in enumerate(rows):
            for place, name in enumerate(header):
                # A workbook knows moments only: a day is one at midnight.
                if name in dates and cells[place]:
                    cells[place] = cells[place][:10]
                elif isinstance(cells[place], (int, float)) and not isinstance(ROWS[table][number][name], int):
                    differs("xlsx", table, number, name, cells[place], "a text")
        compare_texts("xlsx", table, header, rows, False)
        if sheet.freeze_panes != "B2" or not sheet.auto_filter.ref:
            DIFFERENCES.append(f"xlsx, {table}: no frozen header or no filter")
    links = [cell for row in book["articles"].iter_rows() for cell in row if cell.hyperlink]
    addresses = [row for row in ROWS["articles"] if row["url"] and len(row["url"]) < 2_080]
    if len(links) < len(addresses):
        DIFFERENCES.append(f"xlsx: {len(links)} links, {len(addresses)} addresses")


def database():
    connection = sqlite3.connect(OUT / "news.sqlite")
    connection.row_factory = sqlite3.Row
    for table in TABLES:
        found = [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]
        for row, meant in zip(found, ROWS[table]):
            for column, value in meant.items():
                if isinstance(value, list):
                    row[column] = row[column].split("|") if row[column] else []
        compare_values("sqlite", table, found)
    if connection.execute("PRAGMA foreign_key_check").fetchall() or connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        DIFFERENCES.append("sqlite: a key leads nowhere")
    for view in ["event_articles", "multilingual_events", "events_a_day", "publishers"]:
        connection.execute(f"SELECT * FROM {view}").fetchall()
    # Each article is found by a word of its own text.
    for number, row in enumerate(ROWS["articles"][:200]):
        words = [word for word in (row["text"] or "").split() if word.isalpha() and word.isascii() and len(word) > 5]
        if words:
            query = "SELECT article_id FROM search JOIN articles ON articles.rowid = search.rowid WHERE search MATCH ?"
            found = [one[0] for one in connection.execute(query, [f'"{words[0]}"'])]
            if row["article_id"] not in found:
                differs("search", "articles", number, "text", found, words[0])
    connection.close()


csv_readers()
sqlite_import()
parquet_readers()
workbook()
database()
print("\n".join(DIFFERENCES[:60]))
print(f"{sum(len(rows) for rows in ROWS.values())} rows, {len(CUTS)} cut cells, {len(DIFFERENCES)} differences")
sys.exit(bool(DIFFERENCES))
