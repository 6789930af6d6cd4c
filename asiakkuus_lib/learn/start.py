"""`exercise`: the first cell of an exercise notebook."""

from asiakkuus_lib.errors import N_
from asiakkuus_lib.learn.friendly import install
from asiakkuus_lib.learn.tasks import open_page
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.show import Note, say


def exercise(lesson: str, lang: str | None = None) -> Note:
    """Begin an exercise notebook: errors in plain words, and what to do first.

    Parameters
    ----------
    lesson : str
        The lesson's number, such as "06".
    lang : str, optional
        The notebook's language; the one in use if not given.

    Returns
    -------
    Note
        Shows itself.

    Examples
    --------
    >>> print(exercise("06", lang="en"))
    Exercises 06 are ready. Put your own answer in the place of each ... and run the cell
    with Shift+Enter. The check below it replies at once.
    """
    if lang is not None:
        use_language(lang)
    install(page="exercise")
    open_page(lesson)
    words = N_(
        "Exercises {lesson} are ready. Put your own answer in the place of each ... and run the cell "
        "with Shift+Enter. The check below it replies at once."
    )
    return say(_(words).format(lesson=str(lesson)))
