"""The key-account workbook: one file that a company fills in, and the reports that several lessons make of it."""

from asiakkuus_lib.lessons.common.account_book.book import STANCES, AccountBook, choice_names, form

__all__ = ["STANCES", "AccountBook", "choice_names", "form"]
