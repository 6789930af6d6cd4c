"""Show figures, tables and numbers in the reader's language; knows nothing of the subjects.

Every kind of figure that has a scale takes its ends as `limits`, so that a control that redraws it does not move the
axes; what is beyond them widens them.

What the package offers is told in the stub beside this file, and loaded when it is first asked for.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
