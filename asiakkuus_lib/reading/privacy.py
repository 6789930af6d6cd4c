"""Personal data: identity codes are found, and customers get pseudonyms that only a key can tell."""

import base64
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.errors import N_, DataError, ParameterError

if TYPE_CHECKING:
    pass

KEY_VARIABLE, KEY_FILE_VARIABLE = "ASIAKKUUS_KEY", "ASIAKKUUS_KEY_FILE"
SHORTEST_KEY = 16
# A group smaller than this can be recognised by what it bought.
SMALLEST_GROUP = 5

IDENTITY_CODE = r"\b[0-3][0-9][01][0-9]{3}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Ya-y]\b"
IDENTITY_CODE_LENGTH = 11
EMAIL = r"[^\s@]+@[^\s@]+\.[^\s@]+"


def identity_codes(texts: Iterable[str]) -> list[str]:
    """Finnish personal identity codes among texts, by their form, their day and their check character.

    Temporary codes are codes too. Codes of other countries are not looked for: their form is that of
    many an ordinary order number, and one in ten of those has the right check digit by chance.

    Parameters
    ----------
    texts : iterable of str

    Returns
    -------
    list of str
        Those texts that hold one.

    Notes
    -----
    Form and check character: Digital and Population Data Services Agency, "The personal identity
    code"; as python-stdnum has them.

    Examples
    --------
    >>> identity_codes(["131052-308T", "131052-308U", "010203-4567 kg"])
    ['131052-308T']
    """
    from stdnum.fi import hetu

    return [
        text
        for text in texts
        if any(hetu.is_valid(code, allow_temporary=True) for code in re.findall(IDENTITY_CODE, text))
    ]


@dataclass(frozen=True)
class Pseudonyms:
    """How customers are renamed.

    Parameters
    ----------
    key : bytes
        Secret. The same key gives the same names in every run, and nobody without it can tell
        whose they are.
    origin : str
        "key" when it was given, "random" when it lives for this run only.
    """

    key: bytes = field(repr=False)
    origin: str

    def of(self, customer: str) -> str:
        """The pseudonym of one customer: keyed HMAC-SHA-256, shortened to 80 bits.

        Examples
        --------
        >>> Pseudonyms(b"sixteen letters!", "key").of("00123")
        'P-FCFN7K65PWUPWTIS'
        """
        digest = hmac.digest(self.key, customer.encode("utf-8", "surrogatepass"), hashlib.sha256)
        return "P-" + base64.b32encode(digest[:10]).decode("ascii")


def pseudonyms(key_file: str | Path | None = None) -> Pseudonyms:
    """The key for pseudonyms: from a file, from the environment, or made for this run.

    Parameters
    ----------
    key_file : str or Path, optional
        A file that holds the key; else `ASIAKKUUS_KEY_FILE` and `ASIAKKUUS_KEY` are looked at.

    Raises
    ------
    DataError
        If the file cannot be read.
    ParameterError
        If the key is too short to keep a secret, or a variable is there but empty: whoever set it did
        not want a key of this run alone.

    Examples
    --------
    >>> len(pseudonyms().key)
    32
    """
    place = _told(KEY_FILE_VARIABLE) if key_file is None else key_file
    if place is not None:
        try:
            key = Path(place).expanduser().read_bytes().strip()
        except OSError as missing:
            raise DataError(N_("The key file {file} cannot be read."), file=place) from missing
    else:
        given = _told(KEY_VARIABLE)
        if given is None:
            return Pseudonyms(secrets.token_bytes(32), "random")
        key = given.strip().encode("utf-8")
    if len(key) < SHORTEST_KEY:
        raise ParameterError(
            N_("The key for pseudonyms is too short: {n} characters. Use at least {least}, made at random."),
            n=len(key),
            least=SHORTEST_KEY,
        )
    return Pseudonyms(key, "key")


def _told(variable: str) -> str | None:
    """What a variable of the environment tells; None, where there is none."""
    told = os.environ.get(variable)
    if told is not None and not told.strip():
        raise ParameterError(
            N_("The variable {name} is empty. Put the key for pseudonyms there, or take the variable away (unset)."),
            name=variable,
        )
    return told
