"""Tasks: an example of every kind, what every task must hold to, and answers of every sort."""

import re
from dataclasses import replace
from decimal import Decimal
from html import unescape
from typing import Any

import numpy as np
import pandas as pd
import pytest
from babel.numbers import format_decimal, format_percent
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asiakkuus_lib.learn import State, check, exercise, judge
from asiakkuus_lib.learn import checking as checking_module
from asiakkuus_lib.learn.kinds import (
    choice,
    code,
    integer,
    mapping,
    money,
    number,
    ordered,
    set_of,
    share,
    table,
    text,
    truth,
)
from asiakkuus_lib.learn.tasks import Mistake, Task, all_tasks, find_task, tidy_id
from asiakkuus_lib.locale import both, use_language
from asiakkuus_lib.reading import bundled

TABLE = pd.DataFrame(
    {"recency": [89, 412, 7], "frequency": [3, 11, 26], "monetary": [1234.5, 98.15, 777.25]},
    index=pd.Index(["C004", "C017", "C023"], name="customer_id"),
)
COUNTS = {"champions": 137, "loyal": 264, "lost": 358}


def task(task_id, kind, expected, *mistakes, **more):
    nothing = both(fi="", en="")
    return Task(
        id=task_id,
        title=nothing,
        prompt=nothing,
        starter="answer = ...",
        solution="",
        kind=kind,
        expected=expected,
        mistakes=mistakes,
        look_back="Recency: since the last purchase",
        praise="A thought more.",
        **more,
    )


def slip(answer, hint="One slip."):
    return Mistake(answer=lambda: answer, hint=hint)


EXAMPLES = (
    task(
        "99.A1",
        integer(),
        lambda: 89,
        slip(178, "The other end."),
        Mistake(when=lambda v: isinstance(v, (int, float)) and v < 0, example=lambda: -5, hint="Sign."),
    ),
    task("99.A2", share(0.0005), lambda: 0.12945, slip(0.1)),
    task("99.A3", money(), lambda: 1234.5, slip(1500.75)),
    task("99.A4", number(0.01), lambda: 6.6667, slip(85.0)),
    task("99.A5", code(), lambda: "545", slip("121")),
    task("99.A6", text({"lompakko": ("wallet",)}), lambda: "lompakko", slip("sydän")),
    task("99.A7", choice("kova", "pehmeä", names={"kova": ("hard",)}), lambda: "kova", slip("pehmeä")),
    task("99.A8", truth(), lambda: True, slip(False)),
    task("99.B1", ordered(text()), lambda: ["RL", "RB", "P", "G", "NK"], slip(["RL", "RB", "P", "NK", "G"])),
    task("99.B2", ordered(number()), lambda: (11.61, 12.35), slip((11.61, 95.5))),
    task(
        "99.B3",
        ordered(money(), money(), choice("alpha", "beta")),
        lambda: (20.25, 19.75, "alpha"),
        slip((20.25, 19.75, "beta")),
    ),
    task(
        "99.B4",
        ordered(text(), set_of()),
        lambda: ("head", {"user", "starter"}),
        slip(("head", {"user", "x"})),
    ),
    task("99.B5", set_of(), lambda: {"vahvistaa", "hankkia", "päättää"}, slip({"ostaa", "myydä", "maksaa"})),
    task(
        "99.B6",
        mapping(integer(), {"champions": ("parhaat",)}),
        lambda: COUNTS,
        Mistake(
            when=lambda v: isinstance(v, dict) and sum(n for n in v.values() if isinstance(n, (int, float))) > 2000,
            example=lambda: {name: 10 * count for name, count in COUNTS.items()},
            hint="Rows, not customers.",
        ),
    ),
    task(
        "99.B7",
        mapping(truth()),
        lambda: {"Big Three": False, "Honda": True},
        slip({"Big Three": True, "Honda": True}),
    ),
    task(
        "99.B8",
        mapping(ordered(text(), text())),
        lambda: {"perinteinen": ("tuote", "myyntitapahtuma")},
        slip({"perinteinen": ("myyntitapahtuma", "tuote")}),
    ),
    task("99.B9", mapping(set_of()), lambda: {"exit": {"survey", "interview"}}, slip({"exit": {"letter"}})),
    task("99.C1", table(), lambda: TABLE, slip(TABLE.assign(recency=TABLE.recency + 30))),
    task(
        "99.C2",
        mapping(text()),
        lambda: {"buyers": "more", "ideas": None},
        slip({"buyers": "less", "ideas": None}),
    ),
    task(
        "99.C3",
        ordered(integer()),
        lambda: (30, 30, 40),
        slip((1, 1, 1)),
        accepts=lambda v: len(v) == 3 and sum(v) == 100,
    ),
)
TASKS = (*EXAMPLES, *all_tasks())
EXAMPLE = {one.id: one for one in EXAMPLES}
each_task = pytest.mark.parametrize("one", TASKS, ids=lambda one: one.id)


