"""Build the notebooks of both languages from the folders of the lessons.

    python tools/build.py                 build all, executed where they should be
    python tools/build.py 06_rfm          build one lesson with its exercises
    python tools/build.py --check         say what has drifted, without executing anything

A lesson's page (`asiakkuus_lib/lessons/l06_rfm/lesson.py`) becomes `notebooks/{fi,en}/06_rfm.ipynb`, executed.
Its tasks (`exercises.py`) become `exercises/{fi,en}/06_rfm.ipynb`, without their solutions and never executed,
and `solutions/{fi,en}/06_rfm.ipynb`, executed. The lists of chapters in the READMEs are written too. A file that
somebody has written in is never built over. So is the page that explains the record of a report (`record_page.py`).

In the source of a page
- a Markdown cell carries the tag `fi` or `en`; a code cell is shared, unless it carries one of them;
- the first Markdown cell holds what the reader learns; the builder puts the head around it (`standing.py`);
- `both(fi="…", en="…")` in code becomes the text in the notebook's language;
- a comment `# fi: sanoin | en: in words` becomes the half in the notebook's language;
- `{count:number}` in Markdown becomes the number, computed in the notebook at that place (`show/prose.py`);
- `{07:chapter}` and `{06:exercises}` in Markdown become the ways there;
- the tag `collapsed` folds the code away until the reader opens it;
- `sources=["S0-063"]` names the items of the curriculum that the cell teaches.
"""

import argparse
import ast
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# Before what reads notebooks.
import asiakkuus_lib.lean  # noqa: F401

# isort: split
import exercise_pages
import jupytext
import nbformat
import record_page
import standing
from cells import code_cell, markdown_cell
from localise import SourceError, localise
from nbformat import NotebookNode

from asiakkuus_lib.course import Lesson, lessons
from asiakkuus_lib.learn import answers
from asiakkuus_lib.locale import languages
from asiakkuus_lib.show.prose import Place, filled, places

TOP = Path(__file__).resolve().parent.parent
LARGEST = 500_000
NOTEBOOKS = "notebooks"
KEEP = (
    "Nothing was written. Take the answers to a copy of your own with `asiakkuus workbook DIR`, then restore these "
    "files (`git checkout -- FILE`) or delete them, and build again."
)
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
DOORS = {"README.md": "en", "LUEMINUT.md": "fi"}
_LIST = re.compile(r"(?<=<!-- chapters -->\n).*?(?=\n<!-- /chapters -->)", re.DOTALL)


@dataclass(frozen=True)
class Target:
    """One notebook to be built."""

    lesson: Lesson
    folder: str
    lang: str

    @property
    def executed(self) -> bool:
        return self.folder != exercise_pages.EXERCISES

    @property
    def path(self) -> Path:
        return TOP / self.folder / self.lang / f"{self.lesson.stem}.ipynb"

    @property
    def name(self) -> str:
        return self.path.relative_to(TOP).as_posix()


def targets(names: Iterable[str] = ()) -> list[Target]:
    """Every notebook that the lessons make, or those of the lessons named."""
    wanted = set(names)
    known = [lesson for lesson in lessons() if not wanted or lesson.stem in wanted]
    if unknown := wanted - {lesson.stem for lesson in known}:
        raise SourceError(f"there is no lesson {', '.join(sorted(unknown))}")
    kinds = {
        NOTEBOOKS: [lesson for lesson in known if lesson.is_written],
        exercise_pages.EXERCISES: [lesson for lesson in known if lesson.has_exercises],
        exercise_pages.SOLUTIONS: [lesson for lesson in known if lesson.has_exercises],
    }
    return [Target(lesson, folder, lang) for folder, found in kinds.items() for lesson in found for lang in languages()]


def build(target: Target) -> NotebookNode:
    """The notebook of a target, not executed; the numbers of its prose still have places."""
    return handed_out(target, _page(target) if target.folder == NOTEBOOKS else _tasks(target))


