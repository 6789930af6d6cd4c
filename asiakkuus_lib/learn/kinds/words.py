"""Words: codes, texts, choices, true or false."""

import re
from collections.abc import Mapping
from functools import cache
from numbers import Real

import pandas as pd
from rapidfuzz import fuzz

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds.base import ALL_BUT_ONE, ORDINALS, Kind, Outcome, wrong_type
from asiakkuus_lib.learn.kinds.numbers import QUOTED
from asiakkuus_lib.learn.reading import SHOWN, fold, is_truth, read_items, read_numbers, read_text, shown, unwrap
from asiakkuus_lib.learn.state import State
from asiakkuus_lib.locale import languages, translate

NOTHING = {"", "none", "nothing", "ei mikään", "ei mitään", "ei kumpikaan", "nan"}
NOT_A_NUMBER = N_("What is asked for is a name or a word, not a number.")
WHO_HAS_IT = N_(
    "What came is a whole column of values, and a name is asked for. The ending .idxmax() tells who has the largest "
    "value, .idxmin() who has the smallest. A calculation goes in brackets first: (…).idxmax()."
)
# A call or a place of a table, written as text: "change.idxmax()", "means['us_2025']".
CALCULATION = re.compile(r"\w\.\w+\(|\w\[.*\]")
NEAR_OPTION = N_("“{typed}” is not one of the options of this task. Did you mean “{near}”?")
YES = {"true", "tosi", "yes", "kyllä", "on", "oikein"}
NO = {"false", "epätosi", "no", "ei", "ei ole", "väärin"}


def code(letters: str = "") -> Kind:
    """A code of digits or letters: 545, "545", "5-4-5" and (5, 4, 5) are the same.

    Parameters
    ----------
    letters : str
        What the places of the code are called, one letter for each: "RFM". Without them the reply
        speaks of the first, the second and so on.

    Examples
    --------
    >>> code()("545", 545).state.value, code()("045", 45).state.value, code()("545", "554").state.value
    ('correct', 'correct', 'close')
    >>> code("RFM")("545", 542).values
    {'one': 'M'}
    """
    return Kind("code", N_("a code"), compare_code, letters=letters)


def text(names: Mapping[str, tuple[str, ...]] | None = None) -> Kind:
    """A word or a name; case and outer spaces do not matter, and translations count.

    Parameters
    ----------
    names : mapping, optional
        Other names that count, for each expected answer.

    Examples
    --------
    >>> text({"wallet": ("lompakko",)})("wallet", " Lompakko ").state.value
    'correct'
    """
    return Kind("text", N_("text"), compare_text, names=names or {})


def choice(*options: str, names: Mapping[str, tuple[str, ...]] | None = None) -> Kind:
    """One of the options given in the task.

    Examples
    --------
    >>> choice("hard", "soft")("soft", "Soft").state.value, choice("hard", "soft")("soft", "red").message
    ('correct', '“{typed}” is not one of the options of this task. Check the spelling.')
    """
    return Kind("choice", N_("one of the options"), compare_choice, names=names or {}, options=options)


def truth() -> Kind:
    """True or False; "kyllä" and "no" count too.

    Examples
    --------
    >>> truth()(True, "kyllä").state.value, truth()(True, 1).state.value
    ('correct', 'wrong_type')
    """
    return Kind("truth", N_("True or False"), compare_truth)


@cache
def _translations(name: str) -> frozenset[str]:
    return frozenset(fold(translate(name, lang)) for lang in languages())


def all_names(kind: Kind, name: object) -> set[str]:
    """Everything that counts as this name, folded."""
    if name is None:
        return NOTHING
    if not isinstance(name, str):
        return {read_text(name) or ""}
    return {fold(name), *_translations(name), *map(fold, kind.names.get(name, ()))}


def compare_code(kind: Kind, expected: str, answer: object) -> Outcome:
    """Compare codes without separators; a number gets its leading zeros back."""
    wanted = re.sub(r"\W", "", str(expected)).casefold()
    items = read_items(answer) if not isinstance(answer, str) else None
    if items is not None and 1 < len(items) <= len(wanted):
        answer = "".join(read_text(item) or "?" for item in items)
    plain = unwrap(answer)
    read = read_text(plain)
    if read is None:
        return wrong_type(kind, answer)
    read = re.sub(r"[\W_]", "", read)
    if isinstance(plain, Real):
        read = read.zfill(len(wanted))
    if read == wanted:
        return Outcome(State.CORRECT, read=read)
    if nearly := _places(kind, wanted, read):
        message, values = nearly
        return Outcome(State.CLOSE, message, values, read)
    if sorted(read) == sorted(wanted):
        message = N_("The right characters, but in another order. Which one comes first?")
        return Outcome(State.CLOSE, message, read=read)
    if len(read) != len(wanted):
        message = N_("The length of the code differs from what is asked: one character for each part.")
        return Outcome(State.WRONG, message, read=read)
    return Outcome(State.WRONG, read=read)


def _places(kind: Kind, wanted: str, read: str) -> tuple[str, dict[str, str]] | None:
    """Which place of a code is wrong, if it is one only, or which two have changed places."""
    if len(read) != len(wanted) or not 3 <= len(wanted) <= len(ORDINALS):
        return None
    off = [i for i, (one, other) in enumerate(zip(wanted, read, strict=True)) if one != other]
    lettered = len(kind.letters) == len(wanted)
    names = [(kind.letters if lettered else ORDINALS)[i] for i in off]
    if len(off) == 1:
        if lettered:
            return N_("Check {one}: the others are right."), {"one": names[0]}
        return ALL_BUT_ONE, {"position": names[0]}
    if len(off) == 2 and sorted(read) == sorted(wanted):
        values = {"one": names[0], "other": names[1]}
        if lettered:
            return N_("The right characters, but in another order. Check {one} and {other}."), values
        return N_("The right characters, but in another order. Check the {one} and the {other}."), values
    return None