@pytest.fixture(autouse=True)
def _english():
    use_language("en")
    yield
    use_language("fi")


def state(task_id, answer):
    return judge(EXAMPLE[task_id], answer).state


# What every task must hold to ---------------------------------------------------------------


def spoken(kind, value):
    """The forms in which a person would write a right answer."""
    yield value
    if kind.name in {"number", "money", "integer"}:
        yield from (np.float64(value), repr(value), Decimal(repr(float(value))))
        finnish = format_decimal(value, locale="fi", decimal_quantization=False)
        yield from (finnish, finnish.replace("-", "−"), [value])
        yield from ([f"{finnish} €", f"{finnish}\N{NO-BREAK SPACE}EUR"] if kind.name == "money" else [])
    elif kind.name == "share":
        yield from (100 * value, f"{100 * value} %", np.float64(value))
        yield format_percent(value, locale="fi", decimal_quantization=False)
    elif kind.name in {"text", "choice"} and value is not None:
        yield from (f"  {value.upper()} ", np.str_(value), f"{value}.")
        yield from kind.names.get(value, ())
    elif kind.name == "code":
        yield from (f" {value} ", "-".join(value), tuple(value), *([int(value)] if value.isdigit() else []))
    elif kind.name == "truth":
        yield from (np.bool_(value), "kyllä" if value else "ei")
    elif kind.name == "ordered":
        yield from (tuple(value), list(value))
        if len({type(item) for item in value}) == 1:
            yield from (pd.Series(value), np.array(value, dtype=object))
    elif kind.name == "set":
        yield from (list(value), tuple(value), set(value), pd.Series(list(value)))
    elif kind.name == "mapping":
        yield from (dict(reversed(value.items())), pd.Series(value, dtype=object))
    elif kind.name == "table":
        yield from (value.iloc[::-1], value[value.columns[::-1]], value.reset_index())


@each_task
def test_the_right_answer_is_accepted_in_all_its_forms(one):
    for form in spoken(one.kind, one.expected()):
        assert judge(one, form).state is State.CORRECT, repr(form)


@each_task
def test_each_mistake_has_its_own_hint_and_is_not_right(one):
    assert one.mistakes
    assert len({mistake.hint for mistake in one.mistakes}) == len(one.mistakes)
    for mistake in one.mistakes:
        reply = judge(one, mistake.shown_by())
        assert (reply.state, reply.message) == (State.KNOWN_MISTAKE, checking_module._(mistake.hint))


def without_a_net(monkeypatch):
    """Let the authors' rules fail in sight. A student never meets such an error, so no reply would show it."""
    failed = []

    def holds(rule, value):
        try:
            return bool(rule(value))
        except Exception as error:
            failed.append((type(value).__name__, repr(error)))
            raise

    monkeypatch.setattr(checking_module, "_holds", holds)
    return failed


@each_task
def test_every_rule_of_a_task_holds_on_its_example_and_on_nothing_right(one):
    for mistake in one.mistakes:
        if mistake.when is not None:
            read = one.kind(one.expected(), mistake.shown_by()).read
            assert mistake.when(mistake.shown_by() if read is None else read)
            right = one.kind(one.expected(), one.expected()).read
            assert not mistake.when(one.expected() if right is None else right)


@pytest.fixture(scope="module")
def right_answers() -> list[Any]:
    """Those of every task: to any other one they are something else."""
    return [task.expected() for task in TASKS]


@each_task
def test_no_rule_of_a_task_fails_on_any_answer(one, right_answers, monkeypatch):
    failed = without_a_net(monkeypatch)
    for answer in [*OTHER, *PLAUSIBLE, *right_answers, *(mistake.shown_by() for mistake in one.mistakes)]:
        judge(one, answer)
        for mistake in one.mistakes:
            if mistake.when is not None:
                mistake.when(answer)
    assert not failed


def values_of(expected):
    """Every value that must not be seen."""
    if isinstance(expected, pd.DataFrame):
        return {value for column in expected for value in expected[column]}
    if isinstance(expected, dict):
        return {found for value in expected.values() for found in values_of(value)}
    if isinstance(expected, (list, tuple, set)):
        return {found for value in expected for found in values_of(value)}
    return set() if isinstance(expected, (bool, type(None))) else {expected}


