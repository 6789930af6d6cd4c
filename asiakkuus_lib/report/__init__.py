"""Run the lessons as reports on a company's own data: HTML, Excel and a record in JSON.

What it offers is told in the stub beside this file, and loaded when it is first asked for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