def handed_out(target: Target, cells: list[NotebookNode]) -> NotebookNode:
    """The notebook of cells whose text is as the reader gets it; what is not, is the reader's own."""
    number(cells)
    return notebook_of(target, cells)


def notebook_of(target: Target, cells: list[NotebookNode]) -> NotebookNode:
    """The notebook that cells with ids make."""
    return nbformat.v4.new_notebook(
        cells=cells,
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "asiakkuus": {"name": target.lesson.stem, "lang": target.lang, "edition": answers.edition(cells)},
        },
    )


def _tasks(target: Target) -> list[NotebookNode]:
    module = target.lesson.exercises()
    return list(exercise_pages.cells(target.lesson, module.PAGE, module.TASKS, target.folder, target.lang))


@cache
def _cells(text: str) -> list[NotebookNode]:
    """The cells of a lesson's page, in all its languages, as they are written."""
    return list(jupytext.reads(text, fmt="py:percent").cells)


def _page(target: Target) -> list[NotebookNode]:
    source = _cells(target.lesson.source.read_text("utf-8"))
    cells = [
        _cell(cell, target.lang) for cell in source if cell.source.strip() and _in_language(cell, target.lang)
    ]
    first = cells[0]
    first.source = standing.head(target.lesson, first.source, target.lang)
    if foot := standing.foot(target.lesson, target.lang):
        if cells[-1].cell_type == "markdown" and "lesson" in _tags(cells[-1]):
            cells[-1].source += f"\n\n{foot}"
        else:
            cells.append(markdown_cell(foot, metadata={"tags": ["lesson"]}))
    return cells


def _tags(cell: NotebookNode) -> list[str]:
    tags: list[str] = cell.metadata.get("tags", [])
    return tags


def _in_language(cell: NotebookNode, lang: str) -> bool:
    own = set(_tags(cell)) & set(languages())
    if cell.cell_type == "markdown" and len(own) != 1:
        raise SourceError(f"a Markdown cell needs one language tag: {cell.source[:60]!r}")
    return not own or lang in own


def _cell(cell: NotebookNode, lang: str) -> NotebookNode:
    tags = [tag for tag in _tags(cell) if tag not in languages() and tag != "collapsed"]
    metadata: dict = {"tags": tags} if tags else {}
    if "sources" in cell.metadata:
        metadata["sources"] = list(cell.metadata["sources"])
    if cell.cell_type == "markdown":
        if places(cell.source) and "lesson" not in tags:
            raise SourceError(f"numbers of a report's sentences come from its findings: {cell.source[:60]!r}")
        return markdown_cell(standing.linked(cell.source, lang), metadata=metadata)
    if "collapsed" in _tags(cell):
        metadata["jupyter"] = {"source_hidden": True}
    return code_cell(localise(cell.source, lang), metadata=metadata)


def number(cells: Iterable[NotebookNode]) -> None:
    """Give each cell an id that lasts as long as its text."""
    seen: dict[str, int] = {}
    for cell in cells:
        digest = answers.digest(cell)
        seen[digest] = seen.get(digest, 0) + 1
        cell.id = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def fill(cell: NotebookNode, values: Mapping[str, str]) -> None:
    """Write the numbers of a Markdown cell in their places, and note them beside it."""
    cell.source = filled(cell.source, values)
    cell.metadata["asiakkuus"] = {"values": dict(values)}


def values_of(cell: NotebookNode) -> dict[str, str]:
    """What stands in each place of a built Markdown cell."""
    values: dict[str, str] = cell.metadata.get("asiakkuus", {}).get("values", {})
    return values