def tokens_of(value):
    if isinstance(value, str):
        return {value} if len(value) > 2 else set()
    rounded = {value, *(round(float(value), digits) for digits in (1, 2, 3))}
    written = {str(v) for v in rounded} | {str(round(100 * float(v), 2)) for v in rounded}
    return {token for token in written | {t.replace(".", ",") for t in written} if len(token) > 1}


OTHER = (
    ...,
    None,
    "",
    "something",
    "1 €",
    -1,
    0,
    1e9,
    float("nan"),
    float("inf"),
    True,
    [],
    [1],
    {"x": 1},
    {"x": ...},
    {1, 2},
    object(),
    print,
    pd.DataFrame({"x": [1]}),
    pd.Series([1, 2]),
    (1, 5),
    pd.Timestamp("2020-01-01"),
)
PLAUSIBLE = (
    (None, None),
    (None, None, None),
    ("a", "b", "c"),
    (1.5, "x"),
    ("0,5", "90 %"),
    [1, 2, 3, 4],
    [1, "x", None, [2]],
    np.array([1.0, 2.0, 3.0]),
    1 + 2j,
    Decimal("1.5"),
    "12,9 %",
    {"A": "x", "B": None},
    {"A": 1, 2: {"b": 1}},
    pd.Series(["A", "B", "C"]),
    pd.Series(["A", 1, None], dtype=object),
    TABLE,
    TABLE.T,
)


@pytest.mark.parametrize("lang", ["fi", "en"])
@each_task
def test_only_a_right_answer_shows_the_answer(one, lang):
    use_language(lang)
    expected = one.expected()
    forbidden = {token for value in values_of(expected) for token in tokens_of(value)}
    answers = [*OTHER, *(m.shown_by() for m in one.mistakes)]
    if isinstance(expected, (int, float)) and not isinstance(expected, bool):
        answers += [expected + 1, -expected, expected * 100, expected / 100, expected * 1.01]
    if isinstance(expected, (list, tuple)):
        answers += [expected[::-1], expected[:-1], [*expected, 1]]
    if isinstance(expected, dict):
        answers += [dict(list(expected.items())[1:]), dict.fromkeys(expected, "x")]
    if isinstance(expected, pd.DataFrame):
        answers += [expected.iloc[1:], expected.iloc[:, 1:], expected * 1.01, expected.astype(str) + "x"]
    for answer in answers:
        reply = judge(one, answer)
        if reply.state is State.CORRECT:
            continue
        seen = repr(reply) + "\n" + re.sub("<[^>]+>", " ", unescape(reply._repr_html_()))
        seen = seen.replace(one.id, "")
        for token in forbidden:
            assert not re.search(rf"(?<![\w,.]){re.escape(token)}(?![\w])", seen), (answer, token, seen)


@each_task
def test_hints_are_plain_text(one):
    """A reply shows them as they are written, so that marks of Markdown would stand in it."""
    for lang in ("fi", "en"):
        use_language(lang)
        hints = [judge(one, mistake.shown_by()).message for mistake in one.mistakes]
        assert [hint for hint in hints if re.search(r"\*[^*\s][^*]*\*", hint)] == []


# States ------------------------------------------------------------------------------------

