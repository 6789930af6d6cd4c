"""What a report says of a form: how full it is, and what in the file was not read."""

from collections.abc import Sequence

from asiakkuus_lib.locale import translate as _
from asiakkuus_lib.reading import FilledForm
from asiakkuus_lib.reading.filled_forms import LONGEST_ANSWER, Place
from asiakkuus_lib.report.hand_over import sheet
from asiakkuus_lib.show import Column, number, say, table
from asiakkuus_lib.show.tables import Table
from asiakkuus_lib.show.text import Note, verbatim

PLACES_TOLD = 5


def form_table(filled: FilledForm, note: str = "") -> Table:
    """How much of each sheet is filled in, on the page and in the Excel file.

    Parameters
    ----------
    filled : FilledForm
        As from `read_form`.
    note : str
        What is counted, in the words of the form.

    Examples
    --------
    >>> from asiakkuus_lib.course import lessons
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.reading import form_of
    >>> use_language("en")
    >>> form = next(form_of(lesson) for lesson in lessons() if lesson.form)
    >>> form_table(FilledForm(form, form.blank())).title
    'How much has been filled in'
    """
    columns = {
        "name": Column(_("Sheet")),
        "rows": Column(_("Rows"), "number"),
        "filled": Column(_("Filled in"), "number"),
        "empty": Column(_("Missing"), "number"),
    }
    account = filled.account()
    account = account.assign(name=account.index.map(filled.form.sheet_names()))
    sheet(_("Data quality"), account, columns)
    return table(account, _("How much has been filled in"), columns, note=note)


def not_read(filled: FilledForm) -> Note | None:
    """What in the file was not read, or could have meant something else; None where there is nothing of the kind.

    Parameters
    ----------
    filled : FilledForm
        As from `read_form`.

    Examples
    --------
    >>> from asiakkuus_lib.course import lessons
    >>> from asiakkuus_lib.locale import use_language
    >>> from asiakkuus_lib.reading import form_of
    >>> use_language("en")
    >>> form = next(form_of(lesson) for lesson in lessons() if lesson.form)
    >>> print(not_read(FilledForm(form, form.blank(), unread=(Place("Notes"),))))
    The form has no such sheet or column, so nothing of it was read: sheet Notes.
    """
    if not (filled.cut or filled.unread or filled.in_parts or filled.lacking or filled.bare):
        return None
    return say(
        _("The form has no such sheet or column, so nothing of it was read: {places}.").format(
            places=_told(filled.unread)
        ) if filled.unread else "",
        _("These are in the form but not in the file, so they were taken for empty: {places}.").format(
            places=_told(filled.lacking)
        ) if filled.lacking else "",
        _("These rows have nothing but a name; remove those that are notes: {places}.").format(
            places=_told(filled.bare)
        ) if filled.bare else "",
        _("Only the first {n} letters of the cell were read: {places}.").format(
            n=number(LONGEST_ANSWER), places=_told(filled.cut)
        ) if filled.cut else "",
        _("In these columns a number such as 0.4 was taken for 40 %, not for 0.4 %: {places}.").format(
            places=_told(filled.in_parts)
        ) if filled.in_parts else "",
        kind="warning",
    )  # fmt: skip


def _told(places: Sequence[Place]) -> str:
    told = [verbatim(str(place)) for place in places[:PLACES_TOLD]]
    if len(places) > PLACES_TOLD:
        told.append(_("and {n} more").format(n=len(places) - PLACES_TOLD))
    return "; ".join(told)
