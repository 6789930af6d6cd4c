"""Build the notebooks of both languages from their one source.

    python tools/build.py                 build all, executed where they should be
    python tools/build.py 06_rfm          build one lesson with its exercises
    python tools/build.py --check         say what has drifted, without executing anything

A lesson (`course/lessons/06_rfm.py`) becomes `notebooks/{fi,en}/06_rfm.ipynb`, executed. A set of
exercises (`course/exercises/06_rfm.py`) becomes `exercises/{fi,en}/06_rfm.ipynb`, stripped of its
solutions and never executed, and `solutions/{fi,en}/06_rfm.ipynb`, executed. A file that somebody has
written in is never built over.

In a source file
- a Markdown cell carries the tag `fi` or `en`; a code cell is shared, unless it carries one of them;
- `_("text")` in code becomes the text in the notebook's language, from the message catalogues;
- a comment `# fi: sanoin | en: in words` becomes the half in the notebook's language;
- the tag `collapsed` folds the code away until the reader opens it;
- `sources=["S0-063"]` names the items of the curriculum that the cell teaches.
"""

import argparse
import ast
import io
import os
import re
import sys
import tokenize
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import jupytext
import nbformat
from nbformat import NotebookNode

from asiakkuus_lib.learn import answers
from asiakkuus_lib.locale import SOURCE_LANGUAGE, languages, translate

TOP = Path(__file__).resolve().parent.parent
LARGEST = 500_000
EXERCISE_TAGS = {"task", "starter", "solution", "check"}
KEEP = (
    "Nothing was written. Take the answers to a copy of your own with `asiakkuus workbook DIR`, then restore these "
    "files (`git checkout -- FILE`) or delete them, and build again."
)
# JupyterLab goes on after an error in a cell with this tag.
GOES_ON = "raises-exception"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
_SIDED_COMMENT = re.compile(r"#(?P<lead>[^#\n]*?)\s*fi:\s*(?P<fi>.*?)\s*\|\s*en:\s*(?P<en>.*?)\s*$")


class SourceError(Exception):
    """The source of a notebook breaks one of the rules above."""


@dataclass(frozen=True)
class Target:
    """One notebook to be built."""

    source: Path
    folder: str
    lang: str
    executed: bool

    @property
    def path(self) -> Path:
        return TOP / self.folder / self.lang / f"{self.source.stem}.ipynb"

    @property
    def name(self) -> str:
        return self.path.relative_to(TOP).as_posix()


def targets(names: Iterable[str] = ()) -> list[Target]:
    """Every notebook that the sources make, or those of the lessons named."""
    wanted = set(names)
    made = []
    for kind, folders in (
        ("lessons", (("notebooks", True),)),
        ("exercises", (("exercises", False), ("solutions", True))),
    ):
        for source in sorted((TOP / "course" / kind).glob("*.py")):
            if not wanted or source.stem in wanted:
                made += [Target(source, folder, lang, run) for folder, run in folders for lang in languages()]
    return made


def build(target: Target) -> NotebookNode:
    """The notebook of a target, not executed."""
    source = jupytext.read(target.source, fmt="py:percent")
    cells = [cell for cell in source.cells if cell.source.strip()]
    if target.folder != "notebooks":
        _check_exercise_tags(cells, target.source)
    chosen = [
        _cell(cell, target) for cell in cells if _in_language(cell, target.lang) and _in_folder(cell, target.folder)
    ]
    _number(chosen)
    if target.folder != "notebooks":
        chosen = _identified(chosen, target.source)
    return nbformat.v4.new_notebook(
        cells=chosen,
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "asiakkuus": {"name": target.source.stem, "lang": target.lang, "edition": answers.edition(chosen)},
        },
    )


def _tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def _in_language(cell: NotebookNode, lang: str) -> bool:
    own = set(_tags(cell)) & set(languages())
    if cell.cell_type == "markdown" and len(own) != 1:
        raise SourceError(f"a Markdown cell needs one language tag: {cell.source[:60]!r}")
    return not own or lang in own