S = State
CASES = [
    ("99.A1", ..., S.NOT_ANSWERED),
    ("99.A1", None, S.NOT_ANSWERED),
    ("99.A1", " ", S.NOT_ANSWERED),
    ("99.A1", "89 päivää", S.CORRECT),
    ("99.A1", pd.Timedelta(days=89), S.CORRECT),
    ("99.A1", 178, S.KNOWN_MISTAKE),
    ("99.A1", -4, S.KNOWN_MISTAKE),
    ("99.A1", 90, S.CLOSE),
    ("99.A1", 89.4, S.CLOSE),
    ("99.A1", 40, S.WRONG),
    ("99.A1", True, S.WRONG_TYPE),
    ("99.A1", "many", S.WRONG_TYPE),
    ("99.A1", (12, 9), S.WRONG_TYPE),
    ("99.A1", float("nan"), S.WRONG_TYPE),
    ("99.A1", pd.NA, S.WRONG_TYPE),
    ("99.A1", 10**400, S.WRONG_TYPE),
    ("99.A1", pd.Series([89]), S.CORRECT),
    ("99.A1", np.int64(89), S.CORRECT),
    ("99.A1", len, S.WRONG_TYPE),
    ("99.A2", 0.129, S.CORRECT),
    ("99.A2", "12,9 %", S.CORRECT),
    ("99.A2", "12.9%", S.CORRECT),
    ("99.A2", 12.9, S.CORRECT),
    ("99.A2", "0,129 %", S.CLOSE),
    ("99.A2", 0.13, S.CLOSE),
    ("99.A2", "13 %", S.CLOSE),
    ("99.A2", 13, S.CLOSE),
    ("99.A2", 7.725, S.CLOSE),
    ("99.A2", "7.725 %", S.WRONG),
    ("99.A2", 0.1, S.KNOWN_MISTAKE),
    ("99.A2", "−12,9 %", S.CLOSE),
    ("99.A2", 0.6, S.WRONG),
    ("99.A3", "1 234,50 €", S.CORRECT),
    ("99.A3", "1\u00a0234,50\u00a0€", S.CORRECT),
    ("99.A3", "1\u202f234,50", S.CORRECT),
    ("99.A3", "€1,234.50", S.CORRECT),
    ("99.A3", "1.234,50 euroa", S.CORRECT),
    ("99.A3", 1.2345, S.CLOSE),
    ("99.A3", 1234, S.CLOSE),
    ("99.A3", Decimal("1234.50"), S.CORRECT),
    ("99.A4", 6.67, S.CORRECT),
    ("99.A4", 6.7, S.CLOSE),
    ("99.A4", 7.5, S.WRONG),
    ("99.A5", 545, S.CORRECT),
    ("99.A5", "545", S.CORRECT),
    ("99.A5", 545.0, S.CORRECT),
    ("99.A5", "5-4-5", S.CORRECT),
    ("99.A5", "554", S.CLOSE),
    ("99.A5", "54", S.WRONG),
    ("99.A5", "543", S.CLOSE),
    ("99.A5", "533", S.WRONG),
    ("99.A5", True, S.WRONG_TYPE),
    ("99.A6", "Wallet", S.CORRECT),
    ("99.A6", "lompako", S.CLOSE),
    ("99.A6", "jokin", S.WRONG),
    ("99.A6", "Lompakko (32 %)", S.CLOSE),
    ("99.A6", "lompakkoinen", S.WRONG),
    ("99.A6", 0.32, S.WRONG_TYPE),
    ("99.A6", "32 %", S.WRONG_TYPE),
    ("99.A6", {}, S.NOT_ANSWERED),
    ("99.A7", "HARD", S.CORRECT),
    ("99.A7", "punainen", S.WRONG_TYPE),
    ("99.A8", "tosi", S.CORRECT),
    ("99.A8", 1, S.WRONG_TYPE),
    ("99.B1", "rl, rb, p, g, nk", S.CORRECT),
    ("99.B1", ["NK", "G", "P", "RB", "RL"], S.CLOSE),
    ("99.B1", ["RL", "RB"], S.WRONG),
    ("99.B1", {"RL": 1}, S.WRONG_TYPE),
    ("99.B1", ["RL", ..., "P"], S.NOT_ANSWERED),
    ("99.B1", (x for x in "abc"), S.WRONG_TYPE),
    ("99.B2", "11,61; 12,35", S.CORRECT),
    ("99.B2", "11.61, 12.35", S.CORRECT),
    ("99.B2", (12.35, 11.61), S.CLOSE),
    ("99.B2", (11.61, 3), S.CLOSE),
    ("99.B2", (1, 3), S.WRONG),
    ("99.B2", ("a", 3), S.WRONG_TYPE),
    ("99.B3", ("20,25 €", 19.75, "Alpha"), S.CORRECT),
    ("99.B5", "päättää, Hankkia, vahvistaa", S.CORRECT),
    ("99.B5", {"hankkia", "päättää"}, S.CLOSE),
    ("99.B5", ["hankkia", "päättää", "vahvistaa", "myydä"], S.CLOSE),
    ("99.B5", {"hankkia", "myydä"}, S.WRONG),
    ("99.B6", {"Parhaat": 137, "loyal": 264, "lost": 358}, S.CORRECT),
    ("99.B6", pd.Series(COUNTS), S.CORRECT),
    ("99.B6", pd.Series(COUNTS).rename_axis("s").reset_index(name="n"), S.CORRECT),
    ("99.B6", {**COUNTS, "new": 0}, S.CORRECT),
    ("99.B6", {**COUNTS, "new": 8}, S.CLOSE),
    ("99.B6", {"loyal": 264}, S.NAME_MISSING),
    ("99.B6", {**COUNTS, "lost": ...}, S.NOT_ANSWERED),
    ("99.B6", dict.fromkeys(COUNTS, ...), S.NOT_ANSWERED),
    ("99.B6", dict.fromkeys(COUNTS, 1000), S.KNOWN_MISTAKE),
    ("99.B6", {**COUNTS, "lost": 2}, S.CLOSE),
    ("99.B6", dict.fromkeys(COUNTS, 5), S.WRONG),
    ("99.B6", 5, S.WRONG_TYPE),
    ("99.C1", TABLE.reset_index().sample(frac=1, random_state=1), S.CORRECT),
    ("99.C1", TABLE.astype(str), S.CORRECT),
    ("99.C1", TABLE.to_dict(), S.CORRECT),
    ("99.C1", TABLE.astype("category"), S.CORRECT),
    ("99.C1", TABLE.astype(object), S.CORRECT),
    ("99.C1", TABLE.drop(columns="recency"), S.NAME_MISSING),
    ("99.C1", TABLE.iloc[1:], S.WRONG),
    ("99.C1", pd.concat([TABLE, TABLE]), S.WRONG),
    ("99.C1", 3, S.WRONG_TYPE),
    ("99.C1", TABLE.assign(monetary=TABLE.monetary.round()), S.CLOSE),
    ("99.C1", pd.DataFrame(), S.NOT_ANSWERED),
    ("99.C1", TABLE.assign(recency="x"), S.WRONG_TYPE),
    ("99.C1", TABLE.assign(recency=np.nan), S.WRONG),
    ("99.C1", TABLE.assign(recency=TABLE.recency - 1), S.CLOSE),
    ("99.C1", TABLE.assign(recency=TABLE.recency - 1, frequency=1), S.WRONG),
    ("99.C1", TABLE.assign(recency=TABLE.recency + [1, 2, 1]), S.WRONG),
    ("99.C1", TABLE.assign(recency=TABLE.recency * 2), S.WRONG),
    ("99.C1", pd.DataFrame({"recency": [...], "frequency": [...]}), S.NOT_ANSWERED),
    ("99.C2", {"buyers": "More", "ideas": None}, S.CORRECT),
    ("99.C2", {"buyers": "more", "ideas": "-"}, S.CORRECT),
    ("99.C3", (50, 25, 25), S.CORRECT),
    ("99.C3", [10, 10, 10], S.WRONG),
    ("99.C3", (50, 50), S.WRONG),
]


