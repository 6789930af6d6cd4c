"""A student's answers survive: whatever was written, whatever changes in the course."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asiakkuus_lib.cli import run
from asiakkuus_lib.course import find_lesson
from asiakkuus_lib.learn import tasks as learn_tasks
from asiakkuus_lib.learn import workbook
from asiakkuus_lib.learn.answers import answers, digest, identity, is_own, source
from asiakkuus_lib.learn.kinds import integer
from asiakkuus_lib.learn.progress import progress
from asiakkuus_lib.learn.renewal import is_current, renew
from asiakkuus_lib.learn.workbook import (
    REASONS,
    What,
    WorkbookError,
    as_bytes,
    make_workbook,
    parse_notebook,
    student_folder,
    tell,
)
from asiakkuus_lib.locale import both, translate, use_language
from asiakkuus_lib.reading import bundled
from tests.builder import builder, exercise_pages, localise

TOP = Path(__file__).resolve().parent.parent

NAME = "exercises/fi/99_test.ipynb"


@dataclass(frozen=True)
class Task:
    """A task as its author writes it."""

    id: str
    text: str = "Laske."
    given: str = ""
    starter: str = ""

    def block(self) -> learn_tasks.Task | learn_tasks.OpenTask:
        name, nothing = f"x{self.id.replace('.', '_').lower()}", both(fi="", en="")
        asked = {"id": self.id, "title": both(fi=self.text, en=self.text), "prompt": nothing, "given": self.given}
        if ".O" in self.id:
            return learn_tasks.OpenTask(**asked, answer=name, model=both(fi="secret", en="secret"), points=(), rubric=())
        return learn_tasks.Task(
            **asked, starter=self.starter or f"{name} = ...", solution="secret = 1", kind=integer(),
            expected=lambda: 1, mistakes=(), look_back=nothing, praise=nothing,
        )  # fmt: skip


PAGE = learn_tasks.Page(setup="import math")
LESSON = replace(find_lesson("06"), number="99", name="test")


def pages_of(blocks):
    """The page of exercises that the real builder makes of tasks."""
    cells = list(exercise_pages.cells(LESSON, PAGE, [task.block() for task in blocks], "exercises", "fi"))
    builder.number(cells)
    return cells


TASKS = (
    Task("99.A1"), Task("99.A2", "Luvut.", given="table = [1, 2, 3]"), Task("99.A3", "Osuus."),
    Task("99.A4", "Sana."), Task("99.A5", "Taulukko."), Task("99.O1", "Mieti."), Task("99.O2", "Kerro."),
)  # fmt: skip


@pytest.fixture(scope="session")
def built():
    """The exercise notebook that the real builder makes of tasks."""
    known = {}

    def make(blocks) -> dict:
        if tuple(blocks) not in known:
            notebook = builder.notebook_of(builder.Target(LESSON, "exercises", "fi"), pages_of(blocks))
            known[tuple(blocks)] = json.loads(nbformat.writes(notebook))
        return parse_notebook(json.dumps(known[tuple(blocks)]).encode())

    return make


class Course:
    """A course of one page in a folder of its own."""

    def __init__(self, top: Path, built) -> None:
        self.top, self.built = top / "course", built
        self.copy = top / "oma kopio"

    def hand_out(self, tasks, name=NAME) -> None:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_bytes(self.built(tasks)))

    def update(self, **options):
        return make_workbook(self.copy, course=self.top, **options)

    def read(self, name=NAME) -> dict:
        return json.loads((self.copy / name).read_text("utf-8"))

    def write(self, notebook, name=NAME) -> None:
        (self.copy / name).write_text(json.dumps(notebook), "utf-8")


@pytest.fixture
def course(tmp_path, built):
    made = Course(tmp_path, built)
    made.hand_out(TASKS)
    return made


def cell_of(notebook, task, role="answer"):
    return next(c for c in notebook["cells"] if (i := identity(c)) and (i.task, i.role) == (task, role))


def at(notebook, cell) -> int:
    return next(i for i, c in enumerate(notebook["cells"]) if c is cell)


def added(kind, text, name, **more):
    cell = {"cell_type": kind, "id": name, "metadata": {}, "source": text, **more}
    return {**cell, "execution_count": None, "outputs": []} if kind == "code" else cell


def texts(notebook) -> list[str]:
    return [source(cell) for cell in notebook["cells"]]


IMAGE = {"kuva.png": {"image/png": "iVBORw0KGgo="}}
NUMBER = "x99_a1 = 565   # kalenterista\r\n\tx99_a1  "
WORD = 'x99_a4 = "ääkköset 🚢 \u2028 \x0c"\n\n\n'
OPEN = 'x99_o1 = """\nRyhmät löytyvät,  \nkun kysyy.\n"""'
HALF = "x99_a3 = 0.12 *"
LONG = "# " + "laskelma " * 60_000
NOTES = "## A2 Luvut.\n\nOma huomio: mediaani ei ole keskiarvo."


def answer_everything(notebook) -> dict:
    """What a student does in JupyterLab: every kind of answer."""
    cells = notebook["cells"]
    one = cell_of(notebook, "99.A1")
    one["source"] = NUMBER.splitlines(keepends=True)
    one["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "565\n"}]
    one["execution_count"] = 3
    cell_of(notebook, "99.A2", "text")["source"] = NOTES
    cell_of(notebook, "99.A2")["source"] = "x99_a2 = sum(table)"
    cell_of(notebook, "99.A3")["source"] = HALF
    cell_of(notebook, "99.A4")["source"] = WORD
    cell_of(notebook, "99.A5")["source"] = "x99_a5 = {'a': 1}"
    cell_of(notebook, "99.O1")["source"] = OPEN
    # Moved to another task, and something after it.
    moved = cell_of(notebook, "99.A4")
    cells.remove(moved)
    cells.insert(at(notebook, cell_of(notebook, "99.O2", "check")) + 1, moved)
    cells.insert(at(notebook, moved) + 1, added("code", "print('sanan jälkeen')", "after-word"))
    # Added: code, text with a picture, raw, a long one; and the blank one that JupyterLab adds.
    for kind, text, name, more in (
        ("code", "table[0]", "mine-1", {}),
        ("markdown", "![kuva](attachment:kuva.png)", "mine-2", {"attachments": IMAGE}),
        ("raw", "raakaa \\o/", "mine-3", {}),
        ("code", LONG, "mine-4", {}),
    ):
        cells.insert(at(notebook, cell_of(notebook, "99.A2", "check")), added(kind, text, name, **more))
    # Tried another way in a copy of the cell, which has the same identity.
    copy = deepcopy(cell_of(notebook, "99.A5"))
    cells.insert(at(notebook, cell_of(notebook, "99.A5")) + 1, {**copy, "id": "copied", "source": "x99_a5 = {'b': 2}"})
    cells.append(added("code", "", "blank"))
    return notebook


class TestAnUpdateKeepsEveryAnswer:
    NEW = (
        Task("99.A1", "Laske päivät."),  # reworded
        TASKS[1], TASKS[2],
        Task("99.A6", "Uusi tehtävä."),  # added
        TASKS[3],
        replace(TASKS[4], starter="answer_5 = ..."),  # with another starter
        TASKS[6],  # O1 is dropped
    )  # fmt: skip

    @pytest.fixture
    def done(self, course):
        course.update()
        course.write(answer_everything(course.read()))
        before = course.read()
        course.hand_out(self.NEW)
        (change,) = course.update()
        return course, before, course.read(), change

    def test_byte_for_byte_and_as_many_times(self, done):
        _course, before, after, _change = done
        own = Counter((cell["cell_type"], source(cell)) for cell in before["cells"] if is_own(cell))
        kept = Counter((cell["cell_type"], source(cell)) for cell in after["cells"] if is_own(cell))
        assert kept == own and len(own) == 13
        assert {NUMBER, WORD, OPEN, HALF, LONG, NOTES} <= set(texts(after))
        nbformat.validate(after)

    def test_outputs_and_pictures_stay(self, done):
        _course, _before, after, _change = done
        first = cell_of(after, "99.A1")
        assert first["execution_count"] == 3 and "565" in str(first["outputs"])
        assert [cell["attachments"] for cell in after["cells"] if cell.get("attachments")] == [IMAGE]

    def test_each_stands_at_its_task(self, done):
        _course, _before, after, _change = done
        lines = texts(after)
        here = lines.index
        assert here("## A1 Laske päivät.") < here(NUMBER) < here('check("99.A1", x99_a1)') < here(NOTES)
        assert "## A1 Laske." not in lines
        # What was moved comes home, with what was written after it.
        assert here("## A4 Sana.") < here(WORD) == here("print('sanan jälkeen')") - 1 < here('check("99.A4", x99_a4)')
        given = here("table = [1, 2, 3]")
        assert lines[given : given + 7] == [
            "table = [1, 2, 3]", "x99_a2 = sum(table)", "table[0]", "![kuva](attachment:kuva.png)", "raakaa \\o/", LONG,
            'check("99.A2", x99_a2)',
        ]  # fmt: skip
        assert here("## A6 Uusi tehtävä.") < here("x99_a6 = ...") < here('check("99.A6", x99_a6)')
        assert here("x99_a5 = {'a': 1}") == here("x99_a5 = {'b': 2}") - 1 < here('check("99.A5", answer_5)')

    def test_a_new_starter_is_shown_and_not_run(self, done):
        _course, _before, after, _change = done
        (note,) = [cell for cell in after["cells"] if "answer_5 = ..." in source(cell)]
        assert note["cell_type"] == "markdown" and "vastauspohja on muuttunut" in source(note)

    def test_a_dropped_tasks_answer_is_at_the_end_with_its_question(self, done):
        _course, _before, after, _change = done
        heading = "## Vastauksia tehtäviin, joita kurssilla ei enää ole"
        assert texts(after)[-3:] == [heading, "## O1 Mieti.", OPEN]

    def test_what_was_done_is_told(self, done):
        course, _before, _after, change = done
        assert (change.what, change.own) == (What.UPDATED, 13)
        assert (change.added, change.dropped, change.restarted) == (("99.A6",), ("99.O1",), ("99.A5",))
        told = "\n".join(tell([change], course.copy))
        assert change.removed == ()
        for words in (NAME, "13", "uusia tehtäviä: 99.A6", "ei enää kurssilla", "99.O1", "99.A5"):
            assert words in told
        use_language("en")
        assert "new tasks: 99.A6" in "\n".join(tell([change], course.copy))

    def test_again_it_writes_nothing(self, done):
        course, _before, _after, _change = done
        path = course.copy / NAME
        raw, time = path.read_bytes(), path.stat().st_mtime_ns
        (change,) = course.update()
        assert (change.what, change.own) == (What.SAME, 13)
        assert (path.read_bytes(), path.stat().st_mtime_ns) == (raw, time)

    def test_a_task_that_comes_back_gets_its_answer_back(self, done):
        course, before, _after, _change = done
        course.hand_out(TASKS)
        course.update()
        lines = texts(course.read())
        assert lines.index("## O1 Mieti.") < lines.index(OPEN) < lines.index('reflect("99.O1", x99_o1)')
        assert not any("Vastauksia tehtäviin" in line or "vastauspohja" in line for line in lines)
        assert Counter(map(source, filter(is_own, course.read()["cells"]))) == Counter(
            map(source, filter(is_own, before["cells"]))
        )

    def test_progress_still_reads_it(self, done):
        course, _before, _after, _change = done
        tasks = set(progress(course.copy)["task"])
        assert {"99.A1", "99.A6", "99.O2"} <= tasks and "" not in tasks


def test_on_the_same_edition_the_students_own_order_stays(course):
    course.update()
    course.write(answer_everything(course.read()))
    raw = (course.copy / NAME).read_bytes()
    (change,) = course.update()
    assert (change.what, (course.copy / NAME).read_bytes()) == (What.SAME, raw)


def test_what_was_deleted_by_mistake_comes_back(course):
    course.update()
    page = course.read()
    page["cells"] = [cell for cell in page["cells"] if (identity(cell).task, identity(cell).role) != ("99.A3", "check")]
    cell_of(page, "99.A3")["source"] = HALF
    course.write(page)
    course.update()
    lines = texts(course.read())
    assert lines.index(HALF) == lines.index('check("99.A3", x99_a3)') - 1


def test_a_dropped_task_that_nobody_answered_goes_and_is_told(course):
    course.update()
    page = course.read()
    cell_of(page, "99.A1")["source"] = NUMBER
    course.write(page)
    course.hand_out(TASKS[:5])
    (change,) = course.update()
    assert (change.dropped, change.removed) == ((), ("99.O1", "99.O2"))
    assert "poistettu kurssilta: 99.O1, 99.O2" in "\n".join(tell([change], course.copy))
    assert not any("Mieti" in text for text in texts(course.read()))


def test_an_untouched_page_becomes_the_new_one_to_the_byte(course):
    course.update()
    course.hand_out(TestAnUpdateKeepsEveryAnswer.NEW)
    course.update()
    assert (course.copy / NAME).read_bytes() == (course.top / NAME).read_bytes()


def test_a_changed_text_stands_beside_the_new_one(course):
    course.update()
    page = course.read()
    cell_of(page, "99.A2", "text")["source"] = NOTES
    cell_of(page, "99.A2", "check")["source"] = 'check("99.A2", 6)'
    course.write(page)
    course.hand_out([TASKS[0], replace(TASKS[1], text="Kolme lukua."), *TASKS[2:]])
    course.update()
    lines = texts(course.read())
    assert lines.index("## A2 Kolme lukua.") == lines.index(NOTES) - 1
    assert 'check("99.A2", 6)' in lines


def test_a_picture_dropped_on_an_untouched_text_is_kept(course):
    course.update()
    page = course.read()
    cell_of(page, "99.A2", "text")["attachments"] = IMAGE
    course.write(page)
    for tasks in ([TASKS[0], replace(TASKS[1], text="Kolme lukua."), *TASKS[2:]], TASKS[2:]):
        course.hand_out(tasks)
        course.update()
        assert [cell["attachments"] for cell in course.read()["cells"] if cell.get("attachments")] == [IMAGE]


def test_an_emptied_starter_comes_back_and_what_was_written_below_it_stays_below(course):
    course.update()
    page = course.read()
    starter = cell_of(page, "99.A1")
    starter["source"] = ""
    page["cells"].insert(at(page, starter) + 1, added("code", "x99_a1 = 5", "mine"))
    course.write(page)
    course.update()
    lines = texts(course.read())
    assert lines.index("x99_a1 = ...") == lines.index("x99_a1 = 5") - 1


def test_a_chain_of_editions_loses_nothing(course):
    course.update()
    course.write(answer_everything(course.read()))
    own = Counter(map(source, filter(is_own, course.read()["cells"])))
    for tasks in (TASKS[:2], TASKS[2:5], (), tuple(reversed(TASKS)), TestAnUpdateKeepsEveryAnswer.NEW, TASKS):
        course.hand_out(tasks)
        course.update()
        assert Counter(map(source, filter(is_own, course.read()["cells"]))) == own
        (again,) = course.update()
        assert again.what is What.SAME


class TestCopiesFromBeforeIdentities:
    def old(self, notebook, with_ids):
        """As today's notebooks are handed out: no identities; or as a program that knows no ids saves it."""
        for cell in notebook["cells"]:
            cell["metadata"].pop("asiakkuus", None)
            if not with_ids:
                cell.pop("id")
        notebook["metadata"].pop("asiakkuus", None)
        notebook["nbformat_minor"] = 5 if with_ids else 4
        return notebook

    @pytest.mark.parametrize("with_ids", [True, False])
    def test_nothing_is_lost(self, course, with_ids):
        course.update()
        page = answer_everything(course.read())
        own = Counter(map(source, filter(is_own, page["cells"])))
        course.write(self.old(page, with_ids))
        course.hand_out(TestAnUpdateKeepsEveryAnswer.NEW)
        course.update()
        after = course.read()
        nbformat.validate(after)
        lines = Counter(texts(after))
        assert {line: lines[line] for line in own} == dict(own)
        (again,) = course.update()
        assert again.what is What.SAME

    def test_an_answer_finds_its_task(self, course):
        course.update()
        course.write(self.old(answer_everything(course.read()), True))
        course.hand_out(TestAnUpdateKeepsEveryAnswer.NEW)
        (change,) = course.update()
        lines = texts(course.read())
        here = lines.index
        assert here("## A1 Laske päivät.") < here(NUMBER) < here('check("99.A1", x99_a1)')
        assert here("## A4 Sana.") < here(WORD) < here('check("99.A4", x99_a4)')
        assert here("## A5 Taulukko.") < here("x99_a5 = {'a': 1}") < here('check("99.A5", answer_5)')
        assert change.restarted == ("99.A5",)