def execute(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Run a notebook from top to bottom and keep only what is the same every time."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError
    from nbclient.util import ensure_async

    from asiakkuus_lib.report.kernels import ThisPython

    class Client(NotebookClient):
        """Computes the numbers of the prose on the way."""

        async def async_execute_cell(
            self,
            cell: NotebookNode,
            cell_index: int,
            execution_count: int | None = None,
            store_history: bool = True,
        ) -> NotebookNode:
            wanted = places(cell.source) if cell.cell_type == "markdown" else []
            if wanted and self.kc is not None:
                sent = self.kc.execute("", silent=True, user_expressions={p.text: computed(p) for p in wanted})
                reply = await self.async_wait_for_reply(await ensure_async(sent))
                fill(cell, {place: said(place, reply or {}) for place in (p.text for p in wanted)})
            return await super().async_execute_cell(cell, cell_index, execution_count, store_history)

    client = Client(
        notebook, timeout=600, kernel_manager_class=ThisPython, resources={"metadata": {"path": str(folder)}},
        record_timing=False, store_widget_state=False,
    )  # fmt: skip
    try:
        client.execute(env={**os.environ, "PYTHONHASHSEED": "0", "TZ": "UTC", "COLUMNS": "100"})
    except CellExecutionError as failed:
        raise SourceError(f"{failed.ename}: {failed.evalue}\n{failed.traceback[:600]}") from None
    return tidy(notebook)


def computed(place: Place) -> str:
    """The expression that a kernel works out for a place."""
    helper = "__import__('asiakkuus_lib.show.prose', fromlist=['written']).written"
    return f"{helper}(({place.expression}), {place.kind!r}, {place.decimals})"


def said(place: str, reply: Mapping) -> str:
    """What a kernel replied for a place."""
    found = reply["content"]["user_expressions"][place]
    if found["status"] != "ok":
        raise SourceError(f"{place} cannot be computed at its place: {found['ename']}: {found['evalue']}")
    text: str = ast.literal_eval(found["data"]["text/plain"])
    return text


def tidy(notebook: NotebookNode) -> NotebookNode:
    """Leave out what only a running kernel understands."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(WIDGET_VIEW, None)
    return notebook


def write(target: Target) -> str:
    """Build, execute and write one notebook; returns what was done."""
    notebook = build(target)
    target.path.parent.mkdir(parents=True, exist_ok=True)
    if target.executed:
        notebook = handed_out(target, execute(notebook, target.path.parent).cells)
    text = nbformat.writes(notebook) + "\n"
    if len(text.encode()) > LARGEST:
        raise SourceError(f"{target.name} has {len(text.encode()):,} bytes; the limit is {LARGEST:,}")
    if target.path.exists() and target.path.read_text(encoding="utf-8") == text:
        return f"{target.name} unchanged"
    target.path.write_text(text, encoding="utf-8")
    return f"{target.name} written"


def answered(target: Target) -> list[str]:
    """What stands in the way of writing a notebook: answers that somebody wrote into the file."""
    if not target.path.exists():
        return []
    try:
        built = nbformat.reads(target.path.read_text(encoding="utf-8"), as_version=4)
        found = answers.answers(built)
    except Exception:  # whatever it is, it is not ours to write over
        return [f"{target.name} is not a notebook that can be read, and may hold somebody's work"]
    where = ", ".join(sorted(filter(answers.is_task, found)))
    cells = sum(map(len, found.values()))
    return [f"{target.name} holds {cells} cells that somebody wrote{f': {where}' if where else ''}"] if found else []


def drift(target: Target) -> list[str]:
    """What in a built notebook differs from its source, without running it."""
    if not target.path.exists():
        return [f"{target.name} is missing"]
    text = target.path.read_text(encoding="utf-8")
    built = nbformat.reads(text, as_version=4)
    source = build(target)
    found = []
    if len(text.encode()) > LARGEST:
        found.append(f"{target.name} is larger than {LARGEST:,} bytes")
    if text != nbformat.writes(built) + "\n":
        found.append(f"{target.name} is not in its canonical form")
    for cell, stored in zip(source.cells, built.cells, strict=False):
        if cell.cell_type == "markdown" and places(cell.source):
            fill(cell, {place.text: values_of(stored).get(place.text, "") for place in places(cell.source)})
    source = handed_out(target, source.cells)
    if built.metadata != source.metadata:
        found.append(f"{target.name}: the metadata differ from the source")
    for i, (ours, theirs) in enumerate(zip(built.cells, source.cells, strict=False)):
        if (ours.cell_type, ours.source, ours.id, ours.metadata) != (
            theirs.cell_type, theirs.source, theirs.id, theirs.metadata,
        ):  # fmt: skip
            found.append(f"{target.name}, cell {i + 1}: differs from its source: {ours.source[:50]!r}")
    if len(built.cells) != len(source.cells):
        found.append(f"{target.name} has {len(built.cells)} cells, its source makes {len(source.cells)}")
    return found + [f"{target.name}, {problem}" for problem in _unclean(built, target)]


def _unclean(notebook: NotebookNode, target: Target) -> Iterator[str]:
    for i, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        outputs = cell.get("outputs", [])
        if not target.executed and (outputs or cell.execution_count):
            yield f"cell {i + 1}: has been executed"
        if target.executed and cell.execution_count is None:
            yield f"cell {i + 1}: has not been executed"
        for output in outputs:
            if output.output_type == "error" or output.get("name") == "stderr":
                yield f"cell {i + 1}: holds an error or a warning"
            if WIDGET_VIEW in output.get("data", {}) or "text/plain" not in output.get("data", {"text/plain": ""}):
                yield f"cell {i + 1}: holds an output that cannot be compared as text"
            if re.search(r"(/home/|/Users/|/root/|/tmp/|[A-Z]:\\\\Users)", str(output.get("data", output))):
                yield f"cell {i + 1}: holds a path of some machine"


def doors(write: bool) -> list[str]:
    """Write the lists of chapters in the READMEs and the page on the record, or say which of them are out of step."""
    told = []
    for name, lang in DOORS.items():
        path = TOP / name
        text = path.read_text(encoding="utf-8")
        wanted = _LIST.sub(standing.chapter_list(lang, "notebooks/{lang}/", "exercises/{lang}/"), text)
        if text == wanted and _LIST.search(text):
            continue
        told.append(f"{name} {'written' if write else 'lists other chapters than there are'}")
        if write:
            path.write_text(wanted, encoding="utf-8")
    explained = record_page.page(TOP / "notebooks" / "en")
    if not record_page.PAGE.exists() or record_page.PAGE.read_text(encoding="utf-8") != explained:
        told.append(f"{record_page.PAGE.name} {'written' if write else 'explains another record'}")
        if write:
            record_page.PAGE.write_text(explained, encoding="utf-8")
    return told


def strays(built: Iterable[Target]) -> list[str]:
    """Notebooks that no source makes."""
    known = {target.path for target in built}
    found = (path for folder in ("notebooks", "exercises", "solutions") for path in (TOP / folder).rglob("*.ipynb"))
    return [
        f"{path.relative_to(TOP).as_posix()} has no source"
        for path in sorted(found)
        if path not in known and ".ipynb_checkpoints" not in path.parts
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build the notebooks from the lessons.")
    parser.add_argument("names", nargs="*", help="lessons to build, such as 06_rfm; all without")
    parser.add_argument("--check", action="store_true", help="say what has drifted; builds nothing")
    options = parser.parse_args(arguments)
    try:
        chosen = targets(options.names)
        if options.check:
            problems = [line for target in chosen for line in drift(target)]
            problems += [] if options.names else strays(chosen) + doors(write=False)
            print("\n".join(problems) or f"{len(chosen)} notebooks agree with their sources")
            return 1 if problems else 0
        kept = [line for target in chosen for line in answered(target)]
        if kept:
            print("\n".join(kept), file=sys.stderr)
            print(KEEP, file=sys.stderr)
            return 1
        # A page of its own may read what the others have found.
        for stage in (True, False):
            with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
                for line in pool.map(write, [target for target in chosen if bool(target.lesson.number) is stage]):
                    print(line, flush=True)
        for line in doors(write=True):
            print(line, flush=True)
    except SourceError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