def _shown(value):
    """The same in each process: a set has no order of its own."""
    return str(sorted(value) if isinstance(value, (set, frozenset)) else value)[:30]


@pytest.mark.parametrize(("task_id", "answer", "wanted"), CASES, ids=_shown)
def test_state(task_id, answer, wanted):
    assert state(task_id, answer) is wanted


def test_a_missing_column_names_what_is_found_and_wanted():
    reply = judge(EXAMPLE["99.C1"], TABLE.rename(columns={"recency": "days"}))
    assert "“recency”" in reply.message
    assert "days, frequency, monetary" in reply.message


def said(kind, expected, answer):
    return judge(task("99.D9", kind, lambda: expected, Mistake(when=lambda v: False, example=lambda: 0, hint="~")), answer)


@pytest.mark.parametrize("answer", [0.03, "3 %", 3, "0,03", "3%"])
def test_a_share_that_is_rounded_too_much(answer):
    reply = said(share(), 0.027, answer)
    assert reply.state is State.CLOSE
    assert reply.message == "Right direction. Give the answer to one more decimal."


@pytest.mark.parametrize(("expected", "answer"), [(0.027, 0.02), (0.004, 0), (0.1732, 0.2), (0.027, "0.03 %")])
def test_a_share_that_is_not_a_rounding_of_the_right_one(expected, answer):
    assert "one more decimal" not in said(share(), expected, answer).message


def test_a_share_that_ends_in_zero_when_rounded():
    assert "one more decimal" in said(share(), 0.2968, "30 %").message


def test_one_in_how_many_in_place_of_a_share():
    reply = said(share(), 1 / 37, 37)
    assert (reply.state, reply.message) == (State.CLOSE, "Give a share, not a count.")
    assert said(share(), 1 / 37, "37 %").state is State.WRONG
    assert said(share(), 1 / 37, 30).state is State.WRONG


GROUPS = {"freight": ("rahti",), "cabin": ("hytit",), "island": ("hytit ja saaret",)}