UNREADABLE = {
    "broken": b'{"cells": [ {"cell_type": "code", "source": "x99_a1 = 5',
    "empty": b"",
    "not json": "kirjoitin tähän vastaukseni".encode(),
    "another format": json.dumps({"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}).encode(),
    "not utf-8": "{\"cells\": \"ä\"}".encode("cp1252"),
    "a list": b"[]",
    "no cells": b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
    "cells of no kind": b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "x"}]}',
    "numbers for cells": b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [1, 2]}',
    "deep": b"[" * 100_000,
}  # fmt: skip


class TestAFileThatIsNoNotebook:
    @pytest.mark.parametrize("raw", UNREADABLE.values(), ids=UNREADABLE)
    def test_it_is_set_aside_byte_for_byte(self, course, raw):
        course.update()
        path = course.copy / NAME
        first = path.with_name(path.name + ".aside-1.txt")
        first.write_text("tämäkin on jonkun", "utf-8")
        path.write_bytes(raw)
        (change,) = course.update()
        assert (change.what, change.aside) == (What.ASIDE, "99_test.ipynb.aside-2.txt")
        assert path.with_name(change.aside).read_bytes() == raw
        assert first.read_text("utf-8") == "tämäkin on jonkun"
        assert path.read_bytes() == (course.top / NAME).read_bytes()
        assert change.aside in "\n".join(tell([change], course.copy))
        assert [change.what for change in course.update()] == [What.SAME]

    def test_a_folder_of_that_name(self, course):
        (course.copy / NAME).mkdir(parents=True)
        (course.copy / NAME / "vastaus.txt").write_text("42")
        (change,) = course.update()
        assert (course.copy / "exercises" / "fi" / change.aside / "vastaus.txt").read_text() == "42"

    def test_a_link_that_leads_nowhere(self, course):
        (course.copy / NAME).parent.mkdir(parents=True)
        (course.copy / NAME).symlink_to(course.copy / "nowhere")
        (change,) = course.update()
        assert change.what is What.ASIDE and (course.copy / NAME).is_file()

    def test_ids_that_are_missing_or_doubled_are_mended(self, course):
        course.update()
        page = course.read()
        cell_of(page, "99.A1")["source"] = NUMBER
        page["cells"][1]["id"] = page["cells"][0]["id"]
        page["cells"][2].pop("id")
        page["cells"][3]["id"] = "ä" * 100
        course.write(page)
        course.hand_out(TASKS[:3])
        (change,) = course.update()
        assert (change.what, change.own) == (What.UPDATED, 1)
        nbformat.validate(course.read())
        assert NUMBER in texts(course.read())

    def test_half_a_pair_of_surrogates(self, course):
        course.update()
        page = course.read()
        cell_of(page, "99.A1")["source"] = "x = '\ud83d'"
        course.write(page)
        course.hand_out(TASKS[:3])
        course.update()
        assert "x = '\ud83d'" in texts(course.read())


