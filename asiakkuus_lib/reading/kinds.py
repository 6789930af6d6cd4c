"""Kinds of input: what each holds, how companies call its columns, and what a file to fill in says of them.

A kind is a table of fields, written in `input_kinds/<name>.toml`:

    title       what it is, in a few words
    needs       what a file of it must have, as a sentence without its full stop
    own         the course's own data, under `data/`
    key         fields that no two rows share: equal rows count once, and rows that contradict each other are refused
    any_of      fields of which a file must have one
    tells       fields of which a row must have one filled; other rows say nothing, and are put aside
    sheet, row, sample   of a file to fill in: name of the sheet, what a row is, what to see in the example
    reasons     words for why a row is refused, where they say more than the reader's own
    fields      in the order of the sheet:
      name      what it is called in the frame
      type      customer, text, choice, yes_no, day, money, number or share
      needed    whether a file must have it; filled: whether each row must
      names     how companies call it, by language; without them, as in `column_names.toml`
      words     of a choice: what companies write for each value, by language; free: whether other words are kept
      low, high, whole     of a number
      after     of a day: the day that it is not before
      personal  whether it is left unread where customers go by pseudonyms
      reason    code of its refusals, in place of bad_<name>
      heading, what, example, mistake, rows, offered   of a file to fill in; without a heading it is not asked for

`transactions` are declared here too, but read by a reader of their own: they may be more than the memory holds.
"""

import math
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from asiakkuus_lib.locale import Both
from asiakkuus_lib.reading.columns import (
    known_names,
    match_names,
    plain_name,
    without_brackets,
    without_currency,
    yes_and_no,
)

FOLDER = Path(__file__).parent / "input_kinds"
CUSTOMER, TEXT, CHOICE, YES_NO, DAY, MONEY, NUMBER, SHARE = (
    "customer", "text", "choice", "yes_no", "day", "money", "number", "share",
)  # fmt: skip
WORDED = (CUSTOMER, TEXT, CHOICE, YES_NO)
COUNTED = (MONEY, NUMBER, SHARE)
# What the heading of a field may end in: a currency, or what could be answered.
_ENDINGS = {MONEY: without_currency, NUMBER: without_brackets, YES_NO: without_brackets}
_ASKED = ("heading", "what", "example", "mistake", "rows", "offered")


@dataclass(frozen=True)
class Field:
    """A column of a kind of input.

    Parameters
    ----------
    name : str
        What it is called in the frame.
    type : str
        customer, text, choice, yes_no, day, money, number or share.
    names : tuple of str
        How companies call it; the first that a file has is meant.
    needed, filled : bool
        Whether a file must have it, and each row of the file.
    personal : bool
        Whether it is left unread where customers go by pseudonyms.
    words : mapping of value to (mapping of language to words)
        What companies write for each value of a choice, and for yes and no.
    free : bool
        Whether a choice keeps other words as they are.
    low, high : float
        Ends of a number.
    whole : bool
        Whether a number has no decimals.
    after : str
        The field of a day that this one is not before.
    reason : str
        Code of its refusals.
    asked : mapping
        What a file to fill in says of it; empty where it does not ask.
    """

    name: str
    type: str
    names: tuple[str, ...]
    needed: bool
    filled: bool
    personal: bool
    words: Mapping[str, Mapping[str, Sequence[str]]]
    free: bool
    low: float
    high: float
    whole: bool
    after: str
    reason: str
    asked: Mapping[str, Any]

    @cached_property
    def meanings(self) -> dict[str, str]:
        """Which value each word means, the words without capitals and punctuation."""
        return {plain_name(word): value for value, by in self.words.items() for words in by.values() for word in words}

    def offered(self, lang: str) -> list[str]:
        """The values of a choice, as a list to choose from calls them."""
        return [words[lang][0] for words in self.words.values()]


