"""A text in every language of the course, written as one literal."""

from dataclasses import dataclass

Sides = str | tuple[str, str]


@dataclass(frozen=True)
class Both:
    """A text that is put into the reader's language when it is shown.

    Parameters
    ----------
    fi, en : str or tuple of str
        The text in each language. A pair holds the form for one and the form for any other number, and
        `format` chooses between them by the value called `n`.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> hello = both(fi="Hei!", en="Hello!")
    >>> use_language("en"); str(hello), hello.said("fi")
    ('Hello!', 'Hei!')
    >>> both(fi=("{n} asiakas", "{n} asiakasta"), en=("{n} customer", "{n} customers")).format(n=1)
    '1 customer'
    """

    fi: Sides
    en: Sides

    def __post_init__(self) -> None:
        if isinstance(self.fi, tuple) is not isinstance(self.en, tuple):
            raise TypeError("Give a pair in every language, or in none.")

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

    def __bool__(self) -> bool:
        return bool(self.fi)

    def format(self, **values: object) -> str:
        """The text in the reader's language, with values in its places."""
        side = self.side()
        return (side if isinstance(side, str) else one_or_many(*side, values["n"])).format(**values)


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
    """
    return one if n == 1 else many
