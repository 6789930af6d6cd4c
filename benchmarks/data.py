"""Made-up purchases of any size, by DuckDB: the same rows every time.

    python -m benchmarks.data purchases FILE ROWS CUSTOMERS [FIRST_ROW]
    python -m benchmarks.data finnish_csv FILE ROWS [CUSTOMERS]
"""

import sys
from pathlib import Path

import duckdb

SEED = 20260101
FIRST_DAY, DAYS = "2023-01-01", 1096
LAST_DAY = "2025-12-31"


def purchases_sql(first: int, rows: int, customers: int) -> str:
    """SQL of purchases in no order; some customers buy far more often than others.

    Random numbers are hashes of the row's number, since DuckDB's own depend on the number of threads.
    Every twentieth row belongs to the customer and the day of the row before it.
    """
    return f"""
        select
            'K' || lpad(floor({customers} * share * share)::bigint::varchar, 7, '0') as customer_id,
            date '{FIRST_DAY}' + (hash(day_of, {SEED}, 2) % {DAYS})::int as date,
            (1 + hash(line, {SEED}, 3) % 29999) / 100 as amount
        from (
            select range as line, range - (range % 20 = 19)::int as day_of,
                (hash(day_of, {SEED}, 1) >> 12) / pow(2, 52) as share
            from range({first}, {first + rows})
        )"""


def finnish_sql(rows: int, customers: int) -> str:
    """SQL of the cells of a Finnish export: decimal comma, d.m.yyyy, some returns."""
    return f"""
        select
            'K' || lpad(customer::varchar, {len(str(customers))}, '0') as "Asiakasnro",
            strftime(date '{FIRST_DAY}' + day, '%-d.%-m.%Y') as "Pvm",
            'Ryhmä ' || (customer % 9) as "Tuoteryhmä",
            replace(printf('%.2f', cents / 100), '.', ',') as "Summa €"
        from (
            select
                1 + hash(range, {SEED}, 1) % {customers} as customer,
                (hash(range, {SEED}, 2) % {DAYS})::int as day,
                (hash(range, {SEED}, 3) % 52000)::int - 2000 as cents
            from range({rows})
        )"""


def purchases(file: Path, rows: int, customers: int, first: int = 0) -> None:
    """Write purchases into a Parquet file."""
    duckdb.execute(f"copy ({purchases_sql(first, rows, customers)}) to '{file}' (format parquet)")


def finnish_csv(file: Path, rows: int, customers: int = 299_999) -> None:
    """Write a Finnish export."""
    duckdb.execute(f"copy ({finnish_sql(rows, customers)}) to '{file}' (format csv, header, delimiter ';', quote '')")


def main(kind: str, file: str, *numbers: str) -> None:
    """Write one file."""
    {"purchases": purchases, "finnish_csv": finnish_csv}[kind](Path(file), *(int(number) for number in numbers))


if __name__ == "__main__":
    main(*sys.argv[1:])