@dataclass(frozen=True)
class Kind:
    """A kind of input.

    Parameters
    ----------
    name : str
        What the command and the lessons call it.
    title, needs : Both
        What it is, and what a file of it must have.
    own : str
        The course's own data, under `data/`; "" where there is none.
    fields : tuple of Field
    key, any_of, tells : tuple of str
        Names of fields: those that no two rows share, those of which a file must have one, and those of
        which a row must have one filled.
    reasons : mapping of code to Both
        Why a row is refused, in words.
    page : mapping
        What a file to fill in says of the whole: `sheet`, `row`, `sample`.
    """

    name: str
    title: Both
    needs: Both
    own: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    any_of: tuple[str, ...]
    tells: tuple[str, ...]
    reasons: Mapping[str, Both]
    page: Mapping[str, Mapping[str, str]]

    @property
    def sheets(self) -> tuple[str, ...]:
        """What the sheet of a file to fill in is called, in every language."""
        return tuple(self.page["sheet"].values())

    def find(self, seen: Sequence[str]) -> dict[str, str]:
        """Tell which columns of a file are which fields.

        Parameters
        ----------
        seen : sequence of str
            Headings of the file.

        Returns
        -------
        dict of field to heading
            Those that were found.

        Examples
        --------
        >>> kinds()["costs"].find(["Asiakasnumero", "Vuosi", "Palvelukulut"])
        {'customer_id': 'Asiakasnumero', 'year': 'Vuosi', 'service': 'Palvelukulut'}
        """
        endings = {field.name: _ENDINGS[field.type] for field in self.fields if field.type in _ENDINGS}
        return match_names(seen, {}, {field.name: field.names for field in self.fields}, endings)

    def suffices(self, found: Collection[str]) -> bool:
        """Whether the fields found in a file are enough.

        Examples
        --------
        >>> kinds()["costs"].suffices({"customer_id", "service"}), kinds()["costs"].suffices({"customer_id", "year"})
        (True, False)
        """
        needed = {field.name for field in self.fields if field.needed}
        return needed <= set(found) and (not self.any_of or not set(found).isdisjoint(self.any_of))

    def example(self, lang: str) -> str:
        """Headings of which a file could be made."""
        wanted = [f for f in self.fields if f.asked and (f.needed or f.name in self.any_of)]
        return ", ".join(f.asked["heading"][lang] for f in wanted[:6])


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of input, by its name.

    Examples
    --------
    >>> sorted(kinds())
    ['agreements', 'contacts', 'costs', 'members', 'pilot', 'prospects', 'register', 'survey', 'transactions']
    >>> [field.name for field in kinds()["agreements"].fields]
    ['customer_id', 'began', 'ended', 'kind']
    """
    return {path.stem: _kind(path) for path in sorted(FOLDER.glob("*.toml"))}


def _kind(path: Path) -> Kind:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: tuple(told.get(name, ())) for name in ("key", "any_of", "tells")}
    return Kind(
        name=path.stem, title=Both(**told["title"]), needs=Both(**told["needs"]), own=told.get("own", ""),
        fields=tuple(map(_field, told["fields"])), **lists,
        reasons={code: Both(**words) for code, words in told.get("reasons", {}).items()},
        page={name: told[name] for name in ("sheet", "row", "sample")},
    )  # fmt: skip


def _field(told: Mapping[str, Any]) -> Field:
    name, names = told["name"], told.get("names")
    return Field(
        name=name, type=told["type"],
        names=known_names(name) if names is None else tuple(word for words in names.values() for word in words),
        needed=told.get("needed", False), filled=told.get("filled", False), personal=told.get("personal", False),
        words=yes_and_no() if told["type"] == YES_NO else told.get("words", {}), free=told.get("free", False),
        low=told.get("low", -math.inf), high=told.get("high", math.inf), whole=told.get("whole", False),
        after=told.get("after", ""), reason=told.get("reason", f"bad_{name}"),
        asked={part: told[part] for part in _ASKED if part in told},
    )  # fmt: skip
