"""`python3 kit` (Windows: `py kit`): sets everything up once and opens the workshop.

This file must run on any Python, however old, so that it can say that the Python is too old.
"""

import os
import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit(
            "Support Map Kit needs Python 3.11 or newer, and this is Python "
            + ".".join(map(str, sys.version_info[:3]))
            + ": install a newer Python next to it, then start the kit with that one "
            + "(for example: python3.13 kit, or on Windows: py -3.13 kit)."
        )

    # `python3 kit` puts the folder kit/ itself on the path, where `import files` would find ours.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p) != here]
    sys.path.insert(0, os.path.dirname(here))

    from kit.launcher.main import main

    sys.exit(main(sys.argv[1:]))
