"""What the reports find, as functions of their cases: on odd data, in both languages, without a kernel."""

import inspect
import json
import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from asiakkuus_lib.course import Lesson, lessons
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.lessons.common.terms import ENOUGH_TO_COMPARE
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.reading import Form, form_of
from asiakkuus_lib.reading.forms import NUMBERS, FormColumn, FormSheet
from asiakkuus_lib.reading.privacy import SMALLEST_GROUP
from asiakkuus_lib.report import AnyCase, Case, CustomerCase, Finding, Start
from asiakkuus_lib.report.catalogue import RECORDS, reports
from asiakkuus_lib.report.hand_over import SHEETS_FOLDER, sheets
from asiakkuus_lib.report.small_groups import gives_away
from tests.folders import ODD_FOLDERS
from tests.in_process import drawn_in_first, undrawn

pytestmark = pytest.mark.usefixtures("reads_remembered")

WITH_FINDINGS = [lesson for lesson in lessons() if lesson.has_findings]
DAYS = [day.date().isoformat() for day in pd.date_range("2024-01-01", "2025-12-31", freq="11D")]


def rows(customers, days, amount=25.0, **more):
    return [
        {"customer_id": customer, "date": day, "amount": amount + place % 7 + turn, **more}
        for place, customer in enumerate(customers)
        for turn, day in enumerate(days[place % 5 :: place % 4 + 1])
    ]


MANY = [f"C{n:03}" for n in range(80)]
ODD = {
    "one row": [{"customer_id": "A", "date": "2025-01-02", "amount": 10}],
    "one customer": rows(["A"], DAYS),
    "all refunded": rows(MANY, DAYS[:3]) + [{**row, "amount": -row["amount"]} for row in rows(MANY, DAYS[:3])],
    "ties": [{"customer_id": customer, "date": "2025-03-01", "amount": 10} for customer in MANY],
    "one day": rows(MANY, ["2025-05-05"]),
    "free of charge": [{"customer_id": customer, "date": day, "amount": 0} for customer in MANY for day in DAYS[:4]],
    "ten years": rows(MANY, [day.date().isoformat() for day in pd.date_range("2015-01-01", "2025-12-31", freq="97D")]),
    "with products": [{**row, "product_group": f"group {n % 14}"} for n, row in enumerate(rows(MANY, DAYS))],
    "many": rows(MANY, DAYS),
}
# A year, and half of the one before.
TOO_SHORT = "a year and a half"
DATA = {**ODD, TOO_SHORT: rows(MANY, [day for day in DAYS if day >= "2024-07-01"])}

# Of so few customers nothing may be told where they are pseudonyms.
TOO_FEW = {"one row", "one customer"}


def usual(column: FormColumn, row: int) -> Any:
    """Something that may stand in a cell of a form."""
    if column.kind == "date":
        return pd.Timestamp("2026-01-01") + pd.Timedelta(days=row)
    if column.kind == "choice":
        return column.choices["en"][row % len(column.choices["en"])]
    if column.kind == "name" and not column.free:
        return None
    if column.kind in NUMBERS:
        return scaled(column, (37 * row + 11 * len(column.field)) % 101)
    return f"Row **{row}**, <b>{column.field}</b>"


def scaled(column: FormColumn, percent: float) -> float | str:
    low, high = (column.low, column.high) if column.is_limited else (0, 100)
    value = low + (high - low) * percent / 100
    return f"{100 * value:g} %" if column.kind == "percent" else value


def points(percent: Callable[[int], float]) -> Callable[[FormColumn, int], Any]:
    return lambda column, row: scaled(column, percent(row)) if column.kind in NUMBERS else usual(column, row)


def long_texts(column: FormColumn, row: int) -> Any:
    if column.kind not in ("text", "prose"):
        return usual(column, row)
    return f"{row} " + ("word " * 1_000 if row % 2 else "A" * 5_000)


# Of each: how many rows there are where the filler adds them and at most where the form names them, and the cells.
ODD_FORMS = {
    "empty": (0, lambda column, row: None),
    "one answer": (1, lambda column, row: "An answer." if column.kind == "prose" else "Name" if column.kind == "text" else None),
    "one row": (1, usual),
    "no points": (9, lambda column, row: None if column.kind in NUMBERS else usual(column, row)),
    "points alone": (9, lambda column, row: None if column.kind == "prose" else usual(column, row)),
    "all equal": (9, points(lambda row: 50)),
    "ties": (9, points(lambda row: 20 if row % 2 else 80)),
    "at the low end": (9, points(lambda row: 0)),
    "at the high end": (9, points(lambda row: 100)),
    "forty rows": (40, usual),
    "long texts": (9, long_texts),
}
REFUSED = {"empty"}


