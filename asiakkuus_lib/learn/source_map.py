"""The map of sources: what each document says, where it says it, and which chapter teaches it."""

from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.locale import language
from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import course_data
from asiakkuus_lib.show import Column, number, table
from asiakkuus_lib.show.tables import Table


def items_of(chapter: str) -> list[str]:
    """Keys of the items that a chapter teaches, its own and those it returns to.

    Parameters
    ----------
    chapter : str
        Two digits: "06".

    Examples
    --------
    >>> items_of("06")
    ['S0-040', 'S0-063', 'S0-064', 'S0-065', 'S0-066', 'S1-044', 'S3-025']
    """
    items = course_data("items")
    return items.loc[items["lessons"].str.split(";").map(lambda taught: chapter in taught), "item"].tolist()


def source_map(chapter: str) -> Table:
    """What a chapter teaches, item by item, with its place in the source.

    Parameters
    ----------
    chapter : str
        Two digits: "06".

    Raises
    ------
    ParameterError
        If there is no such chapter.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> print(source_map("06").to_text().splitlines()[2])
    S0-040  Customer knowledge reveals potential  S0        slide 16
    """
    lesson = find_lesson(chapter)
    items = course_data("items").set_index("item", drop=False).loc[items_of(chapter)]
    return table(
        items,
        _("Chapter {n}, {name}: {count} items from the sources").format(
            n=int(chapter), name=lesson.title, count=number(len(items))
        ),
        {
            "item": Column(_("Item")),
            f"term_{language()}": Column(_("What it is about")),
            "document": Column(_("Source")),
            f"place_{language()}": Column(_("Place in the source")),
        },
    )