@pytest.mark.parametrize(
    ("answer", "state", "words"),
    [
        ("Rahti (32 %)", S.CLOSE, "Write only the name"),
        ("rahti: 0.32", S.CLOSE, "Write only the name"),
        ("rahtia", S.CLOSE, "spelling"),
        ("rahti, hytit", S.WRONG_TYPE, "several names"),
        ("hytit ja saaret", S.WRONG, ""),
        ("Hytit (32 %)", S.WRONG, ""),
        (0.32, S.WRONG_TYPE, "a name or a word, not a number"),
        (np.float64(32), S.WRONG_TYPE, "a name or a word, not a number"),
        ("32 %", S.WRONG_TYPE, "a name or a word, not a number"),
    ],
)
def test_a_name_with_something_more(answer, state, words):
    reply = said(text(GROUPS), "freight", answer)
    assert reply.state is state and words in reply.message


def test_a_text_that_is_a_number_may_be_asked_for():
    assert said(text(), "1897", 1998).state is State.WRONG
    assert said(text(), "1897", 1897).state is State.CORRECT


@pytest.mark.parametrize("answer", [64959.22, np.float64(3), "32 %"])
def test_a_number_in_place_of_an_option(answer):
    reply = said(choice("S01", "S02"), "S01", answer)
    assert reply.state is State.WRONG_TYPE and "a name or a word, not a number" in reply.message
    assert said(choice("1", "2"), "1", 3).message.startswith("“3” is not one of the options")


LETTERS = ["a", "b", "c", "d", "e", "f"]
ORDER_OF_ITEMS = "The items are right, but the order is not yet."
OUT_OF_PLACE = ORDER_OF_ITEMS + " The first that is out of place: the {}."


@pytest.mark.parametrize(
    ("expected", "answer", "message"),
    [
        (LETTERS, "a b d c e f", OUT_OF_PLACE.format("third")),
        (LETTERS, "f b c d e a", OUT_OF_PLACE.format("first")),
        (LETTERS, "f e d c b a", "The items are right, but the order is reversed."),
        (LETTERS[:3], "b a c", ORDER_OF_ITEMS),  # of so few, a place would be the answer
        ([str(n) for n in range(20)], " ".join(map(str, [*range(15), 16, 15, 17, 18, 19])), ORDER_OF_ITEMS),
    ],
)
def test_the_first_place_that_is_wrong_in_a_long_list(expected, answer, message):
    for kind in (ordered(text()), ordered(choice(*expected))):
        reply = said(kind, expected, answer.split())
        assert (reply.state, reply.message) == (State.CLOSE, message)


@pytest.mark.parametrize(
    ("answer", "state", "message"),
    [
        ("s s h s s h", S.CLOSE, "Right so far: 4 out of 6."),  # two have changed places
        ("s s h h s h", S.CLOSE, "Right so far: 5 out of 6."),
        ("h h h s s h", S.WRONG, "Right so far: 2 out of 6."),
        ("h h s s h h", S.WRONG, ""),
        ("s s h h s x", S.WRONG_TYPE, "“x” is not one of the options of this task. Check the spelling."),
    ],
)
def test_of_two_options_the_place_is_not_told_but_how_many_are_right(answer, state, message):
    names = {"h": "hard", "s": "soft"}
    answer = [names.get(word, word) for word in answer.split()]
    expected = ["soft", "soft", "hard", "hard", "soft", "soft"]
    listed = task("99.D9", ordered(choice("hard", "soft")), lambda: expected, slip(["hard"] * 5))
    for tries in (0, 5):
        reply = judge(listed, answer, tries=tries)
        assert (reply.state, reply.message) == (state, message)


def test_texts_with_no_comma_between_are_not_a_list_that_is_too_short():
    reply = judge(EXAMPLE["99.B1"], ["RLRB", "P"], 'x = ["RL"\n  "RB", "P"]')
    assert reply.state is State.KNOWN_MISTAKE and 'Write "RL", "RB".' in reply.message
    assert "too short" in judge(EXAMPLE["99.B1"], ["RL", "P"], 'x = ["RL", "P"]').message


def test_the_largest_number_in_place_of_who_has_it():
    listed = task("99.D9", ordered(choice("S01", "S02", "S03")), lambda: ["S01", "S02"], slip(["S02", "S01"]))
    assert ".max() gives the number, .idxmax() the name" in judge(listed, [5.5, "S02"], "x = [t.max(), 'S02']").message
    assert ".min() gives the number, .idxmin() the name" in judge(listed, [5.5, "S02"], "x = [t.min(), 'S02']").message
    assert judge(listed, [5.5, "S02"], "x = [5.5, 'S02']").message.endswith("a name or a word, not a number.")