def filled(form: Form, odd: str, path: Path) -> Path:
    """A form with odd content, under the English names of its sheets, columns and rows."""
    most, cell = ODD_FORMS[odd]
    book = openpyxl.Workbook()
    book.remove(book.active)
    named = {}
    wholes = {}
    for sheet in form.sheets:
        page = book.create_sheet(sheet.names["en"])
        page.append([column.heading["en"] for column in sheet.columns])
        first = sheet.columns[0]
        names = first.choices["en"] if sheet.rows else named.get(first.of, [cell(first, row) for row in range(most)])
        named[sheet.key] = names
        for row, name in enumerate(names):
            cells = [cell(column, row) if row < most else None for column in sheet.columns[1:]]
            rising(sheet, cells)
            within_the_whole(sheet, cells, wholes.get((first.of, name), {}), len(names))
            wholes[sheet.key, name] = dict(zip([column.field for column in sheet.columns[1:]], cells, strict=True))
            if any(cell is None and column.needed and column.field in sheet.by for cell, column in zip(cells, sheet.columns[1:], strict=True)):
                continue
            page.append([name, *(cells if sheet.total is None else adding_up(cells, sheet.total))])
    book.save(path)
    return path


def rising(sheet: FormSheet, cells: list[Any]) -> None:
    """Put numbers that do not fall from one to the next in their order."""
    for chain in sheet.rising:
        fields = [column.field for column in sheet.columns[1:]]
        places = [fields.index(field) for field in chain if cells[fields.index(field)] is not None]
        for place, value in zip(places, sorted(cells[i] for i in places), strict=True):
            cells[place] = value


def within_the_whole(sheet: FormSheet, cells: list[Any], whole: dict[str, Any], rows: int) -> None:
    """Let so many rows be no more together than the whole that another sheet tells."""
    fields = [column.field for column in sheet.columns[1:]]
    for part, *of in sheet.parts:
        told = next((whole[one] for one in of if whole.get(one) is not None), None)
        if told is not None and cells[fields.index(part)] is not None:
            cells[fields.index(part)] = min(cells[fields.index(part)], told / rows)


def adding_up(cells: list[Any], total: float) -> list[Any]:
    """Points that add up to what they should, in the proportions that they have."""
    known = [cell or 0 for cell in cells if cell is not None]
    return [None if cell is None else total * (cell / sum(known) if sum(known) else 1 / len(known)) for cell in cells]


def odd_data(lesson: Lesson) -> list[str]:
    return list(ODD_FORMS if lesson.form else ODD_FOLDERS if of_records(lesson) else ODD)


def of_records(lesson: Lesson) -> bool:
    return reports("en")[lesson.report_name].reads == RECORDS


def can_hide(lesson: Lesson) -> bool:
    return "pseudonymise" in reports("en")[lesson.report_name].parameters


def case_class(module) -> type[AnyCase]:
    kinds = [one for one in vars(module).values() if inspect.isclass(one) and issubclass(one, AnyCase)]
    (found,) = [kind for kind in kinds if kind not in (AnyCase, CustomerCase, Case)]
    return found


def told_by(module) -> list:
    """The public functions that need nothing but the case, with those that begin the report, wherever they stand."""
    own = {name: f for name, f in vars(module).items() if inspect.isfunction(f) and not name.startswith("_")}
    functions = [f for name, f in own.items() if f.__module__ == module.__name__ or name in ("start", "figures")]
    return [f for f in functions if all(p.default is not p.empty for p in list(inspect.signature(f).parameters.values())[1:])]


def defaults(lesson):
    return {name: parameter.default for name, parameter in reports("en")[lesson.report_name].parameters.items()}


def costs_of(data):
    """Costs of every customer, of each year where there are several: some make a loss, some do not."""
    bought = pd.DataFrame(data).assign(year=lambda table: table["date"].str[:4])
    spent = bought.groupby(["customer_id", "year"])["amount"].agg(["size", "sum"]).reset_index()
    spent["service"] = spent["size"] * (spent.index % 4) * 6
    spent["acquisition"], spent["cogs_rate"] = 20 * (spent["year"] == spent["year"].min()), 0.5 + 0.02 * (spent.index % 9)
    kept = ["customer_id", "service", "acquisition", "cogs_rate"] + ["year"] * (spent["year"].nunique() > 1)
    return spent[kept]


