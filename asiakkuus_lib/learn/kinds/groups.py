"""Several answers at once: lists in order, sets, names with values."""

from collections.abc import Collection, Mapping, Sequence

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.kinds.base import ALL_BUT_ONE, CAME, ORDINALS, Kind, Outcome, wrong_type
from asiakkuus_lib.learn.kinds.words import all_names, several_options, text
from asiakkuus_lib.learn.reading import read_items, read_numbers, read_pairs, read_text
from asiakkuus_lib.learn.state import State

MANY = 50  # more items than this too many are not looked at one by one
FEW = 4  # items whose order is found without a hint of the place
NUMERIC = {"number", "share", "money", "integer"}

UNREAD = {State.WRONG_TYPE, State.NAME_MISSING}

SOME = N_("Some of it is right already.")
TOO_MUCH = N_("All the right ones are there, and something that does not belong.")
SPLIT = N_(
    "There are more numbers than were asked for. Inside the brackets a comma separates numbers: "
    "write decimals with a point, and thousands without a separator."
)
TOO_MANY = N_("There are more values than were asked for. Asked for: {wanted}. Yours: {given}. Leave the others out.")
MANY_IN_ONE = N_(
    "The name holds more values than were asked for. Pick each one wanted by its own name after a dot, and put "
    "them in square brackets. The names are: “{parts}”."
)
OTHER_ORDER = N_("The items are right, but the order is not yet.")
NO_ORDER = N_(
    "Curly brackets do not keep the order of the items. Put square brackets, [ ], in their place "
    "(on a Finnish keyboard AltGr+8 and AltGr+9)."
)
NO_NAMES = N_(
    "The values have come without their names. Names and values go in curly brackets, with a colon after each name: "
    "{pattern}."
)
ONE_PAIR = N_("All the words are in one pair of quotation marks. Give each its own, with a comma between: {pattern}.")
OUT_OF_PLACE = N_("The items are right, but the order is not yet. The first that is out of place: the {position}.")
HOW_MANY = N_("Right so far: {right} out of {all}.")
MOST = N_("Most of it is right already. Go through the rest once more.")


def ordered(*parts: Kind) -> Kind:
    """A list in order: one kind for all its items, or one for each.

    Examples
    --------
    >>> from asiakkuus_lib.learn.kinds.numbers import share, money
    >>> ordered(text())(["RL", "RB"], ("rb", "rl")).message
    'The items are right, but the order is reversed.'
    >>> ordered(share(), money())((0.36, 320.0), ("36 %", "320 €")).state.value
    'correct'
    """
    return Kind("ordered", N_("a list in order"), compare_ordered, parts=parts or (text(),))


def set_of(part: Kind | None = None) -> Kind:
    """Items in any order.

    Examples
    --------
    >>> set_of()({"a1", "b2"}, ["B2", "A1"]).state.value, set_of()({"a1", "b2"}, ["a1"]).message
    ('correct', 'What you have is right, but something is missing.')
    """
    return Kind("set", N_("a set of items"), compare_set, parts=(part or text(),))


def mapping(part: Kind | None = None, names: Mapping[str, tuple[str, ...]] | None = None) -> Kind:
    """Names with values. The other names of the keys are given in `names`.

    Examples
    --------
    >>> from asiakkuus_lib.learn.kinds.numbers import integer
    >>> found = mapping(integer())({"best": 3, "lost": 4}, {"Best": 3})
    >>> found.state.value, found.values["missing"]
    ('name_missing', 'lost')
    """
    wanted = N_("names and their values")
    return Kind("mapping", wanted, compare_mapping, parts=(part or text(),), names=names or {})


def compare_ordered(kind: Kind, expected: Sequence, answer: object) -> Outcome:
    """Compare item by item; the right items in another order are close."""
    expected = list(expected)
    if isinstance(answer, set | frozenset) and len(expected) > 1:
        return Outcome(State.WRONG_TYPE, NO_ORDER)
    parts = kind.parts * len(expected) if len(kind.parts) == 1 else kind.parts
    numeric = all(part.name in NUMERIC for part in parts)
    items = read_items(answer, numeric)
    if items is not None and len(items) == 1 < len(expected) and isinstance(items[0], str):
        inside = read_items(items[0], numeric) or []
        if len(inside) == len(expected):
            items = inside  # all of them in one pair of quotation marks, with commas between
        elif len(items[0].split()) == len(expected) or len(several_options(parts[0], items[0])) == len(expected):
            return Outcome(State.KNOWN_MISTAKE, ONE_PAIR, {"pattern": '"…", "…"'})
    if items is None or (isinstance(answer, str) and len(items) == 1 and len(expected) > 1):
        return wrong_type(kind, answer)
    if len(items) > len(expected) and any(part.name in NUMERIC for part in parts):
        return Outcome(State.KNOWN_MISTAKE, SPLIT)
    if len(items) != len(expected):
        message = N_("The list is too short.") if len(items) < len(expected) else N_("The list is too long.")
        return Outcome(State.WRONG, message)
    found = [part(one, item) for part, one, item in zip(parts, expected, items, strict=True)]
    read = [outcome.read for outcome in found]
    if all(outcome.correct for outcome in found):
        return Outcome(State.CORRECT, read=read)
    right = [outcome.correct for outcome in found]
    order = _other_order(kind, expected, items)
    if any(right) and len(right) > FEW and all(_is_either_or(part) for part in parts) and not _unread(found):
        state = State.CLOSE if order or right.count(False) * 3 <= len(right) else State.WRONG
        return Outcome(state, HOW_MANY, {"right": str(right.count(True)), "all": str(len(right))}, read)
    if order == OTHER_ORDER and len(right) > FEW and right.index(False) < len(ORDINALS):
        return Outcome(State.CLOSE, OUT_OF_PLACE, {"position": ORDINALS[right.index(False)]}, read)
    if order:
        return Outcome(State.CLOSE, order, read=read)
    return _together(found, read, name_position=numeric or len(kind.parts) > 1, in_order=True)