@pytest.mark.parametrize(
    "answer", [pd.Series([True, False]), np.array([True, False]), pd.Series([True, None], dtype="boolean")]
)
def test_a_column_of_true_and_false_in_place_of_a_count(answer):
    assert "Add .sum() at the end" in said(integer(), 2, answer).message
    assert "Add .mean() at the end" in said(share(), 0.5, answer).message
    assert ".sum()" not in said(integer(), 2, pd.Series([1, 2])).message


ORDER = "The right characters, but in another order. "


@pytest.mark.parametrize(
    ("kind", "answer", "state", "message"),
    [
        (code("RFM"), 541, S.CLOSE, "Check M: the others are right."),
        (code("RFM"), "145", S.CLOSE, "Check R: the others are right."),
        (code("RFM"), "454", S.CLOSE, ORDER + "Check R and F."),
        (code("RFM"), "133", S.WRONG, ""),
        (
            code("RFM"),
            "54",
            S.WRONG,
            "The length of the code differs from what is asked: one character for each part.",
        ),
        (code(), 541, S.CLOSE, "All the others are right, but look again at this one: the third."),
        (code(), "454", S.CLOSE, ORDER + "Check the first and the second."),
    ],
)
def test_the_place_that_is_wrong_in_a_code(kind, answer, state, message):
    expected = "545" if answer == "145" else "544"
    reply = said(kind, expected, answer)
    assert (reply.state, reply.message) == (state, message)


def test_a_code_whose_characters_have_all_moved():
    assert said(code("RFM"), "245", "524").message == ORDER + "Which one comes first?"


def test_a_column_that_is_off_by_the_same_amount_is_named():
    reply = said(table(), TABLE, TABLE.assign(recency=TABLE.recency - 1))
    assert "“recency” differs by the same amount on every row" in reply.message
    both = said(table(), TABLE, TABLE.assign(recency=TABLE.recency - 1, monetary=1.0))
    assert "the other columns are right" not in both.message
    alone = said(table(), TABLE[["recency"]], TABLE[["recency"]] - 1)
    assert "the other columns" not in alone.message


def test_a_wrong_answer_sends_the_reader_back_to_the_chapter():
    heading = both(fi="Mitä he ostavat?", en="What do they buy?")
    lesson = replace(task("06.D9", integer(), lambda: 89, slip(178)), look_back=heading)
    reply = judge(lesson, 1000)
    assert repr(reply) == "✗ 06.D9 Not yet. Look again at chapter 6, under “What do they buy?”."
    assert 'href="../../notebooks/en/06_rfm.ipynb"' in reply._repr_html_()
    assert (bundled("exercises", "en") / "../../notebooks/en/06_rfm.ipynb").is_file()
    use_language("fi")
    reply = judge(lesson, 1000)
    assert repr(reply) == "✗ 06.D9 Ei vielä. Palaa hetkeksi luvun 6 kohtaan ”Mitä he ostavat?”."
    assert re.search(r'href="../../notebooks/fi/06_rfm.ipynb"[^>]*>luvun 6</a> kohtaan', reply._repr_html_())
    no_lesson = judge(EXAMPLE["99.A1"], 1000)
    assert "luvun 99 kohtaan" in repr(no_lesson) and "href" not in no_lesson._repr_html_()
    assert judge(lesson, 90).look_back is None


def test_a_decimal_comma_in_the_call_is_understood(monkeypatch):
    monkeypatch.setattr(checking_module, "find_task", lambda task_id: EXAMPLE["99.A2"])
    assert "decimal point" in check("99.A2", 12, 9).message


def test_a_finnish_name_counts_by_its_translation():
    named = task("99.D1", text(), lambda: "Correct", slip("Wrong"))
    assert judge(named, "oikein").state is State.CORRECT


def test_an_answer_is_echoed_shortly_and_escaped():
    reply = judge(EXAMPLE["99.A1"], "<script>alert(1)</script>" + "x" * 5000)
    assert "<script>" not in reply._repr_html_()
    assert len(repr(reply)) < 200


def test_our_own_fault_is_told_as_such():
    assert judge(task("99.D2", number(), lambda: 1 / 0, slip(1)), 3).state is State.CANNOT_CHECK


def test_unknown_tasks(monkeypatch):
    assert check("77.Z9", 1).state is State.UNKNOWN_TASK
    assert find_task(object()) is None
    assert tidy_id("6.a1") == "06.A1"
    monkeypatch.setattr("asiakkuus_lib.learn.tasks.find.all_tasks", lambda: EXAMPLES)
    assert "99.A1" in check("99.A11", 1).message


def test_a_task_named_without_its_chapter_is_that_of_the_page():
    for chapter in ("06", "13"):
        exercise(chapter, lang="en")
        assert f"Did you mean {chapter}.A1?" in check("a1", 1).message


