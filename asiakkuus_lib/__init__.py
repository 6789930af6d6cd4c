"""Customer relationships (asiakkuuksien hallinta): the helper package of the course.

A module for each subject of the lessons (`rfm`, ...), and four folders of machinery:
`data` reads, `show` shows, `learn` answers back, `report` makes the reports.
"""

__version__ = "0.1.0"
