"""A training day on the chapters: a run sheet for the trainer, and sheets to print and hand out."""
