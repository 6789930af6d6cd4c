"""The record of a report keeps to its schema, and the schema explains every key."""

import json
import re
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from asiakkuus_lib import report
from asiakkuus_lib.cli import run
from asiakkuus_lib.locale import languages
from asiakkuus_lib.report.catalogue import reports
from tests.in_process import undrawn

pytestmark = pytest.mark.usefixtures("reads_remembered")

SCHEMA = json.loads((Path(report.__file__).parent / "record.schema.json").read_text("utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
ODD = {
    "one row": "A;2.1.2025;10,00\n",
    "more returned than bought": "A;2.1.2025;10,00\nA;3.1.2025;-25,00\nB;4.1.2025;5,00\n",
    "rows that cannot be read": "A;2.1.2025;10,00\nB;31.2.2025;5,00\nC;5.1.2025;kymppi\nD;6.1.2025;7,00\n",
}


def record(folder, *line) -> dict:
    assert run(["report", *line, "--out", str(folder)]) == 0
    return json.loads((folder / f"{line[0].replace('-', '_')}.json").read_text("utf-8"))


def faults(told) -> list[str]:
    return [f"{'/'.join(map(str, fault.path))}: {fault.message[:200]}" for fault in VALID.iter_errors(told)]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("name", reports("en"))
def test_every_report_keeps_to_it(name, lang, tmp_path):
    with undrawn():
        told = record(tmp_path, name, "--lang", lang)
    assert faults(told) == [] and told["version"] == SCHEMA["properties"]["version"]["const"]
    assert set(told["key_figures"]) == {figure["name"] for figure in told["key_figures_shown"]}


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("name", ["rfm", "profitability", "clv"])
def test_odd_data_keeps_to_it(name, odd, tmp_path):
    file = tmp_path / "sales.csv"
    file.write_text("asiakas;pvm;summa\n" + ODD[odd], "utf-8")
    told = ["--set", "margin_rate=0.35"] if name == "profitability" else []
    for lang in languages():
        with undrawn():
            kept = record(tmp_path, name, "--data", str(file), "--set", "bad_rows=skip", "--lang", lang, *told)
        assert faults(kept) == []


def form_filled_in(folder, change=lambda book: None) -> Path:
    """The form of the value levels with one group, one level and one part."""
    path = folder / "form.xlsx"
    assert run(["template", "value-levels", str(path), "--lang", "en"]) == 0
    book = openpyxl.load_workbook(path)
    for at, value in zip("ABCDE", ["**Online** <b>", 40, 65, 30, "x" * 5_000], strict=True):
        book["Resources"][f"{at}2"] = value
    book["Levels of value"]["B2"] = "An answer the same day"
    book["Offers"]["B6"], book["Offers"]["C6"] = 60, 50
    change(book)
    book.save(path)
    return path


@pytest.mark.parametrize("lang", languages())
def test_a_form_keeps_to_it(lang, tmp_path):
    def change(book):
        book["Offers"]["F1"], book["Offers"]["F3"] = "Our own column", "Not asked"
        book.create_sheet("Our notes")["A1"] = "Not asked either"

    told = record(tmp_path / "out", "value-levels", "--data", str(form_filled_in(tmp_path, change)), "--lang", lang)
    assert faults(told) == []
    assert told["data"]["sheets"]["offers"] == {"rows": 8, "filled": 2, "empty": 14}
    assert told["data"]["cut"] == [{"sheet": "Resources", "row": 2, "column": "Reason"}]
    assert told["data"]["unread"] == [{"sheet": "Offers", "column": "Our own column"}, {"sheet": "Our notes", "column": ""}]
    groups = {found["code"]: found["groups"] for found in told["findings"]}
    assert [group["group"] for group in groups["resource_points"]] == ["**Online** <b>"]
    assert next(part for part in groups["offer_parts"] if part["group"] == "money")["advantage"] == -10
    assert [action["code"] for action in told["actions"]] == ["mend_action", "close_gap", "write_promise"]
    assert told["headline"]["code"] == "mend_action" and told["headline"]["text"].startswith("**Online** <b>:")


def test_a_form_of_one_sentence_keeps_to_it(tmp_path):
    told = record(tmp_path, "value-levels", "--set", "encounter=An answer the same day")
    assert faults(told) == [] and told["headline"]["code"] == "" and told["actions"] == []


def test_what_does_not_belong_is_found(tmp_path):
    told = record(tmp_path, "rfm", "--lang", "en")
    assert faults({**told, "another": 1}) and faults({key: told[key] for key in told if key != "ledger" and key != "data"})
    assert faults({**told, "actions": [{**told["actions"][0], "customers": "many"}]})


def keys(schema, path="record"):
    """Every place of the schema that names a key."""
    for name, inner in schema.get("properties", {}).items():
        yield f"{path}.{name}", inner
        yield from keys(inner, f"{path}.{name}")
    inside = (*schema.get("$defs", {}).values(), *schema.get("oneOf", ()), schema.get("items"), schema.get("additionalProperties"))
    for inner in inside:
        if isinstance(inner, dict):
            yield from keys(inner, path)


def test_every_key_is_explained():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    found = dict(keys(SCHEMA))
    assert len(found) > 50 and [name for name, schema in found.items() if not schema.get("description", "").strip()] == []


def test_the_page_of_documentation_works(tmp_path, monkeypatch, capsys):
    """Its code runs on a record, every key stands on it, and so does each code that is found."""
    page = (Path(report.__file__).parent / "RECORD.md").read_text("utf-8")
    told = record(tmp_path / "reports", "rfm", "--lang", "en")
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(code, {})
    assert told["actions"][0]["code"] in capsys.readouterr().out
    assert {path.split(".")[-1] for path, _schema in keys(SCHEMA)} <= set(re.findall(r"(\w+)` \|", page))
    assert all(f"`{one['code']}`" in page for one in [*told["actions"], *told["findings"]])