class TestInterrupted:
    @pytest.mark.parametrize("step", ["replace", "fsync", "rename"])
    def test_nothing_is_lost(self, course, monkeypatch, step):
        course.update()
        course.write(answer_everything(course.read()))
        path = course.copy / NAME
        if step == "rename":
            path.write_bytes(b"broken")
        raw = path.read_bytes()
        course.hand_out(TASKS[:3])

        def stop(*_args, **_more):
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(*{"fsync": (os, "fsync", stop)}.get(step, (Path, step, stop)))
            with pytest.raises(WorkbookError, match="Keskeytetty"):
                course.update()
        assert [file.read_bytes() for file in path.parent.iterdir()] == [raw]
        (change,) = course.update()
        assert change.what in (What.UPDATED, What.ASIDE)

    @pytest.mark.parametrize(
        "kind", [errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.ENOENT]
    )
    def test_a_folder_that_cannot_be_written(self, course, monkeypatch, kind):
        course.update()
        course.hand_out(TASKS[:3])

        def full(*_args):
            raise OSError(kind, os.strerror(kind))

        monkeypatch.setattr(os, "fsync", full)
        reason = translate(REASONS[kind], "fi")
        assert reason != REASONS[kind]
        with pytest.raises(WorkbookError, match=re.escape(f"({reason})")) as told:
            course.update()
        assert os.strerror(kind) not in str(told.value)
        assert len(texts(course.read())) > 20

    def test_saved_while_it_was_being_updated(self, course, monkeypatch):
        course.update()
        course.hand_out(TASKS[:3])
        real, waiting = workbook.renew, [NUMBER]

        def renew_and_be_late(*args):
            if waiting:
                page = course.read()
                cell_of(page, "99.A1")["source"] = waiting.pop()
                course.write(page)
            return real(*args)

        monkeypatch.setattr(workbook, "renew", renew_and_be_late)
        course.update()
        assert NUMBER in texts(course.read())


