"""The key-account workbook: one file that a company fills in, and the reports that several lessons make of it."""

from asiakkuus_lib.lessons.common.account_book.book import (
    RELATIONSHIP,
    REVERSED,
    STANCES,
    VERIFYING,
    AccountBook,
    choice_names,
    form,
)

__all__ = ["RELATIONSHIP", "REVERSED", "STANCES", "VERIFYING", "AccountBook", "choice_names", "form"]
