"""Keeping a person's trust in a notebook that the launcher changes for them.

JupyterLab shows the living views in a notebook, and runs it when it opens, only where it signed
that very content. So what comes in place of a trusted content is signed too; what wasn't trusted
stays so.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress

from kit.launcher import lab_settings
from kit.launcher.folders import Places

PATIENCE = 30.0
"""Seconds; signing takes less than one, and the workshop opens without it, too."""


def known(places: Places, texts: Sequence[str]) -> list[bool]:
    """Tell of each notebook's text whether JupyterLab trusts it; of none where it can't be asked.

    What a person runs and saves is trusted; what comes from somebody else is not.
    """
    try:
        said = json.loads(_ask(places, "known", texts))
    except (OSError, subprocess.SubprocessError, ValueError):
        return [False] * len(texts)
    return [each is True for each in said]


def pass_on(places: Places, changes: Sequence[tuple[str, str]]) -> None:
    """Trust the second text of each pair where JupyterLab trusts the first.

    If that can't be done, the notebooks show still pictures in the place of living views.
    """
    with suppress(OSError, subprocess.SubprocessError):
        _ask(places, "sign", changes)


def _ask(places: Places, what: str, about: object) -> str:
    """Let the environment in which JupyterLab is installed do it, and give what it says."""
    done = subprocess.run(
        [str(places.python), "-m", "kit.launcher.trust", what],
        cwd=places.root,
        # No token: nothing here asks a server.
        env=lab_settings.environment(places, token=""),
        input=json.dumps(about),
        encoding="utf-8",
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    return done.stdout


def are_known(texts: Sequence[str]) -> list[bool]:
    """Check the signatures, in the environment in which JupyterLab is installed."""
    import nbformat

    from kit.launcher.notary import Notary

    notary = Notary()  # type: ignore[no-untyped-call]
    read = (nbformat.reads(text, as_version=4) for text in texts)  # type: ignore[no-untyped-call]
    return [bool(notary.check_signature(each)) for each in read]  # type: ignore[no-untyped-call]


def sign(changes: Sequence[Sequence[str]]) -> None:
    """Do the signing, in the environment in which JupyterLab is installed."""
    import nbformat

    from kit.launcher.notary import Notary

    notary = Notary()  # type: ignore[no-untyped-call]
    for before, after in changes:
        old, new = (nbformat.reads(text, as_version=4) for text in (before, after))  # type: ignore[no-untyped-call]
        if notary.check_signature(old):  # type: ignore[no-untyped-call]
            notary.sign(new)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    asked = json.loads(sys.stdin.buffer.read())
    if sys.argv[1:] == ["known"]:
        print(json.dumps(are_known(asked)))
    else:
        sign(asked)
