"""The numbers of the prose, tested in the run that tests the code: what a page says is what it computes.

A plugin of pytest for notebooks: after the cells before it, each Markdown cell whose metadata hold values
computes them anew in the same kernel, and compares.
"""


import pytest
from nbval.plugin import IPyNbFile

from tests.builder import builder


class Prose(pytest.Item):
    """The numbers of one Markdown cell."""

    def __init__(self, *, cell, **options):
        super().__init__(**options)
        self.values, self.source = builder.values_of(cell), cell.source

    def runtest(self):
        places = [place for text in self.values for place in builder.places(text)]
        expressions = {place.text: builder.computed(place) for place in places}
        client = self.parent.kernel.kc
        sent = client.execute("", silent=True, user_expressions=expressions)
        reply = client.get_shell_msg(timeout=60)
        while reply["parent_header"].get("msg_id") != sent:
            reply = client.get_shell_msg(timeout=60)
        assert {place: builder.said(place, reply) for place in expressions} == self.values
        assert [text for text in self.values.values() if text not in self.source] == []

    def reportinfo(self):
        return self.path, 0, self.name

    def repr_failure(self, excinfo):
        return f"{self.name}: the text says other numbers than the page computes\n{excinfo.value}"


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """Put the prose among the cells of its notebook."""
    report = yield
    if isinstance(collector, IPyNbFile) and report.passed:
        items = iter(report.result)
        report.result = []
        for place, cell in enumerate(collector.nb.cells):
            if cell.cell_type == "code":
                report.result += [item for item in [next(items, None)] if item is not None]
            elif builder.values_of(cell):
                report.result.append(Prose.from_parent(collector, name=f"Text {place}", cell=cell))
    return report
