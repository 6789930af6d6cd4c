"""How the two sides of each relationship rate it, this year and last."""

import pandas as pd

CRITERIA = (
    "bargaining_power",
    "information_exchange",
    "cooperation",
    "institutionalisation",
    "commitment",
    "trust",
    "perceived_distance",
    "external_influence",
    "length",
)

# Each account and year: what we say and what the customer says, a digit a criterion. In perceived_distance and
# external_influence a small number is the good one. The lost course centre was rated in 2024 only, the shipyard, which
# has not bought, in 2025 only.
RATINGS = {
    # Our best customer, which we rate highest of all and have let drift the furthest.
    ("A00219", 2024): ("444454235", "224334445"),
    ("A00219", 2025): ("445455235", "213323455"),
    ("A00354", 2024): ("344344224", "333333344"),
    ("A00354", 2025): ("344444225", "323333345"),
    ("A00615", 2024): ("333433434", "212212544"),
    # The seller who fell silent still believes in the old days.
    ("A00677", 2024): ("333434334", "222222444"),
    ("A00677", 2025): ("333433334", "211112554"),
    ("A00756", 2024): ("344444233", "333233443"),
    ("A00756", 2025): ("344444234", "322223444"),
    # Answered 1 in 2023 and 5 in 2025: the one that a seller won over.
    ("A01441", 2024): ("334334332", "322223442"),
    ("A01441", 2025): ("334334332", "333333442"),
    ("A01813", 2024): ("344344332", "322223442"),
    ("A01813", 2025): ("344444232", "323223442"),
    # The two sides see it almost alike, and better than a year ago: seven contacts in 2025.
    ("A02215", 2024): ("344334231", "334333341"),
    ("A02215", 2025): ("344344232", "344333232"),
    ("A02319", 2024): ("334334231", "223233441"),
    ("A02319", 2025): ("334344232", "222222442"),
    ("A02375", 2024): ("333334331", "233233441"),
    ("A02375", 2025): ("333334232", "222223442"),
    ("A02409", 2024): ("334334231", "323233441"),
    ("A02409", 2025): ("344344232", "323223442"),
    ("A02477", 2024): ("233334231", "222223341"),
    ("A02477", 2025): ("233334232", "122222442"),
    ("A02867", 2024): ("333234331", "323223341"),
    ("A02867", 2025): ("343334232", "332223342"),
    ("A04040", 2025): ("332123331", "221113541"),
}


def relationship_ratings() -> pd.DataFrame:
    """Return ``relationship_ratings.csv``: a row for each account, year, side and criterion."""
    rows = [
        (customer_id, year, rater, criterion, int(digit))
        for (customer_id, year), sides in RATINGS.items()
        for rater, digits in zip(("us", "customer"), sides, strict=True)
        for criterion, digit in zip(CRITERIA, digits, strict=True)
    ]
    return pd.DataFrame(rows, columns=["customer_id", "year", "rater", "criterion", "rating"])
