"""A text in every language of the course, written as one literal."""

from typing import Any

Sides = str | tuple[str, str]


class Both(str):
    """A text that knows itself in every language.

    As a string it is in the language in use when it is made, so that what is made while a report is being made
    is an ordinary text. What lasts longer, such as the tasks of a lesson, is put into the reader's language by
    `said`, or by `str`, when it is shown.

    Parameters
    ----------
    fi, en : str or tuple of str
        The text in each language. A pair holds the form for one and the form for any other number, and
        `format` chooses between them by the value called `n`.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> hello = both(fi="Hei!", en="Hello!")
    >>> hello.upper(), hello.said("fi")
    ('HELLO!', 'Hei!')
    >>> use_language("fi"); str(hello)
    'Hei!'
    >>> both(fi=("{n} asiakas", "{n} asiakasta"), en=("{n} customer", "{n} customers")).format(n=1)
    '1 asiakas'
    """

    fi: Sides
    en: Sides

    def __new__(cls, fi: Sides, en: Sides) -> "Both":
        """Take both sides."""
        from asiakkuus_lib.locale import language

        if isinstance(fi, tuple) is not isinstance(en, tuple):
            raise TypeError("Give a pair in every language, or in none.")
        side = {"fi": fi, "en": en}[language()]
        text = super().__new__(cls, side if isinstance(side, str) else side[1])
        text.fi, text.en = fi, en
        return text

    def __getnewargs__(self) -> tuple[Sides, Sides]:  # type: ignore[override]  # a copy has both sides too
        return self.fi, self.en

    def side(self, lang: str | None = None) -> Sides:
        """The text, or the pair, in a language; in the reader's if none is named."""
        from asiakkuus_lib.locale import language

        side: Sides = getattr(self, lang or language())
        return side

    def said(self, lang: str | None = None) -> str:
        """The text in a language; of a pair, the form for many."""
        side = self.side(lang)
        return side if isinstance(side, str) else side[1]

    def __str__(self) -> str:
        return self.said()

    def format(self, *args: Any, **values: Any) -> str:
        """The text in the reader's language, with values in its places."""
        side = self.side()
        return (side if isinstance(side, str) else one_or_many(*side, values["n"])).format(*args, **values)


def both(*, fi: Sides, en: Sides) -> Both:
    """A text in Finnish and in English; see `Both`.

    In a lesson's page (`lesson.py`) the build puts the text of the page's language in the place of the call.
    """
    return Both(fi, en)


def one_or_many(one: str, many: str, n: object) -> str:
    """The form of a text that goes with a number.

    Examples
    --------
    >>> one_or_many("{n} customer", "{n} customers", 2).format(n=2)
    '2 customers'
    >>> one_or_many("{n} customer", "{n} customers", "1").format(n="1")
    '1 customer'
    """
    return one if str(n) == "1" else many