def agreements_of(data):
    """Agreements of most customers, some of them ended."""
    spans = pd.DataFrame(data).groupby("customer_id")["date"].agg(["min", "max"]).reset_index()
    spans["max"] = spans["max"].where(spans.index % 3 == 1, "")
    return spans.set_axis(["customer_id", "began", "ended"], axis="columns")[spans.index % 5 < 3]


def answers_of(data):
    """Two answers of each customer, some to a part of the questions: at the first purchase and at the last."""
    days = pd.DataFrame(data).groupby("customer_id")["date"].agg(["min", "max"]).reset_index()
    found = days.melt("customer_id", value_name="answered_on").sort_values("customer_id", ignore_index=True)
    turn = found.index
    return found.drop(columns="variable").assign(
        satisfaction=1 + turn * 7 % 5, recommend=turn * 3 % 11, alternative_available=[("yes", "no", "")[n % 3] for n in turn],
        left_next_year=[("yes", "no", "no", "")[n % 4] for n in turn])  # fmt: skip


def register_of(data):
    """The register of those who have bought, and of some who have not; two of three have given consent."""
    names = [*dict.fromkeys(row["customer_id"] for row in data), *(f"R{n}" for n in range(8))]
    return pd.DataFrame({"customer_id": names, "marketing_consent": [("yes", "yes", "no")[n % 3] for n in range(len(names))]})


def members_of(data):
    """Two of three customers are members since their first purchase, and some of them have left at their last."""
    days = pd.DataFrame(data).groupby("customer_id")["date"].agg(["min", "max"]).reset_index()
    days["max"] = days["max"].where(days.index % 5 == 1, "")
    found = days.set_axis(["customer_id", "joined_on", "left_on"], axis="columns").assign(discount_rate=0.05)
    return found[found.index % 3 < 2] if len(found) > 1 else found


def pilot_of(data):
    """Every other customer was invited, and some of them joined; all have a row."""
    names = list(dict.fromkeys(row["customer_id"] for row in data))
    return pd.DataFrame([
        {"customer_id": name, "invited": ("yes", "no")[n % 2], "joined_on": "2025-03-01" if n % 4 == 0 else "", "purchase_days_before": n % 4,
         "sales_before": 20.0 * (n % 4), "sales_after": 25.0 * (n % 7), "contribution_after": 5.0 * (n % 7) - 10}
        for n, name in enumerate(names)])  # fmt: skip


BESIDE = {"costs": costs_of, "agreements": agreements_of, "survey": answers_of, "register": register_of, "members": members_of, "pilot": pilot_of}
# What a report reads beside purchases, whichever way its costs are told; a trial only with the costs.
ALWAYS, WITH_COSTS = ("members_path",), ("costs_path", "agreements_path", "pilot_path")


def of_answers(lesson: Lesson) -> bool:
    return bool(lesson.inputs) and lesson.inputs[0].name == "survey"


def ways(lesson: Lesson) -> list[str]:
    """A lesson that counts costs has them from their own file, with agreements if it reads them, or from a margin rate."""
    return ["costs", "margin rate"] if {"costs_path", "margin_rate"} <= set(defaults(lesson)) else [""]


WAYS = [pytest.param(lesson, way, id="-".join(filter(None, [lesson.stem, way]))) for lesson in WITH_FINDINGS for way in ways(lesson)]


@pytest.fixture(scope="module")
def given_of(tmp_path_factory) -> Callable[[Lesson, str, str], dict[str, Any]]:
    """The parameters of a lesson's report with odd data in the files that it reads."""
    folder = tmp_path_factory.mktemp("odd")

    def made(lesson: Lesson, way: str, odd: str) -> dict[str, Any]:
        path = folder / (f"{lesson.name} {odd}.xlsx" if lesson.form else odd if of_records(lesson) else f"{odd}.csv")
        if not path.exists() and of_records(lesson):
            ODD_FOLDERS[odd](path)
        elif not path.exists() and lesson.form:
            filled(form_of(lesson), odd, path)
        elif not path.exists():
            pd.DataFrame(DATA[odd]).to_csv(path, index=False)
            for name, make in BESIDE.items():
                make(DATA[odd]).to_csv(path.with_suffix(f".{name}"), index=False)
        main = reports("en")[lesson.report_name].inputs[0].parameter if lesson.form or of_records(lesson) else "data_path"
        values = {**defaults(lesson), main: str(path)}
        if lesson.form or of_records(lesson):
            return values
        beside = {f"{name}_path": str(path.with_suffix(f".{name}")) for name in BESIDE}
        if of_answers(lesson):
            # Who left is told by purchases, by agreements, or could be by both: in turn.
            bound = {name: beside[name] for name in ("agreements_path", "register_path")}
            more = [{}, bound, {**bound, "data_path": ""}][list(DATA).index(odd) % 3]
            return {**values, "survey_path": beside["survey_path"], **more}
        told = {name: beside[name] for name in ALWAYS if name in values}
        costs = {"costs": {name: beside[name] for name in WITH_COSTS if name in values}, "margin rate": {"margin_rate": 0.35}}
        return {**values, **told, **costs.get(way, {})}

    return made


