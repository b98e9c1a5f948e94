"""Keeping a person's trust in a notebook that the launcher changes for them.

JupyterLab shows the living views in a notebook only where it signed that very content. So what
comes in place of a trusted content is signed too; what wasn't trusted stays so.
"""

import json
import subprocess
import sys
from collections.abc import Sequence

from kit.launcher import lab_settings
from kit.launcher.places import Places

PATIENCE = 30.0
"""Seconds; signing takes less than one, and the workshop opens without it, too."""


def pass_on(places: Places, changes: Sequence[tuple[str, str]]) -> None:
    """Trust the second text of each pair where JupyterLab trusts the first.

    If that can't be done, the notebooks show still pictures in the place of living views.
    """
    try:
        subprocess.run(
            [str(places.python), "-m", "kit.launcher.trust"],
            cwd=places.root,
            # No token: nothing here asks a server.
            env=lab_settings.environment(places, token=""),
            input=json.dumps(changes),
            encoding="utf-8",
            check=False,
            capture_output=True,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired):
        return


def sign(changes: Sequence[Sequence[str]]) -> None:
    """Do the signing, in the environment in which JupyterLab is installed."""
    import nbformat
    from nbformat.sign import NotebookNotary

    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    for before, after in changes:
        old, new = (nbformat.reads(text, as_version=4) for text in (before, after))  # type: ignore[no-untyped-call]
        if notary.check_signature(old):  # type: ignore[no-untyped-call]
            notary.sign(new)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    sign(json.loads(sys.stdin.buffer.read()))