def _in_folder(cell: NotebookNode, folder: str) -> bool:
    tags = set(_tags(cell))
    if folder == "exercises":
        return bool(tags & {"task", "starter", "check"}) or not tags & EXERCISE_TAGS
    if folder == "solutions":
        return bool(tags & {"task", "solution", "check"}) or not tags & EXERCISE_TAGS
    return True


def _check_exercise_tags(cells: Iterable[NotebookNode], source: Path) -> None:
    for cell in cells:
        if cell.cell_type == "code" and not set(_tags(cell)) & EXERCISE_TAGS:
            raise SourceError(
                f"{source.name}: a code cell without one of {sorted(EXERCISE_TAGS)}: {cell.source[:60]!r}"
            )


def _cell(cell: NotebookNode, target: Target) -> NotebookNode:
    tags = [tag for tag in _tags(cell) if tag not in languages() and tag != "collapsed"]
    metadata: dict = {"tags": tags} if tags else {}
    if "sources" in cell.metadata:
        metadata["sources"] = cell.metadata["sources"]
    if cell.cell_type == "markdown":
        return nbformat.v4.new_markdown_cell(cell.source, metadata=metadata)
    if "collapsed" in _tags(cell):
        metadata["jupyter"] = {"source_hidden": True}
    if target.folder == "exercises":
        # With all cells run, one faulty answer must not keep the checks of the others from replying.
        metadata["tags"] = [*tags, GOES_ON]
    return nbformat.v4.new_code_cell(localise(cell.source, target.lang), metadata=metadata)


def _number(cells: Iterable[NotebookNode]) -> None:
    """Give each cell an id that lasts as long as its text."""
    seen: dict[str, int] = {}
    for cell in cells:
        digest = answers.digest(cell)
        seen[digest] = seen.get(digest, 0) + 1
        cell.id = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def _identified(cells: list[NotebookNode], source: Path) -> list[NotebookNode]:
    """Tell each cell of an exercise which task it belongs to and what it is there for.

    A task begins at its heading and has one check; a page's other cells go by the lesson's number.
    """
    starts = [i for i, cell in enumerate(cells) if cell.cell_type == "markdown" and cell.source.startswith("## ")]
    made: list[NotebookNode] = []
    count: dict[tuple[str, str], int] = {}
    for begin, end in zip([0, *starts], [*starts, len(cells)], strict=True):
        code = "\n".join(cell.source for cell in cells[begin:end] if "check" in _tags(cell))
        tasks = list(dict.fromkeys(re.findall(r'^(?:check|reflect)\("([^"]+)"', code, re.M)))
        if len(tasks) > 1:
            raise SourceError(f"{source.name}: two checks under one heading: {', '.join(tasks)}")
        task = tasks[0] if tasks else source.stem.split("_")[0]
        if tasks and any(cell_task == task for cell_task, _role in count):
            raise SourceError(f"{source.name}: {task} is checked under two headings")
        for cell in cells[begin:end]:
            role = _role(cell)
            count[task, role] = count.get((task, role), 0) + 1
            made.append(nbformat.from_dict(answers.stamped(cell, task, role, count[task, role])))
    return made


def _role(cell: NotebookNode) -> str:
    tags = set(_tags(cell))
    if cell.cell_type != "code":
        return answers.TEXT
    if {"starter", "solution"} <= tags:
        return answers.GIVEN
    if "check" in tags:
        return answers.CHECK
    return answers.ANSWER if "starter" in tags else answers.SOLUTION


def localise(code: str, lang: str) -> str:
    """Put the texts and the comments of a code cell into one language.

    >>> localise('print(_("Customers"))  # fi: kaikki | en: all', "en")
    'print("Customers")  # all'
    """
    return _localise_comments(_localise_texts(code, lang), lang)