class TestWhere:
    @pytest.mark.parametrize("where", ["", "exercises", "exercises/fi", "notebooks/oma", "solutions", "tools", "data"])
    def test_never_in_the_course_itself(self, course, where):
        for name in ("notebooks", "solutions", "tools", "data"):
            (course.top / name).mkdir(exist_ok=True)
        raw = (course.top / NAME).read_bytes()
        with pytest.raises(WorkbookError, match="kuuluu itse kurssiin"):
            make_workbook(course.top / where, course=course.top)
        assert (course.top / NAME).read_bytes() == raw

    def test_nor_at_the_root_of_the_disk(self, course, monkeypatch):
        monkeypatch.setattr(workbook.Path, "mkdir", lambda *_arguments, **_more: pytest.fail("it began to write"))
        for root in (Path(course.top.anchor), course.top / Path(*[".."] * len(course.top.parts))):
            with pytest.raises(WorkbookError, match="levyn juuri"):
                make_workbook(root, course=course.top)

    def test_nor_by_a_link(self, course):
        course.copy.mkdir()
        (course.copy / "exercises").symlink_to(course.top / "exercises")
        with pytest.raises(WorkbookError, match="kuuluu itse kurssiin"):
            course.update()

    def test_nor_in_another_checkout(self, course, tmp_path):
        other = tmp_path / "other"
        for name in ("tools", "exercises", "notebooks/fi", "notebooks/en"):
            (other / name).mkdir(parents=True)
        for name in ("tools/build.py", "notebooks/fi/00_start.ipynb", "notebooks/en/00_start.ipynb"):
            (other / name).write_text("")
        for where in ("", "exercises", "exercises/fi"):
            with pytest.raises(WorkbookError, match="kuuluu itse kurssiin"):
                make_workbook(other / where, course=course.top)
        assert student_folder(other, "asiakkuus-kurssi", course.top) == other / "asiakkuus-kurssi"

    def test_beside_them_in_the_checkout(self, course):
        (change,) = make_workbook(course.top / "asiakkuus-kurssi", course=course.top)
        assert change.what is What.NEW

    def test_not_in_a_file(self, course, tmp_path):
        (tmp_path / "file").write_text("")
        with pytest.raises(WorkbookError, match="on tiedosto"):
            make_workbook(tmp_path / "file", course=course.top)
        with pytest.raises(WorkbookError, match="onnistunut"):
            make_workbook(tmp_path / "file" / "copy", course=course.top)

    def test_the_lab_finds_the_copy_around_it(self, tmp_path):
        make_workbook(tmp_path / "oma")
        for here in ("oma", "oma/exercises/fi"):
            assert student_folder(tmp_path / here, "asiakkuus-kurssi") == tmp_path / "oma"
        assert student_folder(tmp_path, "asiakkuus-kurssi") == tmp_path / "asiakkuus-kurssi"

    def test_in_a_checkout_it_is_at_the_top_and_git_does_not_see_it(self):
        for here in (TOP, TOP / "exercises" / "fi"):
            assert student_folder(here, "asiakkuus-kurssi") == TOP / "asiakkuus-kurssi"
        assert "/asiakkuus-kurssi/" in (TOP / ".gitignore").read_text("utf-8").splitlines()


