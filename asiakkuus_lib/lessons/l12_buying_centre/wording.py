"""Whether what has been written of a person could be read by that person: what a machine can see of it."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from asiakkuus_lib.reading.privacy import EMAIL

# What to look for, in both languages whatever that of the file. Few words, and surely not all: the rest must be read.
IDENTITY = r"\b\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Za-z]\b"
PATTERNS: Mapping[str, str] = {
    "identity": IDENTITY,
    "address": rf"(?<![^\s@]){EMAIL}|\+\d[\d -]{{6,}}\d|\b0\d{{1,3}}[ -]?\d[\d -]{{4,}}\d",
    "sensitive": (
        r"(?i)\b(?:sairau|sairas|sairaslom|saiku|saikku|masenn|uupu|syöpä|syövä|diabet|raskaan|raskau|päihde|alkohol|alkoholi|juopp"
        r"|juo (?:liikaa|paljon)|uskonto|uskovai|muslim|juutalai|helluntai|lestadiolai|jehovan|romani(?!a)|maahanmuuttaj|puolue"
        r"|vihreiden|vihreä valtuutettu|kokoomuslai|demari|keskustalai|perussuomalai|vasemmistolai|ammattiliit|luottamusmie"
        r"|homo\b|homoseks|lesbo|transsukup|seksuaal"
        r"|illness|sick leave|is sick|is ill\b|depress|burn(?:ed|t)?[ -]?out|cancer\b|pregnan|religio|muslim|jewish|catholic|alcohol"
        r"|drinks too|trade union|shop steward|republican\b|democrat\b|conservative party|labour party|is gay|lesbian|ethnic)"),
    "private": (
        r"(?i)\b(?:avioero|eronnut|eroamassa|leski\b|äitiys|isyysva|isyyslo|vanhempainva|hoitova|eläkk|eläköi|ulosot|velkaantu"
        r"|(?:yksi|kaksi|kolme|neljä|viisi|\d) (?:lapsi|lasta|lapsen)|divorc|widow|maternity|paternity|parental leave|retir|in debt"
        r"|(?:one|two|three|four|\d) (?:child\b|children))"),
    "judging": (
        r"(?i)\b(?:hankala|tyhmä|laiska|epäpätev|epäluotet|vihamiel|ylimiel|jarruttaj|narsis|nuiva|ilkeä|jääräp|pihi\b|idioot|urpo|ääliö"
        r"|difficult person|stupid|lazy\b|incompeten|unreliable|untrustworthy|hostile|blocker|arrogan|narciss|nasty|stubborn|stingy|idiot)"),
}  # fmt: skip

# A person's task or a place of work, not a name: the beginnings of such words.
TASKS = (
    "johtaj", "päällik", "ostaj", "osto", "myyj", "myynt", "hankin", "tuotan", "linja", "talou", "toimi", "assist", "sihteer", "asiantun", "esihenk",
    "esimie", "laatu", "varast", "kuljetu", "logist", "huolto", "kunnossap", "projekt", "suunnit", "insinöör", "henkilös", "markkin", "hallin", "hallit",
    "puheenj", "tehda", "tehtaan", "pakkaam", "keitti", "työn", "tiimi", "asiakas", "avain", "kehit", "omistaj", "yrittäj", "tilaaj", "lehtori", "rehtori",
    "manag", "direct", "head", "buy", "purchas", "procure", "chief", "offic", "sales", "sell", "produc", "qualit", "plant", "site", "engin", "super",
    "assoc", "vice", "presid", "board", "chair", "financ", "control", "account", "key", "supply", "chain", "human", "resour", "market", "project",
    "lead", "team", "technic", "special", "consult", "coordin", "secret", "owner", "partner", "warehous", "store", "region", "area", "north", "south",
    "east", "west", "etel", "pohjoi", "itä", "länsi", "line", "general", "executive", "deputy", "senior", "junior", "chef", "oy", "ab", "oyj", "ltd", "gmbh",
)  # fmt: skip
# First names with which a sentence may begin; within a sentence any two capital letters in a row are looked at.
FIRST = frozenset({
    "aino", "anders", "anna", "anne", "anneli", "annika", "antti", "ari", "arto", "david", "eero", "eeva", "eija", "elina", "elizabeth", "emilia",
    "erik", "erkki", "esa", "eva", "hanna", "hannu", "heikki", "helena", "heli", "henna", "iida", "ilkka", "irma", "jaana", "james", "jari", "jarmo",
    "jenni", "jennifer", "johan", "johanna", "john", "jorma", "jouni", "juha", "juhani", "jukka", "jussi", "kaisa", "kalle", "karen", "kari", "karl",
    "kati", "katja", "katri", "kimmo", "kirsi", "kristiina", "lars", "lasse", "laura", "lauri", "leena", "liisa", "linda", "maija", "mari", "maria",
    "marja", "marjo", "mark", "markku", "marko", "markus", "martti", "mary", "matti", "merja", "mia", "michael", "miia", "mika", "mikael", "mikko",
    "minna", "mirja", "niina", "niko", "olli", "outi", "pasi", "patricia", "paul", "paula", "pekka", "pentti", "peter", "petri", "petteri", "pia",
    "pirjo", "päivi", "raija", "raimo", "reijo", "richard", "riikka", "riitta", "risto", "robert", "sami", "sanna", "sarah", "sari", "satu", "seppo",
    "simo", "sirpa", "sofia", "susan", "susanna", "suvi", "tapio", "tarja", "teemu", "teija", "terhi", "tero", "thomas", "tiina", "timo", "tomi",
    "tommi", "toni", "tuija", "tuomas", "tuula", "ulla", "vesa", "ville", "virpi", "william",
})  # fmt: skip
WORD = r"[A-ZÅÄÖÜÉ][a-zåäöüéšž]+(?:-[A-ZÅÄÖÜÉ][a-zåäöüéšž]+)?"
PAIR = re.compile(rf"(?=(?<![\w-])({WORD}|[A-ZÅÄÖ]\.) (?:(?:von|af|de|van) )?({WORD})(?![\w-]))")
ENDS = ".!?:;”\"“–-("
# So many letters tell a word whatever its ending.
STEM = 4


def unfit(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """What in a text about a person would better not be there.

    Parameters
    ----------
    text : str
        In Finnish or English.
    known : collection of str
        Names of firms and products, which are not taken for names of people.

    Returns
    -------
    tuple of str
        Of "identity" (a personal identity code), "address" (an e-mail address or a telephone number), "sensitive"
        (health, origin, faith, politics, trade union, sex life), "private" (family, money), "judging" (words for the
        person in place of what the person said or did), "full_name" (what looks like one).

    Examples
    --------
    >>> unfit("Hankala ihminen, jarruttaja; avioero kesken"), unfit("Stubborn blocker")
    (('private', 'judging'), ('judging',))
    >>> unfit("Wants three tenders for every purchase"), unfit("Maija Virtanen"), unfit("Viedään Matti Virtaselle laskelma")
    ((), ('full_name',), ('full_name',))
    """
    plain = text.strip()
    bare = re.sub(IDENTITY, "", plain)
    found = [name for name, pattern in PATTERNS.items() if re.search(pattern, plain if name == "identity" else bare)]
    return (*found, "full_name") if _full_name(plain, known) else tuple(found)


def _full_name(text: str, known: Collection[str]) -> bool:
    for found in PAIR.finditer(text):
        first, second = found.group(1), found.group(2)
        if any(word.casefold().startswith(TASKS) or word[:STEM].casefold() in _stems(tuple(known)) for word in (first, second)):
            continue
        before = text[: found.start()].rstrip()
        begins = not before or before[-1] in ENDS
        alone = not re.search(r"\b[a-zåäö]{2,}", text)
        if alone or not begins or first.endswith(".") or first.casefold() in FIRST:
            return True
    return False


@lru_cache(maxsize=8)
def _stems(known: tuple[str, ...]) -> frozenset[str]:
    """How the words of names begin: of each text it is asked with the same names."""
    return frozenset(word[:STEM].casefold() for name in known for word in re.findall(r"\w{3,}", name))
