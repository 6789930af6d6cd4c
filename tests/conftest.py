"""What the tests share."""

import os
import pickle
import shutil
from contextlib import ExitStack
from dataclasses import replace
from hashlib import sha256
from importlib.util import find_spec
from inspect import signature
from pathlib import Path
from typing import Any
from unittest import mock

import pandas as pd
import pytest
from hypothesis import settings

from asiakkuus_lib import reading as reader
from asiakkuus_lib.locale import use_language
from asiakkuus_lib.purchase_models import gamma_gamma, purchases
from tests.in_process import reports_in_process

TOP = Path(__file__).resolve().parent.parent
# What a test proves does not depend on how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def finnish():
    """Every test begins in Finnish, the course's own default."""
    use_language("fi")


@pytest.fixture(scope="session", autouse=True)
def in_process():
    """Reports are made in the test's own process: a kernel takes longer to start than most reports to be made."""
    with reports_in_process():
        yield


_fits: dict[bytes, Any] = {}


@pytest.fixture(scope="module", autouse=True)
def fits_remembered(request):
    """A model is fitted once to the same histories: reports of the same data, in two languages, fit it again and again.

    Tests of the fitting itself fit anew.
    """
    def once(fit):
        def remembered(*given, **more):
            # A fourth argument tells where a search begins, and not where it ends.
            key = pickle.dumps((fit.__name__, given[:3]))
            if key not in _fits:
                _fits[key] = fit(*given, **more)
            return _fits[key]

        return remembered

    if "purchase_models" in request.node.nodeid:
        yield
        return
    with ExitStack() as patches:
        for module, name in ((purchases, "fit_histories"), (gamma_gamma, "fit_means")):
            patches.enter_context(mock.patch.object(module, name, once(getattr(module, name))))
        yield


# By what reads them. Of purchases more files than the reports of one case read, for each has a database in memory;
# of the others as many as the lessons read one after another.
_reads: dict[str, dict[bytes, Any]] = {}
_READS_KEPT = {"read_transactions": 12, "read_input": 200, "read_costs": 60, "read_agreements": 60}


def _read_once(read):
    """The same reader, which reads a file once as long as it is the same, and is asked for the same."""
    reads = _reads.setdefault(read.__name__, {})

    def reading(*given, **wishes):
        source = signature(read).bind(*given, **wishes).arguments.get("source", "")
        is_course = isinstance(source, str) and source == ""
        if not is_course and not (isinstance(source, str | Path) and Path(source).is_file()):
            return read(*given, **wishes)
        contents = b"" if is_course else sha256(Path(source).read_bytes()).digest()
        key = pickle.dumps((given, contents, sorted(wishes.items())))
        while key not in reads and len(reads) >= _READS_KEPT[read.__name__]:
            del reads[next(iter(reads))]
        told = reads[key] = reads.pop(key) if key in reads else read(*given, **wishes)
        # What is done to a table that was read is not seen in the next one.
        return replace(told, frame=told.frame.copy()) if isinstance(told, reader.Input) else replace(told)

    return reading


@pytest.fixture(scope="module")
def reads_remembered():
    """Reports of the same file, in two languages and one after another, read it once.

    For tests of what is made of the data: those of the reading itself read anew.
    """
    with ExitStack() as patches:
        for name in ("read_transactions", "read_input", "read_costs", "read_agreements"):
            patches.enter_context(mock.patch.object(reader, name, _read_once(getattr(reader, name))))
        yield


@pytest.fixture(scope="session")
def top() -> Path:
    """Top of the project."""
    return TOP


def _lifetimes(name: str) -> Path:
    """A data set that comes with lifetimes, found without the modules that it would need to be imported."""
    found = find_spec("lifetimes")
    if found is None:
        pytest.skip("lifetimes is not installed: make .venv/.builder")
    return Path(found.submodule_search_locations[0], "datasets", name)


@pytest.fixture(scope="session")
def cdnow(tmp_path_factory) -> Path:
    """CDNOW master, the real transactions of the literature, as a CSV file."""
    source = _lifetimes("CDNOW_master.txt")
    path = tmp_path_factory.mktemp("cdnow") / "cdnow.csv"
    pd.read_csv(source, sep=r"\s+", dtype=str).to_csv(path, index=False)
    return path


@pytest.fixture(scope="session")
def cdnow_sample() -> pd.DataFrame:
    """The tenth of CDNOW that the models were published on: transactions of 2,357 customers."""
    source = _lifetimes("CDNOW_sample.txt")
    names = ["master_id", "customer_id", "date", "quantity", "amount"]
    lines = pd.read_csv(source, sep=r"\s+", header=None, names=names, dtype={"customer_id": str, "date": str})
    return lines.assign(date=pd.to_datetime(lines["date"]))


@pytest.fixture(scope="session")
def spark():
    """Spark on a cluster of one, where it and Java are installed."""
    pyspark = pytest.importorskip("pyspark.sql", reason="Spark is not installed: pip install -e '.[spark]'")
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        pytest.skip("Spark needs Java, and there is none on this machine")
    session = (
        pyspark.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.session.timeZone", "Europe/Helsinki")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