class TestSolutions:
    @pytest.fixture
    def teacher(self, tmp_path):
        make_workbook(tmp_path / "oma", solutions=True)
        return tmp_path / "oma"

    def test_only_when_asked_for(self, tmp_path):
        make_workbook(tmp_path / "oma")
        assert not (tmp_path / "oma" / "solutions").exists()

    def test_they_go_when_the_copy_is_a_students_again(self, teacher):
        saved = teacher / "solutions" / "fi" / ".ipynb_checkpoints" / "06_rfm-checkpoint.ipynb"
        saved.parent.mkdir()
        saved.write_bytes((teacher / "solutions" / "fi" / "06_rfm.ipynb").read_bytes())
        count = len(list((teacher / "solutions").glob("*/*.ipynb")))
        changes = make_workbook(teacher)
        assert not (teacher / "solutions").exists()
        assert sum(change.what is What.REMOVED for change in changes) == count > 0
        assert f"poistettiin: {count}" in "\n".join(tell(changes, teacher))

    def test_what_a_person_changed_stays_and_is_told(self, teacher):
        path = teacher / "solutions" / "fi" / "06_rfm.ipynb"
        page = json.loads(path.read_text("utf-8"))
        page["cells"].append(added("markdown", "Kysy tästä tunnilla.", "mine"))
        path.write_text(json.dumps(page), "utf-8")
        other = teacher / "solutions" / "oma.ipynb"
        other.write_text("oma", "utf-8")
        raw = path.read_bytes()
        changes = make_workbook(teacher)
        assert {file for file in (teacher / "solutions").rglob("*") if file.is_file()} == {path, other}
        assert path.read_bytes() == raw and other.read_text("utf-8") == "oma"
        assert "solutions/fi/06_rfm.ipynb: mallivastaus, jota on muutettu" in "\n".join(tell(changes, teacher))

    @pytest.mark.parametrize("solutions", [False, True])
    def test_every_link_of_the_copy_leads_somewhere(self, tmp_path, solutions):
        folder = tmp_path / "oma"
        make_workbook(folder, solutions=solutions)
        for path in folder.rglob("*.ipynb"):
            for cell in json.loads(path.read_text("utf-8"))["cells"]:
                if cell["cell_type"] == "markdown":
                    for link in re.findall(r"\]\(([^)#]+)\)", source(cell)):
                        assert link.startswith(("http", "mailto")) or (path.parent / link).resolve().is_file(), link


