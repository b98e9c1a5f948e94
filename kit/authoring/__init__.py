"""A trainer's own case: a folder to fill in, and a check that says what is still missing.

`python3 kit new-case Joy` makes the folder, `python3 kit check-case joy` reads it. Nothing here
changes what somebody wrote. A name or a folder that can't serve is refused by a `KitError`.
"""

from kit.authoring.checking import Report, check_case
from kit.authoring.making import draw_map, new_case
from kit.authoring.reading import Remark

__all__ = ["Remark", "Report", "check_case", "draw_map", "new_case"]