def kinds_of_reader(lesson: Lesson, way: str) -> list[tuple[str, bool]]:
    """Languages, and whether customers are pseudonyms; where there are several ways, all of them in the first alone."""
    hidden = [("en", True)] if can_hide(lesson) else []
    return [("fi", False), *([("en", False)] if way == ways(lesson)[0] or not hidden else []), *hidden]


TOLD = [
    pytest.param(
        lesson, way, odd, lang, hide,
        id="-".join(filter(None, [lesson.stem, way, odd, lang, "pseudonyms" if hide else ""])),
    )
    for lesson in WITH_FINDINGS
    for way in ways(lesson)
    for odd in odd_data(lesson)
    for lang, hide in kinds_of_reader(lesson, way)
]


@pytest.mark.parametrize(("lesson", "way", "odd", "lang", "pseudonymise"), TOLD)
def test_every_finding_says_something_of_any_data(lesson, way, odd, lang, pseudonymise, given_of, monkeypatch):
    monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
    use_language(lang)
    module = lesson.findings()
    given = given_of(lesson, way, odd) | ({"pseudonymise": True} if pseudonymise else {})
    if odd in (TOO_FEW if pseudonymise and not lesson.form else REFUSED):
        with pytest.raises(DataError):
            case_class(module).read(given)
        return
    case = case_class(module).read(given)
    found = told_by(module)
    assert len(found) > 5
    sheets, codes = {""}, []
    for tell in found:
        made = tell(case)
        if isinstance(made, Finding):
            sheets |= set(map(str, made.sheets or ()))
            codes.append(made.code)
            assert not (pseudonymise and made.who), tell.__name__
        # Under pseudonyms too a drawing differs in its words alone, and whatever the words, a drawing can be made.
        with undrawn() if pseudonymise else drawn_in_first(lang):
            shown = made._repr_mimebundle_()
        data, told = shown if isinstance(shown, tuple) else (shown, {})
        assert data["text/plain"].strip() and data["text/html"].startswith("<"), tell.__name__
        assert "<b>" not in data["text/html"] and "\u2060" not in data["text/plain"], tell.__name__
        assert max(map(len, data["text/html"].split())) < 5_000 or "base64" in data["text/html"], tell.__name__
        assert "\u2060" not in json.dumps(told, allow_nan=False, ensure_ascii=False), tell.__name__
        if pseudonymise:
            assert not any(f"C{n:03}" in data["text/plain"] for n in range(80)), tell.__name__
    assert len(set(codes)) == len(codes) and all(code.isidentifier() and code.islower() for code in codes)
    assert len(codes) > 5 or odd not in {"forty rows", "with products", "all reports"}
    begin = module.start(case)
    assert not (pseudonymise and any(action.who for action in begin.actions))
    begins_with_what_to_do(case, begin)
    nothing_takes_an_action_back(begin)
    what_reads_the_same_has_not_changed(figures_of(case, module), lang)
    assert {action.sheet for action in begin.actions} <= sheets
    if pseudonymise and isinstance(case, CustomerCase):
        gives_nobody_away(case)


def begins_with_what_to_do(case: AnyCase, begin: Start) -> None:
    """A headline, and at most three actions; each tells whom it is of where customers are known."""
    assert begin.headline.strip() and len(begin.actions) <= 3 and bool(begin.code) == bool(begin.actions)
    assert [action.code for action in begin.actions][:1] == ([begin.code] if begin.code else [])
    assert len({action.code for action in begin.actions}) == len(begin.actions)
    for action in begin.actions:
        assert action.text and action.rests_on
        if isinstance(case, Case):
            assert action.customers > 0 and action.money > 0
        elif isinstance(case, CustomerCase):
            assert action.customers > 0 and (action.money is None or action.money > 0)
        else:
            # A form counts neither: what it does not know it must not tell.
            assert action.customers is action.money is None


def gives_nobody_away(case: CustomerCase) -> None:
    """Of the groups that are told no sum and no difference is of one to four customers."""
    told = [groups for name, groups in case.told.items() if case.tells(name)]
    assert all(groups.value_counts().min() >= SMALLEST_GROUP for groups in told)
    everybody = pd.Index([]).append([groups.index for groups in told]).unique()
    assert not told or not gives_away([pd.factorize(groups.reindex(everybody))[0] for groups in told])