class TestTheCoursesOwnFolder:
    """Somebody has worked in the checkout's own exercises."""

    @pytest.fixture
    def worked(self, course):
        page = course.built(TASKS)
        cell_of(page, "99.A1")["source"] = NUMBER
        cell_of(page, "99.A3")["source"] = HALF
        page["cells"].insert(at(page, cell_of(page, "99.A3")) + 1, added("markdown", "tästä jatkan", "mine"))
        (course.top / NAME).write_bytes(as_bytes(page))
        return course

    def test_a_new_copy_has_the_answers(self, worked):
        (change,) = worked.update()
        assert (change.what, change.own, change.carried) == (What.NEW, 3, 3)
        assert (worked.copy / NAME).read_bytes() == (worked.top / NAME).read_bytes()
        assert "kurssin omasta kansiosta: 3" in "\n".join(tell([change], worked.copy))

    def test_never_over_an_answer_of_the_copy(self, worked, course):
        page = course.built(TASKS)
        cell_of(page, "99.A1")["source"] = "x99_a1 = 1"
        (worked.copy / NAME).parent.mkdir(parents=True)
        worked.write(page)
        (change,) = worked.update()
        lines = texts(worked.read())
        assert (change.own, change.carried) == (3, 2)
        assert "x99_a1 = 1" in lines and NUMBER not in lines
        assert lines.index(HALF) == lines.index("tästä jatkan") - 1
        assert [again.what for again in worked.update()] == [What.SAME]

    def test_also_when_the_copy_is_of_an_older_edition(self, worked, course):
        page = course.built([replace(TASKS[0], text="Vanha."), *TASKS[2:]])
        cell_of(page, "99.A4")["source"] = WORD
        (worked.copy / NAME).parent.mkdir(parents=True)
        worked.write(page)
        worked.update()
        lines = texts(worked.read())
        for own in (NUMBER, HALF, "tästä jatkan", WORD):
            assert lines.count(own) == 1
        assert "## A1 Vanha." not in lines and "## A2 Luvut." in lines
        assert [again.what for again in worked.update()] == [What.SAME]

    def test_a_broken_file_of_the_course_stops_nothing(self, course):
        course.hand_out(TASKS, "exercises/fi/98_other.ipynb")
        (course.top / "exercises/fi/98_other.ipynb").write_text("{", "utf-8")
        skipped, new = course.update()
        assert (skipped.what, new.what) == (What.SKIPPED, What.NEW)
        assert "98_other.ipynb: kurssin omaa tiedostoa" in "\n".join(tell([skipped, new], course.copy))


class TestABuildNeverWritesOverAnswers:
    @pytest.fixture
    def checkout(self, tmp_path, monkeypatch, built):
        monkeypatch.setattr(builder, "TOP", tmp_path)
        monkeypatch.setattr(builder, "doors", lambda write: [])
        target = builder.Target(LESSON, "exercises", "fi")
        monkeypatch.setattr(builder, "targets", lambda _names=(): [target])
        monkeypatch.setattr(builder, "_tasks", lambda _target: pages_of(TASKS))
        assert builder.main([]) == 0
        return target.path

    @pytest.mark.parametrize("kind", ["answer", "added", "broken"])
    def test_it_refuses(self, checkout, kind, capsys, monkeypatch):
        page = json.loads(checkout.read_text("utf-8"))
        if kind == "answer":
            cell_of(page, "99.A3")["source"] = HALF
        page["cells"].append(added("code", "oma = 1", "mine"))
        checkout.write_text("{" if kind == "broken" else json.dumps(page), "utf-8")
        raw = checkout.read_bytes()
        monkeypatch.setattr(builder, "_tasks", lambda _target: pages_of([Task("99.A1", "Laske päivät."), *TASKS[1:]]))
        assert builder.main([]) == 1
        told = capsys.readouterr().err
        assert checkout.read_bytes() == raw
        assert "exercises/fi/99_test.ipynb" in told and "asiakkuus workbook" in told
        assert ("99.A3" in told) == (kind == "answer")

    def test_outputs_are_no_answers(self, checkout):
        page = json.loads(checkout.read_text("utf-8"))
        cell_of(page, "99.A1")["execution_count"] = 3
        checkout.write_text(json.dumps(page), "utf-8")
        assert builder.main([]) == 0

    def test_a_task_that_is_asked_twice_or_elsewhere_is_refused(self):
        with pytest.raises(localise.SourceError, match="asked twice"):
            pages_of([TASKS[0], TASKS[0]])
        with pytest.raises(localise.SourceError, match="not a task of this lesson"):
            pages_of([Task("98.A1")])