def test_answers_are_computed_once():
    calls = []
    counted = task("99.D3", number(), lambda: calls.append(1) or 3.0, slip(1))
    judge(counted, 1), judge(counted, 3)
    assert calls == [1]


# Any answer at all -------------------------------------------------------------------------


class Hostile:
    def _no(self, *args, **kwargs):
        raise RuntimeError("no")

    __eq__ = __repr__ = __str__ = __len__ = __iter__ = __bool__ = __float__ = __index__ = __getattr__ = _no
    __hash__ = __class__ = property(_no)


class HostileText(str):
    def _no(self, *args, **kwargs):
        raise RuntimeError("no")

    strip = translate = casefold = __eq__ = __getitem__ = _no
    __hash__ = str.__hash__


class EndlessList(list):
    def __iter__(self):
        while True:
            yield 1


def endless():
    while True:
        yield 1


def column(values, index=None):
    """A column that holds the objects as they are."""
    array = np.empty(len(values), dtype=object)
    for position, value in enumerate(values):
        array[position] = value
    return pd.Series(array, index=index, dtype=object)


LOOP: list = []
LOOP.append(LOOP)
TANGLE: dict = {}
TANGLE["x"] = TANGLE
ODD = [
    Hostile(),
    HostileText("x"),
    endless(),
    LOOP,
    TANGLE,
    EndlessList([1, 2]),
    {1: LOOP},
    10**5000,
    -(10**400),
    1 + 2j,
    float("nan"),
    float("-inf"),
    np.nan,
    pd.NaT,
    pd.NA,
    np.array([]),
    np.zeros((2, 2, 2)),
    np.array("x"),
    b"12",
    pd.DataFrame({"recency": [1j, 2j, 3j]}, index=TABLE.index),
    pd.DataFrame([[1, 2]], columns=["a", "a"]),
    TABLE.assign(recency=column([Hostile(), ..., "x"], TABLE.index)),
    TABLE.T,
    TABLE.set_axis(pd.MultiIndex.from_tuples([(1, 2), (1, 3), (2, 2)])),
    column([Hostile()]),
    {Hostile: 1},
    [Hostile(), Hostile()],
    {"champions": Hostile()},
    type,
    Ellipsis,
    NotImplemented,
    "{place}",
    "%s{0}",
    "\0",
    "1" * 10_000,
    "9" * 59,
    "1e999",
    range(10**9),
    lambda: 1,
    TABLE.iloc[:0],
    pd.Timestamp("2020-01-01"),
    pd.Categorical(["a"]),
    memoryview(b"x"),
    {"recency": [1], "b": [1, 2]},
    pd.interval_range(0, 2),
    "٣",
]


@pytest.mark.parametrize("position", range(len(ODD)))
def test_no_answer_breaks_a_check(position):
    for one in TASKS:
        data, metadata = judge(one, ODD[position])._repr_mimebundle_()
        assert set(data) == {"text/plain", "text/html"}
        assert metadata["asiakkuus"]["state"] != State.CORRECT
    assert check(ODD[position], ODD[position]).state is State.UNKNOWN_TASK


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.complex_numbers() | st.binary()
scalars |= (
    st.decimals()
    | st.fractions()
    | st.dates()
    | st.timedeltas()
    | st.just(...)
    | st.integers(0, 7).map(lambda position: ODD[position])
)
labels = st.text(max_size=5) | st.integers() | st.sampled_from(["champions", "recency", "loyal", "C004"])
answers = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(labels, inner, max_size=4)
        | st.tuples(inner, inner)
        | st.lists(inner, max_size=3).map(column)
        | st.lists(inner, min_size=1, max_size=3).map(lambda items: pd.DataFrame({"recency": column(items)}))
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(answer=answers, one=st.sampled_from(TASKS))
def test_any_answer_gets_a_reply(answer, one):
    reply = judge(one, answer)
    data, metadata = reply._repr_mimebundle_()
    assert data["text/plain"] and 'role="status"' in data["text/html"]
    assert len(data["text/plain"]) < 1500
    assert metadata == {"asiakkuus": {"task": one.id, "state": reply.state.value}}


@settings(max_examples=100, deadline=None)
@given(st.floats(-1e9, 1e9).map(lambda x: round(x, 2)))
def test_money_is_read_as_babel_writes_it(value):
    from asiakkuus_lib.learn.reading import read_numbers

    for locale in ("fi", "en", "sv"):
        written = format_decimal(value, locale=locale, decimal_quantization=False)
        assert any(abs(reading.value - value) < 1e-6 for reading in read_numbers(written)), written
