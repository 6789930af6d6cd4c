"""The key-account workbook: one file that a company fills in, and the reports that several lessons make of it."""

from asiakkuus_lib.lessons.common.account_book.book import (
    LECTURE_WEIGHTS,
    RELATIONSHIP,
    STANCES,
    VERIFYING,
    AccountBook,
    choice_names,
    form,
)

__all__ = ["LECTURE_WEIGHTS", "RELATIONSHIP", "STANCES", "VERIFYING", "AccountBook", "choice_names", "form"]