def test_no_cell_of_the_course_is_anybodys_answer():
    for target in builder.targets():
        assert answers(builder.build(target)) == {}, target.name
        assert builder.answered(target) == []


def test_a_lesson_keeps_what_was_changed_in_it(tmp_path):
    lesson = parse_notebook(bundled("notebooks", "fi", "00_start.ipynb").read_bytes())
    mine = deepcopy(lesson)
    (changed,) = [cell for cell in mine["cells"] if source(cell).startswith("months = 3")]
    changed["source"] = source(changed).replace("months = 3", "months = 12")
    mine["cells"].insert(4, added("markdown", "Oma muistiinpano", "mine"))
    lesson["cells"][0] = {**lesson["cells"][0], "source": "# Uusi otsikko"}
    lesson["cells"][0]["id"] = digest(lesson["cells"][0])
    lesson["metadata"]["asiakkuus"]["edition"] = "new"
    renewed = renew(mine, lesson)
    lines = texts(renewed.notebook)
    assert renewed.own == 2 and lines[0] == "# Uusi otsikko" and lines[4] == "Oma muistiinpano"
    assert source(changed) in lines and source(changed).replace("12", "3", 1) not in lines
    assert len(lines) == len(lesson["cells"]) + 1
    assert is_current(renewed.notebook, lesson)


# Any sequence of edits, any change of the course.

WRITTEN = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["x = 1\r\ny = 2  \n", "\tloppu \n\n", "ä\u2028🚢\x0c", "```", "## A9 Oma otsikko", "x99_a1 = ...", "{}"]),
)
PLACES = st.integers(0, 60)
EDITS = st.one_of(
    st.tuples(st.just("change"), PLACES, WRITTEN),
    st.tuples(st.just("add"), PLACES, st.sampled_from(["code", "markdown", "raw"]), WRITTEN),
    st.tuples(st.just("move"), PLACES, PLACES),
    st.tuples(st.just("delete"), PLACES),
    st.tuples(st.just("copy"), PLACES, PLACES),
    st.tuples(st.just("split"), PLACES, st.integers(0, 20)),
    st.tuples(st.just("join"), PLACES),
    st.tuples(st.just("kind"), PLACES, st.sampled_from(["code", "markdown", "raw"])),
    st.tuples(st.just("picture"), PLACES),
)


def as_kind(cell, kind):
    kept = {key: cell[key] for key in ("id", "metadata", "source")}
    return {**kept, "cell_type": kind, **({"execution_count": None, "outputs": []} if kind == "code" else {})}


def edit(notebook, edits):
    """Edit a notebook as JupyterLab does: metadata is copied with a cell, ids are not."""
    page = deepcopy(notebook)
    cells = page["cells"]
    for n, (what, place, *more) in enumerate(edits):
        if not cells:
            break
        i = place % len(cells)
        new = f"edit-{n}-{len(cells)}"
        match what, more:
            case "change", [text]:
                cells[i]["source"] = text
            case "add", [kind, text]:
                cells.insert(i, added(kind, text, new))
            case "move", [to]:
                cells.insert(to % len(cells), cells.pop(i))
            case "delete", _:
                cells.pop(i)
            case "copy", [to]:
                cells.insert(to % len(cells), {**deepcopy(cells[i]), "id": new})
            case "split", [where]:
                text = source(cells[i])
                cells.insert(i + 1, {**deepcopy(cells[i]), "id": new, "source": text[where:]})
                cells[i]["source"] = text[:where]
            case "join", _ if i + 1 < len(cells):
                cells[i]["source"] = source(cells[i]) + "\n\n" + source(cells.pop(i + 1))
            case "kind", [kind]:
                cells[i] = as_kind(cells[i], kind)
            case "picture", _ if cells[i]["cell_type"] == "markdown":
                cells[i]["attachments"] = IMAGE
    return page


@st.composite
def editions(draw):
    tasks = draw(st.lists(st.sampled_from(TASKS), unique=True, max_size=7))
    return tuple(
        replace(
            task,
            text=draw(st.sampled_from([task.text, "Toisin sanoen."])),
            given=draw(st.sampled_from([task.given, "", "table = [4]"])),
            starter=draw(st.sampled_from([task.starter, f"other_{task.id[3:].lower()} = ..."])),
        )
        for task in tasks
    )