# A trial, and the consent to calls: said below an action they are read as against it.
TRIAL = re.compile(r"at random|arvalla|[Tt]ry it|[Kk]okeile|[Kk]okeilkaa")
CONSENT = re.compile(r"covers calls|[Cc]heck consent|[Cc]heck first who|puheluja|[Tt]arkista luvat|[Tt]arkista ensin, keneen")


def nothing_takes_an_action_back(begin: Start) -> None:
    """What holds of an action is said within it; a trial only where there are enough customers to compare."""
    assert not TRIAL.search(begin.caveat) and not CONSENT.search(begin.caveat)
    told = [action for action in begin.actions if TRIAL.search(action.rests_on)]
    assert len(told) <= 1 and all(action.customers >= ENOUGH_TO_COMPARE for action in told)
    checked = [action for action in begin.actions if CONSENT.search(action.rests_on)]
    assert len(checked) <= 1 and all(CONSENT.search(action.rests_on.split(". ")[0]) for action in checked)


def what_reads_the_same_has_not_changed(figures: list[dict[str, Any]], lang: str) -> None:
    for figure in figures:
        told = re.search(r": ([^:]+) \(([^()]+)\)$", figure["change"])
        if told and told[1] == figure["shown"]:
            assert told[2] == {"fi": "ei muutosta", "en": "no change"}[lang], figure
        elif told and re.search("prosenttiyksik|percentage point", told[2]):
            # What is read of the two is as far apart as is said.
            now, before, change = (float(re.sub(r"[^\d.-]", "", part.replace(",", ".").replace("−", "-"))) for part in (figure["shown"], told[1], told[2]))
            assert now - before == pytest.approx(change), figure


def figures_of(case: AnyCase, module) -> list[dict[str, Any]]:
    told = module.figures(case)._repr_mimebundle_()[1]["asiakkuus"]["figures"]
    assert told
    return told


@pytest.mark.parametrize(("lesson", "way"), [one for one in WAYS if not (one.values[0].form or of_records(one.values[0]))])
def test_nothing_is_compared_with_a_period_that_the_data_lacks_in_part(lesson, way, given_of):
    module = lesson.findings()
    given = given_of(lesson, way, TOO_SHORT)
    case = case_class(module).read({**given, "as_of": "2026-01-01", "compare_days": 365})
    assert not [figure for figure in figures_of(case, module) if figure["change"] or figure["before"] is not None]


def amounts(cells) -> Counter:
    """Numbers, as often as they stand there."""
    return Counter(round(float(cell), 9) for cell in cells if isinstance(cell, int | float) and cell == cell)


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize(("lesson", "way"), WAYS)
def test_every_figure_has_its_numbers_beside_it_and_in_the_workbook(lesson, way, lang, given_of, tmp_path, monkeypatch):
    """The table under a figure has what is drawn; a sheet has all of it; what has the same heading comes to the same."""
    use_language(lang)
    module, seen = lesson.findings(), 0
    case = case_class(module).read(given_of(lesson, way, "forty rows" if lesson.form else "all reports" if of_records(lesson) else "with products"))
    for tell in told_by(module):
        folder = tmp_path / tell.__name__
        folder.mkdir()
        monkeypatch.setenv(SHEETS_FOLDER, str(folder))
        made = tell(case)
        if not isinstance(made, Finding) or made.figure is None:
            continue
        with undrawn():
            shown, beside, seen = made._repr_mimebundle_()[0], made.figure.table, seen + 1
        page = " ".join(unescape(re.sub(r"<[^>]+>", " ", shown["text/html"])).split())
        for cell in {" ".join(cell.split()) for row in beside.cells() for cell in row}:
            assert cell in page, (tell.__name__, cell)
        held = sheets(folder)
        wanted = {column.heading: amounts(beside.frame[name].tolist()) for name, column in beside.columns.items() if column.numeric}
        has = [amounts(cell for _column, cells in sheet.columns for cell in cells) for sheet in held]
        assert any(not sum(wanted.values(), Counter()) - found for found in has), tell.__name__
        others = [(column.heading, cells) for sheet in held for column, cells in sheet.columns]
        if made.table is not None:
            others += [(column.heading, made.table.frame[name].tolist()) for name, column in made.table.columns.items()]
        for heading, cells in others:
            if heading in wanted and len(cells) == len(beside.frame):
                assert amounts(cells) == wanted[heading], (tell.__name__, heading)
    assert seen >= 2
