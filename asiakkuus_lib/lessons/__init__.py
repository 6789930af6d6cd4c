"""The lessons, a folder each. Nothing imports them by name: `asiakkuus_lib.course` finds them."""