def as_written(cell):
    return cell["cell_type"], source(cell), json.dumps(cell.get("attachments", {}))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=st.lists(EDITS, max_size=12), second=st.lists(EDITS, max_size=6), new=editions(), newer=editions(),
    old=st.sampled_from(["now", "no identities", "no ids"]),
)  # fmt: skip
def test_whatever_is_written_survives_whatever_changes(built, first, second, new, newer, old):
    page = edit(built(TASKS), first)
    if old != "now":
        page = TestCopiesFromBeforeIdentities().old(page, old == "no identities")
        page = parse_notebook(json.dumps(page).encode())
    editions_so_far = [built(TASKS)]
    for tasks, edits in ((new, second), (newer, [])):
        course = built(tasks)
        editions_so_far.append(course)
        renewed = renew(page, course)
        after = parse_notebook(as_bytes(renewed.notebook))
        nbformat.validate(after)
        # Without ids and identities, a cell that is literally the course's cannot be told from it.
        handed = {as_written(cell) for one in editions_so_far for cell in one["cells"]}
        before = Counter(as_written(cell) for cell in page["cells"] if is_own(cell))
        result = Counter(map(as_written, after["cells"]))
        assert {cell: n for cell, n in before.items() if result[cell] != n and cell not in handed} == {}
        # Nothing appears from nowhere.
        assert set(map(as_written, filter(is_own, after["cells"]))) <= set(before)
        assert is_current(after, course)
        assert as_bytes(renew(after, course).notebook) == as_bytes(after)
        page = edit(after, edits)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.lists(EDITS, max_size=8), second=st.lists(EDITS, max_size=8), new=editions())
def test_answers_in_the_courses_own_file_harm_none_of_the_copy(built, first, second, new):
    page, course = edit(built(TASKS), first), edit(built(new), second)
    after = parse_notebook(as_bytes(renew(page, course).notebook))
    handed = {as_written(cell) for tasks in (TASKS, new) for cell in built(tasks)["cells"]}
    before = Counter(as_written(cell) for cell in page["cells"] if is_own(cell))
    theirs = Counter(as_written(cell) for cell in course["cells"] if is_own(cell))
    result = Counter(map(as_written, after["cells"]))
    for cell, n in before.items():
        assert cell in handed or n <= result[cell] <= n + theirs[cell]
    # What goes with which task may be seen otherwise once all is in its place; then it settles.
    again = renew(parse_notebook(as_bytes(renew(after, course).notebook)), course)
    assert is_current(after, course) and again.carried == 0


class TestTheCommand:
    def test_makes_and_updates(self, tmp_path, capsys):
        assert run(["workbook", str(tmp_path / "oma")]) == 0
        assert "Uusia tiedostoja: " in capsys.readouterr().out
        assert run(["workbook", str(tmp_path / "oma"), "--lang", "en"]) == 0
        assert "New files: 0." in capsys.readouterr().out

    def test_refuses_the_course_itself(self, capsys):
        assert run(["workbook", str(TOP)]) == 1
        told = capsys.readouterr().err
        assert "kuuluu itse kurssiin" in told and len(told.splitlines()) == 1

    @pytest.mark.parametrize("teacher", [False, True])
    def test_lab_opens_the_copy(self, tmp_path, monkeypatch, teacher):
        from asiakkuus_lib import lab

        started = []

        class Server:
            """Ended with Ctrl + C, which it answers by itself."""

            def __init__(self, command, **more):
                started.append((command, more))
                self.waits = iter([KeyboardInterrupt, 0])

            def __enter__(self):
                return self

            def __exit__(self, *_exc):
                pass

            def wait(self):
                outcome = next(self.waits)
                if outcome:
                    raise outcome
                return outcome

        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(lab.subprocess, "Popen", Server)
        assert run(["lab", *(["--teacher"] if teacher else [])]) == 0
        ((command, more),) = started
        folder = tmp_path / "asiakkuus-kurssi"
        assert more["cwd"] == folder and f"--ServerApp.root_dir={folder}" in command
        assert (folder / "exercises" / "fi" / "06_rfm.ipynb").is_file()
        assert (folder / "solutions").exists() == teacher

    @pytest.mark.skipif(os.name == "nt", reason="signals of another kind")
    @pytest.mark.parametrize("sent", ["SIGTERM", "SIGHUP"])
    def test_a_request_to_end_reaches_the_server(self, tmp_path, sent):
        """As a container that is stopped sends it, to the command alone."""
        server = "import time; print('up', flush=True); time.sleep(30)"
        script = (
            "import subprocess, sys\n"
            "from asiakkuus_lib import cli, lab\n"
            "lab.make_workbook, lab.tell, real = lambda *_a, **_m: [], lambda *_a: [], subprocess.Popen\n"
            f"subprocess.Popen = lambda *_a, **_m: real([sys.executable, '-c', {server!r}])\n"
            "cli.main(['lab'])\n"
        )
        with subprocess.Popen([sys.executable, "-c", script], cwd=tmp_path, stdout=subprocess.PIPE, text=True) as lab:
            while lab.stdout.readline().strip() != "up":
                assert lab.poll() is None
            lab.send_signal(getattr(signal, sent))
            try:
                lab.wait(timeout=10)
            finally:
                lab.kill()
