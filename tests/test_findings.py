"""What the reports find, as functions of their cases: on odd data, in both languages, without a kernel."""

import inspect
import json

import pandas as pd
import pytest

from asiakkuus_lib.course import lessons
from asiakkuus_lib.errors import DataError
from asiakkuus_lib.locale import languages, use_language
from asiakkuus_lib.report import Case, Finding, Start
from asiakkuus_lib.report.catalogue import reports

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

# Of so few customers nothing may be told where they are pseudonyms.
TOO_FEW = {"one row", "one customer"}


def case_class(module) -> type[Case]:
    (found,) = [one for one in vars(module).values() if inspect.isclass(one) and issubclass(one, Case) and one is not Case]
    return found


def told_by(module) -> list:
    """The public functions that need nothing but the case."""
    functions = [f for name, f in vars(module).items() if inspect.isfunction(f) and not name.startswith("_") and f.__module__ == module.__name__]
    return [f for f in functions if all(p.default is not p.empty for p in list(inspect.signature(f).parameters.values())[1:])]


def defaults(lesson):
    return {name: parameter.default for name, parameter in reports("en")[lesson.name].parameters.items()}


def costs_of(data):
    """Costs of every customer, of each year where there are several: some make a loss, some do not."""
    bought = pd.DataFrame(data).assign(year=lambda table: table["date"].str[:4])
    spent = bought.groupby(["customer_id", "year"])["amount"].agg(["size", "sum"]).reset_index()
    spent["service"] = spent["size"] * (spent.index % 4) * 6
    spent["acquisition"], spent["cogs_rate"] = 20 * (spent["year"] == spent["year"].min()), 0.5 + 0.02 * (spent.index % 9)
    kept = ["customer_id", "service", "acquisition", "cogs_rate"] + ["year"] * (spent["year"].nunique() > 1)
    return spent[kept]


# A lesson that counts costs does so from their own file, or by a margin rate alone.
WAYS = [
    (lesson, way)
    for lesson in WITH_FINDINGS
    for way in (["costs", "margin rate"] if {"costs_path", "margin_rate"} <= set(defaults(lesson)) else ["purchases"])
]
EACH_WAY = pytest.mark.parametrize(("lesson", "way"), WAYS, ids=lambda part: getattr(part, "stem", part))


def given(lesson, way, file):
    costs = {"costs": {"costs_path": str(file.with_suffix(".costs"))}, "margin rate": {"margin_rate": 0.35}}
    return {**defaults(lesson), "data_path": str(file), **costs.get(way, {})}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("odd")
    made = {}
    for name, data in ODD.items():
        made[name] = folder / f"{name}.csv"
        pd.DataFrame(data).to_csv(made[name], index=False)
        costs_of(data).to_csv(made[name].with_suffix(".costs"), index=False)
    return made


@pytest.mark.parametrize(
    ("lang", "pseudonymise"), [("fi", False), ("en", False), ("en", True)], ids=["fi", "en", "pseudonyms"]
)
@pytest.mark.parametrize("odd", ODD)
@EACH_WAY
def test_every_finding_says_something_of_any_data(lesson, way, odd, lang, pseudonymise, files, monkeypatch):
    monkeypatch.setenv("ASIAKKUUS_KEY", "a key of at least sixteen letters")
    use_language(lang)
    module = lesson.findings()
    parameters = {**given(lesson, way, files[odd]), "pseudonymise": pseudonymise}
    if pseudonymise and odd in TOO_FEW:
        with pytest.raises(DataError):
            case_class(module).read(parameters)
        return
    case = case_class(module).read(parameters)
    found = told_by(module)
    assert len(found) > 5
    for tell in found:
        shown = tell(case)._repr_mimebundle_()
        data, told = shown if isinstance(shown, tuple) else (shown, {})
        assert data["text/plain"].strip() and data["text/html"].startswith("<"), tell.__name__
        json.dumps(told, allow_nan=False)
        if pseudonymise:
            assert not any(f"C{n:03}" in data["text/plain"] for n in range(80)), tell.__name__


@pytest.mark.parametrize("lang", languages())
@EACH_WAY
def test_a_report_begins_with_what_to_do(lesson, way, lang, files):
    use_language(lang)
    module = lesson.findings()
    for odd in ODD:
        begin = module.start(case_class(module).read(given(lesson, way, files[odd])))
        assert isinstance(begin, Start) and begin.headline.strip() and len(begin.actions) <= 3
        assert bool(begin.code) == bool(begin.actions)
        assert [action.code for action in begin.actions][:1] == ([begin.code] if begin.code else [])
        for action in begin.actions:
            assert action.customers > 0 and action.money > 0 and action.rests_on


@EACH_WAY
def test_the_codes_of_findings_are_their_own(lesson, way, files):
    module = lesson.findings()
    case = case_class(module).read(given(lesson, way, files["with products"]))
    codes = [made.code for tell in told_by(module) if isinstance(made := tell(case), Finding)]
    assert len(set(codes)) == len(codes) > 5 and all(code.isidentifier() and code.islower() for code in codes)