def compare_set(kind: Kind, expected: Collection, answer: object) -> Outcome:
    """Compare without order: what is missing, and what is too much, are told apart."""
    part = kind.parts[0]
    items = read_items(answer, part.name in NUMERIC)
    if items is None:
        return wrong_type(kind, answer)
    if len(items) > MANY + 5 * len(expected):
        return Outcome(State.WRONG, N_("The list is too long."))
    if any(several_options(part, item) for item in items):
        return Outcome(State.KNOWN_MISTAKE, ONE_PAIR, {"pattern": '"…", "…"'})
    left, missing = list(items), 0
    for wanted in expected:
        match = next((i for i, item in enumerate(left) if part(wanted, item).correct), None)
        if match is None:
            missing += 1
        else:
            del left[match]
    left = [item for item in left if not any(part(wanted, item).correct for wanted in expected)]  # repeats
    read = {item for item in map(read_text, items) if item is not None}
    if not missing and not left:
        return Outcome(State.CORRECT, read=read)
    if missing == len(expected):
        return Outcome(State.WRONG, read=read)
    if not left:
        return Outcome(State.CLOSE, N_("What you have is right, but something is missing."), read=read)
    if not missing:
        return Outcome(State.CLOSE, TOO_MUCH, read=read)
    return Outcome(State.WRONG, SOME, read=read)


def compare_mapping(kind: Kind, expected: Mapping, answer: object) -> Outcome:
    """Compare value by value, by names; a wanted name that is missing is told."""
    pairs = read_pairs(answer)
    if pairs is None and isinstance(answer, list | tuple | set):
        return Outcome(State.WRONG_TYPE, NO_NAMES, {"pattern": '{"…": …, "…": …}'})
    if pairs is None:
        return wrong_type(kind, answer)
    given = {read_text(key): value for key, value in pairs.items()}
    where = {key: next((name for name in all_names(kind, key) if name in given), None) for key in expected}
    missing = [key for key, name in where.items() if name is None]
    if missing:
        return name_missing(missing, list(pairs))
    part = kind.parts[0]
    found = [part(value, given[where[key]]) for key, value in expected.items()]
    read = {key: outcome.read for key, outcome in zip(expected, found, strict=True)}
    extra = [value for key, value in given.items() if key not in where.values() and not _zero(value)]
    if not all(outcome.correct for outcome in found):
        return _together(found, read)
    if extra:
        return Outcome(State.CLOSE, TOO_MUCH, read=read)
    return Outcome(State.CORRECT, read=read)


def name_missing(missing: list, given: list, column: bool = False) -> Outcome:
    """Say which names were found and which is wanted."""
    found = ", ".join(_short(name) for name in given[:6]) + (" …" if len(given) > 6 else "")
    values = {"missing": str(missing[0]), "found": found or "–"}
    of_column = N_("There is no column “{missing}”. Columns found: {found}.")
    of_item = N_("There is no item “{missing}”. Items found: {found}.")
    return Outcome(State.NAME_MISSING, of_column if column else of_item, values)


def _short(name: object) -> str:
    read = name if isinstance(name, str) else read_text(name)
    return "?" if read is None else read if len(read) <= 20 else read[:19] + "…"


def _zero(value: object) -> bool:
    readings = read_numbers(value)
    return bool(readings) and readings[0].value == 0


def _other_order(kind: Kind, expected: list, items: list) -> str:
    if len(kind.parts) != 1 or len(expected) > 50:
        return ""
    part, left = kind.parts[0], list(items)
    for wanted in expected:
        match = next((i for i, item in enumerate(left) if part(wanted, item).correct), None)
        if match is None:
            return ""
        del left[match]
    if all(part(wanted, item).correct for wanted, item in zip(expected, reversed(items), strict=True)):
        return N_("The items are right, but the order is reversed.")
    return OTHER_ORDER


def _is_either_or(part: Kind) -> bool:
    """Whether a part is right as soon as it is known to be wrong."""
    return part.name == "truth" or len(part.options) == 2


def _unread(found: list[Outcome]) -> bool:
    return any(outcome.state in UNREAD for outcome in found)


def _together(found: list[Outcome], read: object, name_position: bool = False, in_order: bool = False) -> Outcome:
    """One outcome for many: the first thing to put right."""
    off = [(position, outcome) for position, outcome in enumerate(found) if not outcome.correct]
    position, first = next(((p, outcome) for p, outcome in off if outcome.state in UNREAD), off[0])
    if first.state in UNREAD:
        message = CAME if "shown" in first.values else first.message  # an item may be another item's answer
        return Outcome(first.state, message, first.values, read)
    if name_position and len(off) < len(found) and len(off) == 1 and position < len(ORDINALS):
        values = {"position": ORDINALS[position]}
        return Outcome(State.CLOSE, ALL_BUT_ONE, values, read)
    if all(outcome.state is State.CLOSE for _position, outcome in off):
        return Outcome(State.CLOSE, first.message, first.values, read)
    if len(off) * 3 <= len(found):
        values = {"position": ORDINALS[position]} if in_order and position < len(ORDINALS) else {}
        return Outcome(State.CLOSE, MOST, values, read)
    return Outcome(State.WRONG, SOME if len(off) < len(found) else "", read=read)
