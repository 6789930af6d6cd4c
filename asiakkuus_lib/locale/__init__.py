"""The reader's language: message catalogues and the choice between them.

English is the language of the templates. Every other language has a folder here,
`<language>/LC_MESSAGES/`, with one catalogue for each part of the machinery (`show.po`, `learn.po`, ...).
The lessons hold their languages side by side, in `both(fi=..., en=...)`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from asiakkuus_lib.errors import N_, ParameterError, set_translator
from asiakkuus_lib.locale.both import Both, both, one_or_many

__all__ = [
    "SOURCE_LANGUAGE",
    "Both",
    "both",
    "catalogue",
    "default_language",
    "language",
    "languages",
    "one_or_many",
    "translate",
    "use_language",
]

SOURCE_LANGUAGE = "en"
FOLDER = Path(__file__).parent

_current = "fi"


@cache
def languages() -> tuple[str, ...]:
    """Languages that the course speaks, the first one first.

    Examples
    --------
    >>> languages()
    ('fi', 'en')
    """
    return (*sorted(path.parent.name for path in FOLDER.glob("*/LC_MESSAGES")), SOURCE_LANGUAGE)


@cache
def catalogue(lang: str) -> NullTranslations:
    """Read one language's messages.

    The readable .po files are the only form kept; they are turned into gettext's binary form in
    memory, so that the two can never differ.
    """
    if lang == SOURCE_LANGUAGE:
        return NullTranslations()
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    merged = Catalog(locale=lang)
    for path in sorted((FOLDER / lang / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=lang):
                if message.id:
                    merged[message.id] = message
    binary = BytesIO()
    write_mo(binary, merged)
    binary.seek(0)
    return GNUTranslations(binary)


def use_language(lang: str) -> None:
    """Choose the language of everything that is shown from here on.

    Parameters
    ----------
    lang : str
        "fi" or "en".

    Raises
    ------
    ParameterError
        If the course does not speak the language.

    Examples
    --------
    >>> use_language("en")
    >>> language()
    'en'
    """
    global _current
    if lang not in languages():
        raise ParameterError(
            N_("The language {lang} is not available. Choose one of these: {choices}."),
            lang=lang,
            choices=", ".join(languages()),
        )
    _current = lang


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Use a language for a while, and go back to the one before.

    Examples
    --------
    >>> use_language("fi")
    >>> with speaking("en"):
    ...     language()
    'en'
    >>> language()
    'fi'
    """
    before = _current
    use_language(lang)
    try:
        yield
    finally:
        use_language(before)


def language() -> str:
    """The language in use."""
    return _current


def default_language(environ: "os._Environ[str] | dict[str, str]" = os.environ) -> str:
    """The language to begin with: the variable ASIAKKUUS_LANG, else Finnish.

    Examples
    --------
    >>> default_language({"ASIAKKUUS_LANG": "en"}), default_language({})
    ('en', 'fi')
    """
    wished = environ.get("ASIAKKUUS_LANG", "")
    return wished if wished in languages() else "fi"


def translate(message: str | Both, lang: str | None = None) -> str:
    """Put a message into the reader's language (usually imported as `_`).

    A message without a translation stays in English: a gap is seen, never an empty string.
    """
    if isinstance(message, Both):
        return message.said(lang)
    return catalogue(lang or _current).gettext(message) if message else ""


_: Callable[[str], str] = translate
set_translator(translate)
