"""The house as a newcomer finds it: dependencies, doors, messages, documents."""

import ast
import importlib
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

TOP = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
TRACKED = subprocess.run(["git", "ls-files"], cwd=TOP, capture_output=True, text=True, check=False).stdout.split("\n")
MODULES = sorted(path for path in (TOP / "asiakkuus_lib").rglob("*.py") if path.name != "lesson.py")


def test_environment_yml_has_the_same_packages_and_bounds():
    environment = yaml.safe_load((TOP / "environment.yml").read_text("utf-8"))
    # On conda-forge `duckdb` goes by another name.
    ours = [item.replace("python-duckdb", "duckdb").replace("brotli-python", "brotli") for item in environment["dependencies"] if isinstance(item, str)]
    wanted = [
        f"python{PYPROJECT['project']['requires-python']}",
        *PYPROJECT["project"]["dependencies"],
        "pip",
    ]
    assert sorted(ours) == sorted(wanted)


def _locked(name):
    """Libraries of a lock with their versions (one library may have several, for different Pythons)."""
    lock = (TOP / name).read_text("utf-8")
    assert not re.search(r"https?:|--(extra-)?index-url|file:|@ ", lock)
    requirements = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)(.*?)(?=^\S|\Z)", lock, re.M | re.S)
    assert all("--hash=sha256:" in rest for _name, _version, rest in requirements)
    return {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version, _rest in requirements}


def _names(requirements):
    return {re.match(r"[\w-]+", item)[0].lower() for item in requirements} - {"asiakkuus-lib"}


EXTRAS = PYPROJECT["project"]["optional-dependencies"]
TO_RUN = _names(PYPROJECT["project"]["dependencies"] + EXTRAS["build"])
TO_BUILD = _names(EXTRAS["dev"])


def test_the_locks_are_pinned_hashed_and_name_no_host():
    assert {name for name, _version in _locked("requirements.lock")} >= TO_RUN
    assert {name for name, _version in _locked("requirements-dev.lock")} >= TO_RUN | TO_BUILD
    assert _locked("requirements-spark.lock")


def test_a_reader_installs_no_tool_of_the_developers():
    """The small lock is a part of the large one, in the same versions, without what only tests and the builder use."""
    small, large = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert small < large
    assert not {name for name, _version in small} & (TO_BUILD | {"polars-runtime-32", "pandoc"})


def test_what_a_reader_runs_asks_for_nothing_else():
    """What the package imports comes with the small lock, unless it is an extra that says so itself."""
    asked = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                asked |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                asked.add(node.module.split(".")[0])
    homes = packages_distributions()
    small = {name for name, _version in _locked("requirements.lock")}
    strangers = {
        name
        for name in asked - set(sys.stdlib_module_names)
        if not {re.sub(r"[-_.]+", "-", home).lower() for home in homes.get(name, ())} & small
    }
    assert strangers - {"asiakkuus_lib"} == {"pymc_marketing"}


def test_every_message_is_translated():
    done = subprocess.run(
        [sys.executable, "tools/messages.py", "--check"],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_readme_tells_every_door():
    for name in ("README.md", "LUEMINUT.md"):
        text = (TOP / name).read_text("utf-8")
        for target in ("make report", "make lab", "make test", "make notebooks", "make bench", "make lint"):
            assert target in text, f"{name}: {target}"
        first = text[text.index("```") : text.index("```", text.index("```") + 3)]
        assert re.findall(r"^make \w+", first, re.M) == ["make report", "make lab", "make test"], name
        for command in ("lab", "workbook", "reports", "report", "check-data", "template", "workshop", "doctor"):
            assert f"asiakkuus {command}" in text, f"{name}: {command}"


def test_no_path_of_a_machine():
    home = re.compile(r"/(?:home|Users|root|" + "work" + r")/\w+")
    for name in filter(None, TRACKED):
        path = TOP / name
        if path.is_file() and path.suffix not in {".png"}:
            assert not home.search(path.read_text("utf-8", errors="ignore")), name
    assert "uv.lock" not in TRACKED


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(TOP).as_posix() for path in MODULES])
def test_public_things_have_docstrings(path):
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "module"
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


MACHINERY = {"__init__", "advice", "check_data", "cli", "course", "doctor", "errors", "lab", "lean", "spelling"}
SUBJECTS = sorted(path.stem for path in (TOP / "asiakkuus_lib").glob("*.py") if path.stem not in MACHINERY)


def test_show_knows_no_subject():
    """Figures and tables take numbers: what they are about is for the lessons to say."""
    for path in (TOP / "asiakkuus_lib" / "show").glob("*.py"):
        asked = set(re.findall(r"from asiakkuus_lib\.(\w+)", path.read_text("utf-8")))
        assert asked <= {"errors", "locale", "show"}, path.name


