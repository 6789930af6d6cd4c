"""The errors that a reader meets: one sentence for what is wrong, one for what to do.

A message is written once, in English, as a template with named places; the template is also the
key of the message catalogue. Subject modules raise these errors without knowing any language:
whoever shows messages installs a translator with `set_translator`.
"""

from collections.abc import Callable


def N_(message: str) -> str:
    """Mark a message for the catalogue without translating it yet.

    Examples
    --------
    >>> N_("The file {file} is empty.")
    'The file {file} is empty.'
    """
    return message


_translate: Callable[[str], str] = N_


def set_translator(translate: Callable[[str], str]) -> None:
    """Choose how templates are put into the reader's language."""
    global _translate
    _translate = translate


class AsiakkuusError(Exception):
    """Something that the reader, not the program, has to put right.

    Parameters
    ----------
    message : str
        Template in English, marked with `N_`.
    **values
        What goes into the named places of the template.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> str(AsiakkuusError(N_("The file {file} is empty."), file="sales.csv"))
    'The file sales.csv is empty.'
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values
        # Said in the language of its moment: whoever catches it may speak another.
        self.text = _translate(message).format(**values)

    def __str__(self) -> str:
        return self.text

    def _render_traceback_(self) -> list[str]:
        # IPython asks for this: a reader's mistake is answered with the message alone.
        return [str(self)]


class DataError(AsiakkuusError):
    """The data cannot be used as it is."""


class ParameterError(AsiakkuusError):
    """A parameter is unknown, of the wrong type, or impossible."""


def ask_about_rate(name: str, value: float) -> None:
    """Ask about a rate above 1, which is most often a per cent written as a whole number.

    Parameters
    ----------
    name : str
        The parameter's name, as the reader wrote it.
    value : float
        The rate, 0.10 for 10 %.

    Raises
    ------
    ParameterError
        If the rate is above 1.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> ask_about_rate("discount_rate", 0.10)
    >>> ask_about_rate("discount_rate", 10)
    Traceback (most recent call last):
    asiakkuus_lib.errors.ParameterError: discount_rate is 10, and that is 1000 %. Did you mean 0.10?
    """
    if 1 < value < float("inf"):
        raise ParameterError(
            N_("{name} is {value}, and that is {percent} %. Did you mean {meant}?"),
            name=name, value=f"{value:g}", percent=f"{100 * value:g}",
            meant=max(f"{value / 100:.2f}", f"{value / 100:g}", key=len),  # 0.10, not 0.1
        )  # fmt: skip
