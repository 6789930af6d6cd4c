"""Contrast (WCAG 2) and lightness (CIE L*) of the colours of figures, and which must stand out from which."""

from itertools import combinations

from asiakkuus_lib.show.style import ACCENT, INK, OTHER, OURS, PALE, PAPER, QUIET


def luminance(colour: str) -> float:
    """Relative luminance of a colour written as #rrggbb."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """How much two colours stand out from each other: 1 to 21."""
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def lightness(colour: str) -> float:
    """L* of a colour: 0 to 100."""
    y = luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


# What, on what, in which colour, and how much it must stand out at least.
TEXT_ON = [
    ("words", PAPER, INK, 4.5),
    ("quiet words", PAPER, QUIET, 4.5),
    ("words of ours", PAPER, OURS, 4.5),
    ("accented words", PAPER, ACCENT, 4.5),
    ("words in a pale box", PALE, INK, 4.5),
    ("quiet words in a pale box", PALE, QUIET, 4.5),
    ("words in a dark box", OURS, PAPER, 4.5),
    ("marks of ours", PAPER, OURS, 3),
    ("marks of others", PAPER, OTHER, 3),
    ("the accented mark", PAPER, ACCENT, 3),
    ("outlines", PAPER, QUIET, 3),
    ("outlines of pale boxes", PALE, QUIET, 3),
]
_APART = {"ours": OURS, "other": OTHER, "accent": ACCENT, "paper": PAPER}
ALIKE = {(a, b): (_APART[a], _APART[b]) for a, b in combinations(_APART, 2)}