@pytest.mark.parametrize("name", SUBJECTS)
def test_subject_functions_show_themselves(name):
    tree = ast.parse((TOP / "asiakkuus_lib" / f"{name}.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert ">>>" in ast.get_docstring(node), node.name


def test_reading_a_csv_loads_nothing_heavy():
    """Half of the memory that a large file may take would go to libraries that do not read it."""
    code = """
import sys
from asiakkuus_lib.reading import read_transactions
assert read_transactions().ledger.rows_read
print([name for name in ("matplotlib", "numpy", "openpyxl", "pandas", "scipy") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.stdout == "[]\n", done.stderr


LIGHT = """
import io, sys
from contextlib import redirect_stdout
from pathlib import Path
from asiakkuus_lib.cli import run
{before}
with redirect_stdout(io.StringIO()):
    assert run({arguments!r}) == 0
print([name for name in {heavy!r} if name in sys.modules])
"""
# The kernel works in a process of its own; what it has made is at hand in the lesson's page.
WITHOUT_KERNEL = """
import papermill
from asiakkuus_lib.report import engine, kernels, run as making
def ran(report, values, staging, progress):
    table = '{"name": "Days", "columns": [{"column": {"label": "Day", "kind": "date"}, "cells": ["2026-01-02T00:00:00", null]},'
    table += '{"column": {"label": "N", "kind": "number"}, "cells": [1, 2.5]}]}'
    (staging / "sheets" / "00.json").write_text(table)
    return making.report_notebook(report)
making._run = ran
"""


@pytest.mark.parametrize(
    ("arguments", "before", "heavy"),
    [
        (["--help"], "", ("nbformat", "duckdb")),
        (["report", "--help"], "", ("nbformat", "duckdb")),
        (["reports"], "", ("duckdb",)),
        (["report", "rfm", "--out", "reports"], WITHOUT_KERNEL, ()),
    ],
    ids=["help", "help of a command", "reports", "report"],
)
def test_the_command_loads_nothing_that_only_its_kernel_needs(arguments, before, heavy, tmp_path):
    code = LIGHT.format(arguments=arguments, before=before, heavy=("matplotlib", "numpy", "pandas", "scipy", "lark", *heavy))
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "[]\n", done.stderr


def test_a_page_that_reads_reports_works_out_no_grammars():
    code = "import sys; from asiakkuus_lib.report.catalogue import reports; print(len(reports('fi')) > 9, 'lark' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.stdout == "True False\n", done.stderr


def test_what_was_compiled_is_kept():
    """Else each process that a test starts, and each that a door of the house does, compiles its libraries anew."""
    assert "PYTHONDONTWRITEBYTECODE" not in os.environ and not sys.dont_write_bytecode
    told = subprocess.run(
        ["make", "--silent", "--eval", "told: ; @echo told:$$PYTHONDONTWRITEBYTECODE", "told"],
        cwd=TOP, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.stdout == "told:\n", told.stderr


@pytest.mark.parametrize("package", ["reading", "report", "show"])
def test_a_package_offers_what_its_stub_tells(package):
    home = importlib.import_module(f"asiakkuus_lib.{package}")
    assert home.__all__ and all(getattr(home, name) is not None for name in home.__all__)
    stub = ast.parse((TOP / "asiakkuus_lib" / package / "__init__.pyi").read_text("utf-8"))
    (told,) = (ast.literal_eval(node.value) for node in stub.body if isinstance(node, ast.Assign))
    assert sorted(told) == sorted(home.__all__)


@pytest.mark.parametrize("package", ["reading", "report", "show"])
def test_what_a_package_offers_somebody_uses(package):
    home = TOP / "asiakkuus_lib" / package
    texts = {path: path.read_text("utf-8") for top in ("asiakkuus_lib", "tools") for path in (TOP / top).rglob("*.py")}
    for name in importlib.import_module(f"asiakkuus_lib.{package}").__all__:
        users = [path for path, text in texts.items() if re.search(rf"\b{name}\b", text)]
        made = [path for path in users if path.is_relative_to(home) and re.search(rf"^(?:def|class) {name}\b|^{name} =", texts[path], re.M)]
        assert set(users) - set(made), name


def test_the_wheel_makes_the_same_report_from_any_folder(tmp_path):
    """Unpacked elsewhere and run from another folder, it needs nothing of the checkout."""
    build = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "--target",
        "wheel",
        "--directory",
        str(tmp_path / "dist"),
    ]
    subprocess.run(build, cwd=TOP, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    # -P and PYTHONPATH: the unpacked wheel goes before the checkout that the environment knows.
    code = "import asiakkuus_lib, sys; from asiakkuus_lib.cli import run; print(asiakkuus_lib.__file__); sys.exit(run(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "report", "rfm"], cwd=elsewhere, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "site") in done.stdout
    assert {path.name for path in (elsewhere / "reports").iterdir()} == {"rfm.html", "rfm.xlsx", "rfm.json"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "workbook", "oma"], cwd=elsewhere, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for kind in ("exercises", "notebooks"):
        made, ours = ({path.relative_to(top).as_posix() for path in top.glob(f"{kind}/*/*.ipynb")} for top in (elsewhere / "oma", TOP))
        assert made == ours
