"""What the builder writes by itself: the head and the foot of a lesson, links, lists of chapters.

In Markdown, `{06:chapter}` becomes the way to a chapter, or its name with a word that it is to come;
`{06:exercises}` the way to its exercises; `{all:chapters}` the list of all.
"""

import re

from localise import SourceError

from asiakkuus_lib.course import Lesson, chapters, lesson_of, lessons
from asiakkuus_lib.locale.both import both

_LINK = re.compile(r"\{(?P<what>\w+):(?P<kind>chapters?|exercises)\}")

HEAD = both(
    fi="""# {title}

Luku {n}/{all} · lukeminen noin {reading} min, harjoitukset noin {exercising} min

**Tämän luvun jälkeen osaat**

{objectives}

**Esitiedot:** {before}. Ohjelmointia ei tarvitse osata. Koodisolut voi ohittaa: riittää, että luet, liikutat säätimiä ja vaihdat silloin tällöin yhden arvon.

**Näin pääset alkuun:** valitse ylävalikosta *Run ▸ Run All Cells*. Silloin säätimetkin heräävät. Sivu hyppää samalla loppuun; vieritä takaisin alkuun. Piilotettu koodi aukeaa, kun napsautat kolmea pistettä, mutta sitä ei tarvitse lukea.""",
    en="""# {title}

Chapter {n} of {all} · about {reading} minutes to read, about {exercising} minutes of exercises

**After this chapter you can**

{objectives}

**Good to know first:** {before}. You do not need to know any programming. The code cells can be skipped: reading, moving the controls and changing a value now and then is enough.

**To begin:** choose *Run ▸ Run All Cells* from the menu at the top. That wakes up the controls as well. The page then jumps to its end; scroll back up. Folded code opens when you click the three dots, but you need not read it.""",
)
NOTHING = both(fi="ei mitään", en="nothing")
CHAPTER = both(fi="luku {n}, {title}", en="chapter {n}, {title}")
TO_COME = both(fi="ei vielä valmis; pärjäät ilmankin", en="not available yet; you can manage without it")
EXERCISES = both(fi="harjoitukset", en="exercises")
LIST = both(fi="| luku | harjoitukset | raportti |", en="| chapter | exercises | report |")
COMING = both(fi="tulossa", en="to come")
BEFORE = both(fi="Edellinen luku:", en="The chapter before:")
NEXT = both(fi="Seuraava luku:", en="The next chapter:")


def head(lesson: Lesson, objectives: str, lang: str) -> str:
    """The beginning of a page; of one that is no chapter, its title and text."""
    if not lesson.is_chapter:
        return f"# {lesson.title.said(lang)}\n\n{objectives}"
    return HEAD.said(lang).format(
        title=lesson.title.said(lang), n=int(lesson.number), all=len(chapters()), reading=lesson.reading,
        exercising=lesson.exercising, objectives=objectives,
        before=linked(lesson.before.said(lang), lang) or NOTHING.said(lang),
    )  # fmt: skip


def foot(lesson: Lesson, lang: str) -> str:
    """The ways to the neighbours that can be read; "" where there are none."""
    if not lesson.number:
        return ""
    written = [one for one in chapters() if one.is_written]
    earlier = [one for one in written if one.number < lesson.number]
    later = [one for one in written if one.number > lesson.number]
    ways = [(BEFORE, earlier[-1:]), (NEXT, later[:1])]
    return " · ".join(f"{text.said(lang)} {_chapter(one, lang)}" for text, found in ways for one in found)


def linked(text: str, lang: str) -> str:
    """The text with the ways to chapters and exercises in their places."""
    return _LINK.sub(lambda match: _way(match["what"], match["kind"], lang), text)


def _way(what: str, kind: str, lang: str) -> str:
    if (what, kind) == ("all", "chapters"):
        return chapter_list(lang, "", "../../exercises/{lang}/")
    found = lesson_of(what)
    if found is None:
        raise SourceError(f"there is no chapter {what}")
    if kind == "exercises":
        return f"[{EXERCISES.said(lang)}](../../exercises/{lang}/{found.stem}.ipynb)"
    return _chapter(found, lang)


def _chapter(lesson: Lesson, lang: str) -> str:
    name = CHAPTER.said(lang).format(n=int(lesson.number), title=lesson.short.said(lang))
    return f"[{name}]({lesson.stem}.ipynb)" if lesson.is_written else f"{name} ({TO_COME.said(lang)})"


def chapter_list(lang: str, pages: str, exercises: str) -> str:
    """A table of all the chapters and the pages of their own, in Markdown, with the ways to those that can be read.

    Parameters
    ----------
    lang : str
        Language.
    pages, exercises : str
        The ways to the two folders, from where the table will stand.
    """
    rows = [LIST.said(lang), "|---|---|---|"]
    for lesson in chapters():
        name = f"{int(lesson.number)} {lesson.title.said(lang)}"
        page = f"[{name}]({pages.format(lang=lang)}{lesson.stem}.ipynb)" if lesson.is_written else name
        way = f"[{EXERCISES.said(lang)}\xa0{int(lesson.number)}]({exercises.format(lang=lang)}{lesson.stem}.ipynb)"
        report = f"`{lesson.report_name}` {lesson.report.said(lang)}" if lesson.report else ""
        rows.append(f"| {page} | {way if lesson.has_exercises else COMING.said(lang)} | {report} |")
    for own in (one for one in lessons() if not one.number and one.is_written):
        page = f"[{own.title.said(lang)}]({pages.format(lang=lang)}{own.stem}.ipynb)"
        rows.append(f"| {page} | | `{own.report_name}` {own.report.said(lang)} |")
    return "\n".join(rows)
