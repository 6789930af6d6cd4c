"""The place of the lesson to return to, with the way to it."""

from dataclasses import dataclass, field
from html import escape

from asiakkuus_lib.course import lesson_of
from asiakkuus_lib.errors import N_
from asiakkuus_lib.locale import Both, language
from asiakkuus_lib.locale import translate as _

BACK = N_("Look again at {chapter}, under “{heading}”.")
CHAPTER = N_("chapter {number}")


@dataclass(frozen=True)
class LookBack:
    """A heading of a lesson, as a sentence that sends the reader there.

    Parameters
    ----------
    lesson : str
        The lesson's number, such as "06".
    heading : Both
        The heading in the lesson.

    Examples
    --------
    >>> from asiakkuus_lib.locale import both
    >>> heading = both(fi="Mitä he ostavat?", en="What do they buy?")
    >>> print(LookBack("06", heading, lang="en"))
    Look again at chapter 6, under “What do they buy?”.
    >>> LookBack("06", heading, lang="en").html()
    'Look again at <a href="../../notebooks/en/06_rfm.ipynb" ...>chapter 6</a>, under “What do they buy?”.'
    >>> print(LookBack("06", both(fi="”Vai niin”", en="“I see”"), lang="en"))
    Look again at chapter 6, under “‘I see’”.
    >>> print(LookBack("06", both(fi="*Jatko:* entä sitten?", en="*Going further:* what then?"), lang="en"))
    Look again at chapter 6, under “Going further: what then?”.
    """

    lesson: str
    heading: Both
    lang: str = field(default_factory=language)

    def __str__(self) -> str:
        return _(BACK, self.lang).format(chapter=self._chapter(), heading=self._heading())

    def html(self) -> str:
        """The sentence, where the chapter is a link if the course has such a lesson.

        The link starts from the folder of the exercises, ``exercises/<language>/``.
        """
        chapter, name = escape(self._chapter()), _file_name(self.lesson)
        if name:
            way = escape(f"../../notebooks/{self.lang}/{name}")
            chapter = f'<a href="{way}" style="color:inherit;text-decoration:underline">{chapter}</a>'
        return escape(_(BACK, self.lang)).format(chapter=chapter, heading=escape(self._heading()))

    def _heading(self) -> str:
        """The heading as it stands in quotation marks: its own become single ones, and it has no emphasis."""
        return _(self.heading, self.lang).translate(str.maketrans("“”", "‘’", "*"))

    def _chapter(self) -> str:
        return _(CHAPTER, self.lang).format(number=self.lesson.lstrip("0") or "0")


def _file_name(number: str) -> str:
    """The lesson's notebook; an empty text if there is none."""
    lesson = lesson_of(number)
    return f"{lesson.stem}.ipynb" if lesson and lesson.is_written else ""
