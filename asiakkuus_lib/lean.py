"""Imported first by processes of our own: what a library would prepare in vain when it is loaded is left out.

`jsonschema`, by which notebooks are read, works out grammars for addresses in all the world's letters: over a second
of each command, for a format that no notebook has. It does without where the module of the grammars is not there.
"""

import sys

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None: not to be imported