def _localise_texts(code: str, lang: str) -> str:
    lines = code.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    raw = code.encode()
    for call in sorted(_text_calls(ast.parse(code)), key=lambda node: (node.lineno, node.col_offset), reverse=True):
        begin = starts[call.lineno - 1] + call.col_offset
        end = starts[call.end_lineno - 1] + call.end_col_offset
        message = call.args[0].value
        text = translate(message, lang)
        if lang != SOURCE_LANGUAGE and text == message and any(c.isalpha() for c in message):
            raise SourceError(f"no translation into {lang}: {message!r}")
        line = lines[call.lineno - 1]
        indent = len(line) - len(line.lstrip())
        raw = raw[:begin] + _literal(text, indent).encode() + raw[end:]
    return raw.decode()


def _text_calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
            if not (len(node.args) == 1 and isinstance(node.args[0], ast.Constant)):
                raise SourceError(f"_() takes one plain text: {ast.unparse(node)}")
            yield node


def _literal(text: str, indent: int, width: int = 100) -> str:
    """A Python literal with double quotes, broken over lines where it would run off the page."""

    def quoted(part: str) -> str:
        escaped = part.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\xa0", "\\xa0")
        return f'"{escaped}"'

    if len(text) <= width - 30:
        return quoted(text)
    pieces, line = [], ""
    for word in re.findall(r"\S+\s*", text):
        if line and len(line) + len(word) > width - 20:
            pieces.append(line)
            line = ""
        line += word
    pad = "\n" + " " * (indent + 4)
    return "(" + pad + pad.join(quoted(piece) for piece in [*pieces, line]) + "\n" + " " * indent + ")"


def _localise_comments(code: str, lang: str) -> str:
    out = code.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        sided = _SIDED_COMMENT.match(token.string) if token.type == tokenize.COMMENT else None
        if sided:
            row, column = token.start
            ending = "\n" if out[row - 1].endswith("\n") else ""
            lead = f" {sided['lead'].strip()}" if sided["lead"].strip() else ""
            out[row - 1] = f"{out[row - 1][:column]}#{lead} {sided[lang]}{ending}"
    return "".join(out)


def execute(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Run a notebook from top to bottom and keep only what is the same every time."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    client = NotebookClient(
        notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(folder)}},
        record_timing=False, store_widget_state=False, extra_arguments=["--log-level=ERROR"],
    )  # fmt: skip
    try:
        client.execute(env={**os.environ, "PYTHONHASHSEED": "0", "TZ": "UTC", "COLUMNS": "100"})
    except CellExecutionError as failed:
        raise SourceError(f"{failed.ename}: {failed.evalue}\n{failed.traceback[:600]}") from None
    return tidy(notebook)


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
        notebook = execute(notebook, target.path.parent)
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
    if built.metadata != source.metadata:
        found.append(f"{target.name}: the metadata differ from the source")
    for i, (ours, theirs) in enumerate(zip(built.cells, source.cells, strict=False)):
        if (ours.cell_type, ours.source, ours.id, ours.metadata) != (
            theirs.cell_type, theirs.source, theirs.id, theirs.metadata,
        ):  # fmt: skip
            found.append(f"{target.name}, cell {i + 1}: differs from {target.source.name}: {ours.source[:50]!r}")
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
    parser = argparse.ArgumentParser(description="Build the notebooks from course/.")
    parser.add_argument("names", nargs="*", help="lessons to build, such as 06_rfm; all without")
    parser.add_argument("--check", action="store_true", help="say what has drifted; builds nothing")
    options = parser.parse_args(arguments)
    chosen = targets(options.names)
    try:
        if options.check:
            problems = [line for target in chosen for line in drift(target)]
            problems += [] if options.names else strays(chosen)
            print("\n".join(problems) or f"{len(chosen)} notebooks agree with their sources")
            return 1 if problems else 0
        kept = [line for target in chosen for line in answered(target)]
        if kept:
            print("\n".join(kept), file=sys.stderr)
            print(KEEP, file=sys.stderr)
            return 1
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            for line in pool.map(write, chosen):
                print(line, flush=True)
    except SourceError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