def compare_text(kind: Kind, expected: str | None, answer: object) -> Outcome:
    """Compare texts by all their names; a slip of spelling, or a name with something more, is close."""
    if answer is None and expected is None:
        return Outcome(State.CORRECT)
    read = read_text(answer)
    if read is None:
        return _whole_column(answer) or wrong_type(kind, answer)
    names = all_names(kind, expected)
    if read in names:
        return Outcome(State.CORRECT, read=read)
    if expected is not None and read_numbers(answer) and not read_numbers(expected):
        return Outcome(State.WRONG_TYPE, NOT_A_NUMBER, read=read)
    if not any(read in all_names(kind, other) for other in kind.names):
        named = {key for key in {expected, *kind.names} - {None} if _mentions(read, all_names(kind, key))}
        if len(named) > 1:
            message = N_("There are several names in your answer. Only one is asked for.")
            return Outcome(State.WRONG_TYPE, message, read=read)
        if expected in named:
            return Outcome(State.CLOSE, N_("Write only the name, nothing more."), read=read)
    if len(read) < 200 and any(len(name) > 4 and _alike(read, name) for name in names):
        return Outcome(State.CLOSE, N_("Very near. Check the spelling."), read=read)
    return Outcome(State.WRONG, read=read)


def compare_choice(kind: Kind, expected: str | None, answer: object) -> Outcome:
    """Compare a choice; what is not among the options is told apart from a wrong choice."""
    if answer is None and expected is None:
        return Outcome(State.CORRECT)
    read = read_text(answer)
    if read is None:
        return _whole_column(answer) or wrong_type(kind, answer)
    if read in all_names(kind, expected):
        return Outcome(State.CORRECT, read=read)
    if kind.options and not any(read in all_names(kind, option) for option in kind.options):
        if read_numbers(answer) and not any(
            read_numbers(name) for option in kind.options for name in all_names(kind, option)
        ):
            return Outcome(State.WRONG_TYPE, NOT_A_NUMBER, read=read)
        if CALCULATION.search(str(unwrap(answer))):
            return Outcome(State.WRONG_TYPE, QUOTED, read=read)
        message = N_("“{typed}” is not one of the options of this task. Check the spelling.")
        typed = {"typed": shown(answer) or read[:SHOWN]}
        if near := _nearest_option(kind, read):
            return Outcome(State.WRONG_TYPE, NEAR_OPTION, {**typed, "near": near}, read)
        return Outcome(State.WRONG_TYPE, message, typed, read)
    return Outcome(State.WRONG, read=read)


def compare_truth(kind: Kind, expected: bool, answer: object) -> Outcome:
    """Compare True and False, also in words."""
    answer = unwrap(answer)
    word = read_text(answer) if isinstance(answer, str) else None
    if is_truth(answer):
        value = bool(answer)
    elif word in YES or word in NO:
        value = word in YES
    else:
        return wrong_type(kind, answer)
    return Outcome(State.CORRECT if value == expected else State.WRONG, read=value)


def _nearest_option(kind: Kind, read: str) -> str:
    """The one option that a word is a slip of spelling, an ending or a number before it away from; empty if none."""
    names = [name for option in kind.options for name in (kind.names.get(option) or (option,))]
    bare = re.sub(r"^\d+\s?[.):]?\s*", "", read)
    if numbered := [name for name in names if bare != read and fold(name) == bare]:
        return numbered[0]
    likeness, name = max(((fuzz.ratio(read, fold(name)), name) for name in names if len(name) > 3), default=(0, ""))
    return name if likeness > 80 else ""


def several_options(kind: Kind, item: object) -> list[str]:
    """The options that stand together in one text, such as "ACE" or "A, C and E"; empty if it is not so.

    Examples
    --------
    >>> several_options(choice(*"ABCDE"), "A and C"), several_options(choice(*"ABCDE"), "ace")
    (['a', 'c'], ['a', 'c', 'e'])
    >>> several_options(choice("hard", "soft"), "hard soft"), several_options(choice("hard", "soft"), "hard")
    (['hard', 'soft'], [])
    """
    if not kind.options or not isinstance(item, str):
        return []
    known = {name for option in kind.options for name in all_names(kind, option)}
    read = fold(item[:200])
    pieces = [piece for piece in re.split(r"[\s,;&+/>.]+", read) if piece and piece not in {"and", "ja", "or", "tai"}]
    if read in known:
        return []
    if len(pieces) == 1 and all(len(option) == 1 for option in kind.options):
        pieces = [*pieces[0]]
    return pieces if len(pieces) > 1 and known.issuperset(pieces) else []


def _whole_column(answer: object) -> Outcome | None:
    """A column of numbers where a name is asked for."""
    if (
        isinstance(answer, pd.Series)
        and pd.api.types.is_numeric_dtype(answer)
        and not pd.api.types.is_bool_dtype(answer)
    ):
        return Outcome(State.WRONG_TYPE, WHO_HAS_IT)
    return None


def _mentions(read: str, names: set[str]) -> bool:
    """Whether a text has one of the names in it, as words of their own."""
    alone = (rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if name)
    return len(read) < 200 and any(re.search(pattern, read) for pattern in alone)


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other) > 85
