"""Exercises as a student meets them: untouched they run, solved they pass, and no answer can be found."""

import ast
import re
from pathlib import Path

import nbformat
import papermill
import pytest

from asiakkuus_lib.learn.tasks import all_tasks
from asiakkuus_lib.locale import use_language

TOP = Path(__file__).resolve().parent.parent
EXERCISES = sorted((TOP / "exercises").rglob("*.ipynb"))
SOLUTIONS = sorted((TOP / "solutions").rglob("*.ipynb"))


def ids(paths):
    return [path.relative_to(TOP).as_posix() for path in paths]


def states(notebook) -> dict[str, str]:
    return {
        mark["task"]: mark["state"]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if (mark := output.get("metadata", {}).get("asiakkuus", {})).get("task")
    }


def assignments(code: str) -> list[tuple[str, str]]:
    """Name and value of each assignment, as text."""
    return [
        (ast.unparse(node.targets[0]), ast.unparse(node.value))
        for node in ast.parse(code).body
        if isinstance(node, ast.Assign)
    ]


def tasks_asked(notebook) -> set[str]:
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    return set(re.findall(r'(?:check|reflect)\("([\d.AO]+)"', code))


@pytest.mark.parametrize("path", EXERCISES, ids=ids(EXERCISES))
def test_untouched_it_runs_to_the_end(path):
    notebook = papermill.execute_notebook(str(path), None, progress_bar=False)
    assert not [output for cell in notebook.cells for output in cell.get("outputs", []) if output.output_type == "error"]
    found = states(notebook)
    assert set(found) == tasks_asked(notebook)
    assert set(found.values()) == {"not_answered"}


def test_one_faulty_answer_does_not_silence_the_other_checks(tmp_path):
    """All cells are run; the first answer ends in an error, and the check of each other task still replies."""
    notebook = nbformat.read(EXERCISES[0], as_version=4)
    starter = next(cell for cell in notebook.cells if "starter" in cell.metadata.get("tags", []) and "..." in cell.source)
    starter.source = "no_such_name + 1"
    ran = tmp_path / "ran.ipynb"
    with pytest.raises(papermill.PapermillExecutionError, match="ended in an error"):
        papermill.execute_notebook(notebook, str(ran), progress_bar=False)
    found = states(nbformat.read(ran, as_version=4))
    assert len(found) >= len(tasks_asked(notebook)) - 1
    assert set(found.values()) == {"not_answered"}


@pytest.mark.parametrize("path", SOLUTIONS, ids=ids(SOLUTIONS))
def test_solved_it_passes(path):
    notebook = nbformat.read(path, as_version=4)
    found = states(notebook)
    assert set(found) == tasks_asked(notebook)
    assert {task: state for task, state in found.items() if ".A" in task and state != "correct"} == {}
    assert {state for task, state in found.items() if ".O" in task} <= {"answered"}


@pytest.mark.parametrize("path", EXERCISES, ids=ids(EXERCISES))
def test_no_answer_can_be_found(path):
    exercise = nbformat.read(path, as_version=4)
    solution = nbformat.read(TOP / "solutions" / path.relative_to(TOP / "exercises"), as_version=4)
    code = "\n".join(cell.source for cell in exercise.cells if cell.cell_type == "code")
    text = "\n".join(cell.source for cell in exercise.cells)
    open_names = {target for target, value in assignments(code) if value in {"...", repr("\n\n")}}
    solved = dict(assignments("\n".join(c.source for c in solution.cells if c.cell_type == "code")))
    assert open_names and open_names <= set(solved)
    assert not any(solved[name].strip("'\"\\n ")[:60] in text for name in open_names)
    assert not any(cell.get("outputs") for cell in exercise.cells)


@pytest.mark.parametrize("task", [task for task in all_tasks() if ".A" in task.id], ids=lambda task: task.id)
@pytest.mark.parametrize("lang", ["fi", "en"])
def test_the_expected_number_is_not_in_the_exercise(task, lang):
    use_language(lang)
    expected = task.expected()
    if not isinstance(expected, int) or expected < 100:
        pytest.skip("only a number of three digits or more would be conspicuous")
    (path,) = [path for path in EXERCISES if path.parent.name == lang and path.name.startswith(task.id[:2])]
    assert not re.search(rf"(?<!\d){expected}(?!\d)", path.read_text("utf-8"))


@pytest.mark.parametrize("task", [task for task in all_tasks() if ".A" in task.id], ids=lambda task: task.id)
def test_a_slip_is_told_of_answers_near_its_own_only(task):
    """What is near enough to a large right answer is not near to a small slip: 0 and 1 hours are not 0.55."""
    for slip in task.mistakes:
        known = slip.answer() if slip.answer is not None else None
        if isinstance(known, (int, float)) and known:
            assert task.kind.tolerance <= 0.1 * abs(known), slip.hint
