"""What comes with the course: notebooks and data, in the checkout or inside the installed wheel."""

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from asiakkuus_lib.locale import language

if TYPE_CHECKING:
    import pandas as pd

_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent


def bundled(*parts: str) -> Path:
    """Path of something that comes with the course.

    Parameters
    ----------
    *parts : str
        Path under the top of the project: "notebooks", "fi", "06_rfm.ipynb".

    Examples
    --------
    >>> bundled("data", "datapackage.json").name
    'datapackage.json'
    """
    home = _CHECKOUT if (_CHECKOUT / "tools" / "build.py").is_file() else _PACKAGE / "_bundled"
    return home.joinpath(*parts)


@cache
def _package() -> dict:
    return json.loads(bundled("data", "datapackage.json").read_text(encoding="utf-8"))


def _resource(name: str) -> dict:
    return next(resource for resource in _package()["resources"] if resource["name"] == name)


def course_data(name: str) -> "pd.DataFrame":
    """One table that comes with the course, typed as its schema says.

    Parameters
    ----------
    name : str
        "transactions", "customers", "scoring_weights", ...; see `data/datapackage.json`, which also
        tells where each comes from: made up, from a document, or the author's completion.

    Returns
    -------
    DataFrame

    Examples
    --------
    >>> course_data("transactions").columns[:2].tolist()
    ['customer_id', 'date']
    >>> int(course_data("scoring_weights")["weight_percent"].sum())
    95
    """
    return _read(name).copy()


@cache
def _read(name: str) -> "pd.DataFrame":
    import pandas as pd

    resource = _resource(name)
    fields = resource["schema"]["fields"]
    return pd.read_csv(
        bundled("data", *resource["path"].split("/")),
        dtype={field["name"]: str for field in fields if field["type"] == "string"},
        parse_dates=[field["name"] for field in fields if field["type"] == "date"],
        keep_default_na=False,
        na_values=[""],
    )


def labels(name: str, column: str = "name", lang: str | None = None) -> dict[str, str]:
    """What the keys of a table are called in the reader's language.

    Parameters
    ----------
    name : str
        A table whose first column is its key.
    column : str
        Which of its texts: "name", "action", ...
    lang : str, optional
        Another language than the one in use.

    Examples
    --------
    >>> from asiakkuus_lib.locale import use_language
    >>> use_language("en")
    >>> labels("rfm_segments")["cannot_lose"]
    'Must not lose'
    """
    table = _read(name)
    return dict(zip(table.iloc[:, 0], table[f"{column}_{lang or language()}"], strict=True))


def value_labels(name: str, field: str, lang: str | None = None) -> dict[str, str]:
    """What the values of a field are called in the reader's language.

    Parameters
    ----------
    name : str
        A table.
    field : str
        One of its fields that has a few values only.
    lang : str, optional
        Another language than the one in use.

    Examples
    --------
    >>> value_labels("customers", "customer_type", lang="en")
    {'private': 'private customer', 'business': 'business customer'}
    """
    fields = {one["name"]: one for one in _resource(name)["schema"]["fields"]}
    return dict(fields[field][f"labels_{lang or language()}"])
