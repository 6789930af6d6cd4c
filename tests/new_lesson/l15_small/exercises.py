"""One task."""

from numbers import Real

from asiakkuus_lib.learn.kinds import integer
from asiakkuus_lib.learn.tasks import Mistake, Page, Task
from asiakkuus_lib.locale import both

PAGE = Page(
    setup="""
from asiakkuus_lib.learn import check, exercise
""",
)

TASKS = (
    Task(
        id="15.A1",
        sources=("S0-063",),
        title=both(fi="Kuinka monta?", en="How many?"),
        prompt=both(fi="Montako on {bought:number} ostosta ja kaksi muuta?", en="How many are {bought:number} purchases and two more?"),
        values=lambda: {"bought": 3},
        starter="total = ...",
        solution="total = 3 + 2",
        kind=integer(),
        expected=lambda: 5,
        mistakes=(
            Mistake(
                answer=lambda: 6,
                hint=both(fi="Kerroit. Laske yhteen.", en="You multiplied. Add them up."),
            ),
            Mistake(
                when=lambda value: isinstance(value, Real) and value < 0,
                example=lambda: -1,
                hint=both(fi="Määrä ei voi olla negatiivinen.", en="A count cannot be negative."),
            ),
        ),
        look_back=both(fi="Suurin", en="The largest"),
        praise=both(fi="Hyvä alku.", en="A good beginning."),
    ),
)
