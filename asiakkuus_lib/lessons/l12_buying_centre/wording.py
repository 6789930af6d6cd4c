"""Whether what has been written of a person could be read by that person: what a machine can see of it."""

import re
from collections.abc import Mapping

from asiakkuus_lib.reading.privacy import EMAIL

# What to look for, in both languages whatever that of the file. Few words, and surely not all: the rest must be read.
PATTERNS: Mapping[str, str] = {
    "address": rf"{EMAIL}|\+\d[\d -]{{6,}}\d|\b0\d{{1,3}}[ -]?\d[\d -]{{4,}}\d",
    "full_name": r"^[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? (?:(?:von|af|de) )?[A-ZÅÄÖ][a-zåäöé]+(?:nen|la|lä|son|sen|berg|ström|maa|mäki|niemi|salo|lainen|läinen)$",
    "private": (
        r"(?i)\b(?:sairau|sairas|sairaslom|masenn|uupu|avioero|raskaan|raskau|uskonto|uskovai|puoluee|ammattiliit|alkohol|juopp"
        r"|illness|sick leave|is sick|is ill\b|depress|burn(?:ed|t)? out|divorc|pregnan|religio|alcohol|drinks too|trade union)"),
    "judging": (
        r"(?i)\b(?:hankala|tyhmä|laiska|epäpätev|vihamiel|ylimiel|jarruttaj|narsis|nuiva|ilkeä|jääräp"
        r"|difficult person|stupid|lazy\b|incompeten|hostile|blocker|arrogan|narciss|nasty|stubborn|idiot)"),
}  # fmt: skip


def unfit(text: str) -> tuple[str, ...]:
    """What in a text about a person would better not be there.

    Parameters
    ----------
    text : str
        In Finnish or English.

    Returns
    -------
    tuple of str
        Of "address" (an e-mail address or a telephone number), "full_name" (the whole text looks like one), "private"
        (health, family, faith, politics), "judging" (words for the person in place of what the person said or did).

    Examples
    --------
    >>> unfit("Hankala ihminen, jarruttaja; avioero kesken"), unfit("Stubborn blocker")
    (('private', 'judging'), ('judging',))
    >>> unfit("Wants three tenders for every purchase"), unfit("Maija Virtanen")
    ((), ('full_name',))
    """
    return tuple(name for name, pattern in PATTERNS.items() if re.search(pattern, text.strip()))
