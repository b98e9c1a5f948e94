"""A trainer's own case: a folder to fill in, and a check that says what is still missing.

`python3 kit new-case Joy` makes the folder, `python3 kit check-case joy` reads it. Nothing here
changes what somebody wrote.
"""

from kit.own_case.checking import Report, check_case
from kit.own_case.drawing import draw_map
from kit.own_case.making import new_case
from kit.own_case.remark import Remark

__all__ = ["Remark", "Report", "check_case", "draw_map", "new_case"]
