"""The overview of all reports."""
