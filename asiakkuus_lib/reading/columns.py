"""Find the columns of a file by the names that companies give them."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from asiakkuus_lib.advice import Setting
from asiakkuus_lib.errors import N_, DataError, ParameterError
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading.privacy import EMAIL, identity_codes

NEEDED = ("customer_id", "date", "amount")
FIELDS = (*NEEDED, "quantity", "product_group", "product", "currency")

_MEANING = {
    "customer_id": N_("the customer"),
    "date": N_("the day of purchase"),
    "amount": N_("the amount of money"),
    "quantity": N_("how many were bought"),
    "product_group": N_("the product group"),
    "product": N_("the product"),
    "currency": N_("the currency"),
}


@cache
def _names() -> dict:
    return tomllib.loads((Path(__file__).parent / "column_names.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=10_000, typed=True)
def plain_name(name: str) -> str:
    """A heading or a word without capitals, spaces and punctuation.

    Examples
    --------
    >>> plain_name("Asiakas_nro."), plain_name("Määrä €")
    ('asiakasnro', 'määrä€')
    """
    # Signs stay: "Määrä €" is money and "Määrä" is pieces; "COGS" is money and "COGS %" is a share.
    return re.sub(r"[^\w€$£%]+|_+", "", unicodedata.normalize("NFC", str(name)).casefold())


def parse_mapping(text: str) -> dict[str, str]:
    """Read the mapping a user gives: "amount:Myynti; date:Pvm" (or with equals signs).

    Raises
    ------
    ParameterError
        If it is not of that form, or names an unknown field.

    Examples
    --------
    >>> parse_mapping("amount:Myynti; date = Pvm")
    {'amount': 'Myynti', 'date': 'Pvm'}
    """
    mapping = {}
    for part in filter(str.strip, text.split(";")):
        field, *rest = (piece.strip() for piece in re.split("[:=]", part, maxsplit=1))
        column = "".join(rest)
        if not column or field not in FIELDS:
            raise ParameterError(
                N_(
                    "The column mapping {part} cannot be read. Write field:column, several separated by "
                    "semicolons: amount:Myynti; date:Pvm. The fields are {fields}."
                ),
                part=repr(part.strip()),
                fields=", ".join(FIELDS),
            )
        mapping[field] = column
    return mapping


def find_columns(seen: Sequence[str], mapping: Mapping[str, str], file: str) -> dict[str, str]:
    """Tell which column of a file is the customer, the date, the amount and so on.

    Parameters
    ----------
    seen : sequence of str
        Headings of the file.
    mapping : mapping of field to heading
        What the user has told; goes before anything found by name.
    file : str
        Name of the file, for the message.

    Returns
    -------
    dict of field to heading
        Every needed field, and the others that were found.

    Raises
    ------
    DataError
        If a needed column is not found; the message lists the columns that were seen.

    Examples
    --------
    >>> find_columns(["Asiakasnro", "Pvm", "Summa €"], {}, "myynti.csv")
    {'customer_id': 'Asiakasnro', 'date': 'Pvm', 'amount': 'Summa €'}
    """
    for heading in mapping.values():
        if heading not in seen:
            raise DataError(
                N_("{file} has no column {heading}. Its columns are: {seen}."),
                file=file, heading=heading, seen=list_headings(seen),
            )  # fmt: skip
    found = _match(seen, mapping)
    _refuse_doubtful(seen, found, mapping, file)
    missing = [field for field in NEEDED if field not in found]
    if missing:
        raise DataError(
            N_(
                "{file}: no column was recognised as {meaning}. The columns are: {seen}. "
                "Tell which one it is: {setting}."
            ),
            file=file,
            meaning=", ".join(_(_MEANING[field]) for field in missing),
            seen=list_headings(seen),
            setting=Setting("columns", "; ".join(f"{field}:…" for field in missing)),
        )
    return {field: found[field] for field in FIELDS if field in found}


def recognised(seen: Sequence[str], mapping: Mapping[str, str]) -> bool:
    """Whether headings name a customer, a date and an amount.

    Examples
    --------
    >>> recognised(["Asiakasnro", "Pvm", "Summa"], {}), recognised(["Myyntiraportti", "", ""], {})
    (True, False)
    """
    headings = [heading.strip() for heading in seen]
    return set(NEEDED) <= set(_match(headings, {f: h for f, h in mapping.items() if h in headings}))


def _match(seen: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """What the user has told, and then what the names tell."""
    return match_names(seen, mapping, {field: _names()[field] for field in FIELDS}, {"amount": without_currency})


def known_names(field: str) -> tuple[str, ...]:
    """How companies call a field of transactions; the customer is called the same in every kind of file.

    Examples
    --------
    >>> known_names("customer_id")[0], "pvm" in known_names("date")
    ('customer_id', True)
    """
    return tuple(_names()[field])


def yes_and_no() -> dict[str, dict[str, list[str]]]:
    """What files say for yes and for no, by language.

    Examples
    --------
    >>> yes_and_no()["yes"]["fi"][0], yes_and_no()["no"]["pl"][0]
    ('kyllä', 'nie')
    """
    return {value: _names()["yes_no"][value] for value in ("yes", "no")}


def match_names(
    seen: Sequence[str],
    mapping: Mapping[str, str],
    names: Mapping[str, Sequence[str]],
    endings: Mapping[str, Callable[[str], str]] = MappingProxyType({}),
) -> dict[str, str]:
    """Tell which heading is which field by the names known of each.

    Parameters
    ----------
    seen : sequence of str
        Headings of a file.
    mapping : mapping of field to heading
        What is known already.
    names : mapping of field to names
        The first name that the file has wins, and no heading is two fields.
    endings : mapping of field to function
        What takes the ending off a heading, where the heading of the field may have one.

    Examples
    --------
    >>> match_names(["Asiakas", "KULUT"], {}, {"customer_id": ["asiakas"], "other": ["muut kulut", "kulut"]})
    {'customer_id': 'Asiakas', 'other': 'KULUT'}
    >>> match_names(["Kulut (EUR)"], {}, {"other": ["kulut"]}, {"other": without_currency})
    {'other': 'Kulut (EUR)'}
    """
    found = dict(mapping)
    by_name: dict[str, str] = {}
    for heading in seen:
        by_name.setdefault(plain_name(heading), heading)
    for field, known in names.items():
        if field not in found:
            readings = [by_name, _shortened(seen, endings[field])] if field in endings else [by_name]
            plain = list(map(plain_name, known))
            match = next((reading[name] for reading in readings for name in plain if name in reading), None)
            if match is not None and match not in found.values():
                found[field] = match
    return found


def _shortened(seen: Sequence[str], ending_off: Callable[[str], str]) -> dict[str, str]:
    """Headings by their names without an ending. Of two alike none: which is meant, is asked."""
    names = [plain_name(ending_off(heading)) for heading in seen]
    return {name: heading for name, heading in zip(names, seen, strict=True) if names.count(name) == 1}


def without_brackets(heading: str) -> str:
    """The heading of a question without the answers that it ends in.

    Examples
    --------
    >>> without_brackets("Tyytyväisyys (1–7)"), without_brackets("NPS [0-10]"), without_brackets("csat")
    ('Tyytyväisyys', 'NPS', 'csat')
    """
    return re.sub(r"(?<=\w)\s*[(\[][^()\[\]]*[)\]]\s*$", "", heading)


def without_currency(heading: str) -> str:
    """The heading of an amount column without the currency that it ends in.

    Examples
    --------
    >>> without_currency("Netto €"), without_currency("Myynti (EUR)"), without_currency("euro")
    ('Netto', 'Myynti', 'euro')
    """
    words = "|".join(re.escape(word) for marks in _names()["currency_words"].values() for word in marks)
    return re.sub(rf"(?i)(?<=\w)[\s_,]*[\s_,(\[]({words})[)\]]?\s*$", "", heading)


def refuse_repeated(seen: Sequence[str], found: Mapping[str, str], file: str) -> None:
    """Ask rather than guess which of two columns of one name is meant.

    Raises
    ------
    DataError
        If a heading that was found stands in the file more than once.

    Examples
    --------
    >>> refuse_repeated(["Asiakas", "Summa", "Summa"], {"customer_id": "Asiakas"}, "myynti.csv")
    """
    for heading in found.values():
        if list(seen).count(heading) > 1:
            raise DataError(
                N_("{file} has several columns called {heading}. Give each a name of its own."),
                file=file,
                heading=heading,
            )


def _refuse_doubtful(seen: Sequence[str], found: Mapping[str, str], mapping: Mapping[str, str], file: str) -> None:
    """Ask rather than guess: two columns of one name, or a price a piece in place of a sum."""
    refuse_repeated(seen, found, file)
    if "amount" not in found or "amount" in mapping:
        return
    amount = plain_name(without_currency(found["amount"]))
    told = next((found[field] for field in ("product", "quantity") if field in found), "")
    if told and amount in map(plain_name, _names()["order_total"]):
        raise DataError(
            N_(
                "{file}: the column {heading} may be the total of a whole order, repeated on each of its lines, for "
                "there is also a column {line}. Tell which column is the sum of the row: {setting}."
            ),
            file=file,
            heading=found["amount"],
            line=told,
            setting=Setting("columns", "amount:…"),
        )
    if "quantity" in found and amount in map(plain_name, _names()["unit_price"]):
        raise DataError(
            N_(
                "{file}: the column {heading} may be the price of one piece, for there is also a column {quantity}. "
                "Tell which column is the sum of the row: {setting}."
            ),
            file=file,
            heading=found["amount"],
            quantity=found["quantity"],
            setting=Setting("columns", "amount:…"),
        )


def list_headings(seen: Sequence[str]) -> str:
    """The headings of a file as a message shows them: not too many, and nobody's identity code or address.

    Examples
    --------
    >>> list_headings(["Asiakas", "131052-308T"])
    'Asiakas, …'
    """
    # Where there is no heading, the first row is taken for one: it may hold what must not be shown.
    names = [str(name) for name in seen[:20]]
    shown = ["…" if identity_codes([name]) or re.search(EMAIL, name) else name[:40] for name in names]
    return ", ".join(shown) + (" …" if len(seen) > len(shown) else "")


def total_pattern() -> str:
    """A regular expression of what a row of totals or of subtotals says in the place of the customer.

    Examples
    --------
    >>> [bool(re.fullmatch(total_pattern(), said)) for said in ("Yhteensä:", "Oy Aava Ab yhteensä", "Total Oy")]
    [True, True, False]
    """
    words = "|".join(re.escape(word) for word in sorted(set(_names()["totals"]), key=len, reverse=True))
    return rf"(?i)\s*({words}|.+\s({'|'.join(_names()['subtotals'])}))[:.]?\s*"


def begins_as_total(name: str) -> bool:
    """Whether a name says that its row adds up others, and then of what.

    Examples
    --------
    >>> [begins_as_total(name) for name in ("Yhteensä 40 asiakasta", "Total (40)", "Total Oy", "Yhteispeli Oy")]
    [True, True, False, False]
    """
    words = "|".join(re.escape(word) for word in sorted(set(_names()["totals"]), key=len, reverse=True))
    found = re.match(rf"\s*({words})\b(.*)", name.casefold(), re.DOTALL)
    # A company may be called Total; what nobody is called is followed by anything.
    return found is not None and (found[1] in _names()["subtotals"] or bool(re.search(r"\d|^\W*$", found[2])))


def currency_of(heading: str) -> str:
    """The currency that the heading of an amount column tells, or "".

    Examples
    --------
    >>> currency_of("amount_eur"), currency_of("dollar_value"), currency_of("amount")
    ('EUR', 'USD', '')
    """
    words = set(re.findall(r"[€$£]|[^\W\d_]+", heading.casefold()))
    return next((code for code, marks in _names()["currency_words"].items() if words & set(marks)), "")
