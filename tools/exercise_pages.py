"""Exercises and solutions, laid out from a lesson's tasks."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from numbers import Real
from threading import Lock
from typing import Any

import nbformat
import pandas as pd
from cells import code_cell, markdown_cell
from localise import SourceError, localise
from nbformat import NotebookNode

from asiakkuus_lib.course import Lesson
from asiakkuus_lib.learn import answers
from asiakkuus_lib.learn.tasks import OpenTask, Page, Task
from asiakkuus_lib.learn.tasks.task import known
from asiakkuus_lib.locale import speaking
from asiakkuus_lib.locale.both import Both, both, one_or_many
from asiakkuus_lib.show.prose import filled, places, written

# Pages are built side by side, but the language in use is one.
_SPEAKING = Lock()
EXERCISES, SOLUTIONS = "exercises", "solutions"
# JupyterLab goes on after an error in a cell with this tag.
GOES_ON = "raises-exception"
BEGINNING = both(
    fi="""# Harjoitukset {n}: {title}

{tasks}{questions}. {time}

**Näin teet.** Kirjoita vastauksesi kolmen pisteen `...` paikalle ja aja solu (Vaihto + Enter). Aja sitten sen alla oleva `check`-solu: se kertoo, menikö oikein, ja antaa vihjeen, jos ei mennyt. Vastausta se ei paljasta. Voit yrittää niin monta kertaa kuin haluat. {note}

Aja ensin alla oleva solu. {fetches} Aja se aina, kun avaat sivun uudelleen. Ilman sitä tarkistukset eivät toimi.""",
    en="""# Exercises {n}: {title}

{tasks}{questions}. {time}

**What to do.** Replace the three dots `...` with your answer and run the cell (Shift + Enter). Then run the `check` cell below it: it tells whether you got it right, and gives a hint if you did not. It never gives the answer away. Try as many times as you like. {note}

First run the cell below. {fetches} Run it whenever you reopen the page. Without it the checks do not work.""",
)
TASKS = both(
    fi=("{count} tehtävä, josta saat palautteen heti", "{count} tehtävää, joista saat palautteen heti"),
    en=("{count} task that is checked immediately", "{count} tasks that are checked immediately"),
)
QUESTIONS = both(
    fi=(", ja {count} avoin kysymys", ", ja {count} avointa kysymystä"),
    en=(", and {count} open question", ", and {count} open questions"),
)
TIME = both(fi="Aikaa kuluu noin {minutes} minuuttia.", en="They take about {minutes} minutes.")
# Titles of tasks that are no part of the core begin so.
ASIDE = "Jatko:"
AND = both(fi=" ja ", en=" and ")
CORE = both(
    fi="Ytimeen kuuluvat {core}, ja niihin kuluu noin {minutes} minuuttia. Muiden otsikossa on sana *jatko*: tee niistä ne, jotka kiinnostavat.",
    en="The core is {core}, and takes about {minutes} minutes. The others are marked *going further*: do those that interest you.",
)
COUNTS = both(
    fi="nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista",
    en="no one two three four five six seven eight nine ten eleven twelve",
)
SLIPS = both(
    fi="Tavallisia virheitä ja vihjeet, jotka tarkistus niistä antaa:\n\n| vastaus | vihje |\n|---|---|",
    en="Common slips, and the hint that the check gives for each:\n\n| answer | hint |\n|---|---|",
)
LONGEST = 70
END = both(
    fi="""## Valmis?

Tallenna muistikirja (Ctrl + S). Vastauksesi säilyvät siinä. Mallivastaukset ovat kouluttajallasi. Jos opiskelet omin päin, saat ne komennolla `asiakkuus lab --teacher`; avaa ne vasta, kun olet yrittänyt itse.""",
    en="""## Done?

Save the notebook (Ctrl + S). Your answers stay in it. Your trainer has the model solutions. If you study on your own, `asiakkuus lab --teacher` gives them to you; open them only after you have tried by yourself.""",
)


def cells(
    lesson: Lesson, page: Page, tasks: Iterable[Task | OpenTask], folder: str, lang: str
) -> Iterator[NotebookNode]:
    """The cells of a page, each with the identity that its answers are known by.

    Parameters
    ----------
    lesson : Lesson
        Whose page it is.
    page : Page
        What the page has besides its tasks.
    tasks : iterable of Task and OpenTask
        In the order of the page.
    folder : str
        "exercises" or "solutions".
    lang : str
        Language.
    """
    tasks = tuple(tasks)
    _refuse_strangers(lesson, tasks)
    setup = f'{page.setup.strip()}\nexercise("{lesson.number}", lang="{lang}")'
    yield _text(_beginning(lesson, page, tasks, lang), lesson.number, 1)
    yield _code(setup, ["starter", "solution"], lesson.number, answers.GIVEN, folder)
    for task in tasks:
        yield _text(_prompt(task, lang), task.id, 1, task.sources)
        if task.given:
            given = localise(_side(task.given, lang), lang)
            yield _code(given, ["starter", "solution"], task.id, answers.GIVEN, folder)
        if folder == EXERCISES:
            yield _code(_side(starter(task), lang), ["starter"], task.id, answers.ANSWER, folder)
        else:
            yield _code(_side(solution(task), lang), ["solution"], task.id, answers.SOLUTION, folder)
        call = "check" if isinstance(task, Task) else "reflect"
        yield _code(f'{call}("{task.id}", {answer_name(task)})', ["check"], task.id, answers.CHECK, folder)
        if folder == SOLUTIONS and isinstance(task, Task):
            yield _text(_slips(task, lang), task.id, 2)
    yield _text(END.said(lang), lesson.number, 2)


def _refuse_strangers(lesson: Lesson, tasks: tuple[Task | OpenTask, ...]) -> None:
    ids = [task.id for task in tasks]
    for task_id in ids:
        if not task_id.startswith(f"{lesson.number}."):
            raise SourceError(f"{lesson.stem}: {task_id} is not a task of this lesson")
        if ids.count(task_id) > 1:
            raise SourceError(f"{lesson.stem}: {task_id} is asked twice")


def starter(task: Task | OpenTask) -> str | Both:
    """The cell where the answer goes."""
    return task.starter if isinstance(task, Task) else f'{task.answer} = """\n\n"""'


def solution(task: Task | OpenTask) -> str | Both:
    """The same cell, answered."""
    if isinstance(task, Task):
        return task.solution
    fi, en = (f'{task.answer} = """\n{task.model.said(lang).strip()}\n"""' for lang in ("fi", "en"))
    return Both(fi, en)


def answer_name(task: Task | OpenTask) -> str:
    """The name that the check reads: the one that the starter's last line gives a value to.

    >>> from asiakkuus_lib.learn.tasks import find_task
    >>> answer_name(find_task("06.A1"))
    'recency_days'
    """
    if isinstance(task, OpenTask):
        return task.answer
    names = [line.split("=")[0].strip() for line in _side(task.starter, "en").splitlines() if _assigns(line)]
    return names[-1]


def _assigns(line: str) -> bool:
    return line[:1].isidentifier() and "=" in line


def _side(text: str | Both, lang: str) -> str:
    return (text.said(lang) if isinstance(text, Both) else text).strip("\n")


def _beginning(lesson: Lesson, page: Page, tasks: tuple[Task | OpenTask, ...], lang: str) -> str:
    opens = sum(isinstance(task, OpenTask) for task in tasks)
    text = BEGINNING.said(lang).format(
        n=int(lesson.number), title=_low(lesson.short.said(lang)), time=_time(lesson, tasks, lang),
        tasks=_counted(TASKS, len(tasks) - opens, lang).capitalize(),
        questions=_counted(QUESTIONS, opens, lang) if opens else "",
        note=page.note.said(lang), fetches=page.fetches.said(lang),
    )  # fmt: skip
    return "\n".join(line.replace("  ", " ").rstrip() for line in text.splitlines())


def _time(lesson: Lesson, tasks: tuple[Task | OpenTask, ...], lang: str) -> str:
    """How long the tasks take; where some go further, which of them are the core."""
    core = [task.id.partition(".")[2] for task in tasks if not _side(task.title, "fi").startswith(ASIDE)]
    if len(core) in {0, len(tasks)}:
        return TIME.said(lang).format(minutes=lesson.exercising)
    listed = AND.said(lang).join(filter(None, [", ".join(core[:-1]), core[-1]]))
    return CORE.said(lang).format(core=listed, minutes=lesson.exercising)


def _counted(text: Both, count: int, lang: str) -> str:
    words = COUNTS.said(lang).split()
    side = text.side(lang)
    form = side if isinstance(side, str) else one_or_many(*side, count)
    return form.format(count=words[count] if count < len(words) else count)


def _low(title: str) -> str:
    """A title inside a heading: without its capital, unless it begins with an abbreviation."""
    return title[0].lower() + title[1:] if title[1:2].islower() else title


def _prompt(task: Task | OpenTask, lang: str) -> str:
    text = task.prompt.said(lang).strip("\n")
    with _SPEAKING, speaking(lang):
        values = task.values() if places(text) else {}
        said = {place.text: written(values[place.expression], place.kind, place.decimals) for place in places(text)}
    return f"## {task.id.partition('.')[2]} {task.title.said(lang)}\n\n{filled(text, said)}".rstrip()


def _slips(task: Task, lang: str) -> str:
    """What a teacher may expect to see, with what the check replies to it."""
    right = known(task.expected)
    rows = [f"| `{_shown(_astray(slip.shown_by(), right))}` | {slip.hint.said(lang)} |" for slip in task.mistakes]
    return "\n".join([SLIPS.said(lang), *rows])


def _astray(answer: Any, right: Any) -> Any:
    """The part of an answer that is not right, where some of it is; of a list, with the places from 1 on."""
    parts: dict[Any, tuple[Any, Any]]
    match answer, right:
        case pd.DataFrame(), pd.DataFrame():
            parts = {name: (answer[name].tolist(), list(right.get(name, ()))) for name in answer}
        case dict(), dict():
            parts = {name: (item, right.get(name)) for name, item in answer.items()}
        case (list() | tuple()), (list() | tuple()) if len(answer) == len(right) > 3:
            parts = dict(enumerate(zip(answer, right, strict=True), 1))
        case _:
            return answer
    wrong = {name: item for name, (item, expected) in parts.items() if item != expected}
    return wrong if len(wrong) < len(parts) else answer


def _shown(value: object) -> str:
    text = re.sub(r"[\s`|]+", " ", _plain(value))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _plain(value: object) -> str:
    """A value as a reader would type it, without more digits than it takes to know it by."""
    match value:
        case pd.DataFrame():
            return _plain(value.to_dict("list"))
        case Mapping():
            return "{" + ", ".join(f"{_plain(key)}: {_plain(item)}" for key, item in value.items()) + "}"
        case list() | tuple():
            inside = ", ".join(map(_plain, value))
            return f"({inside})" if isinstance(value, tuple) else f"[{inside}]"
        case set() | frozenset():
            return "{" + ", ".join(sorted(map(_plain, value))) + "}"
        case bool() | str() | None:
            return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
        case Real():
            return f"{float(value):.6g}"
        case _:
            return str(value)


def _text(source: str, task: str, number: int, sources: tuple[str, ...] = ()) -> NotebookNode:
    metadata: dict = {"tags": ["task"]}
    if sources:
        metadata["sources"] = list(sources)
    cell = markdown_cell(source, metadata=metadata)
    return nbformat.from_dict(answers.stamped(cell, task, answers.TEXT, number))


def _code(source: str, tags: list[str], task: str, role: str, folder: str) -> NotebookNode:
    # With all cells run, one faulty answer must not keep the checks of the others from replying.
    tags = [*tags, GOES_ON] if folder == EXERCISES else tags
    cell = code_cell(source, metadata={"tags": tags})
    return nbformat.from_dict(answers.stamped(cell, task, role))
