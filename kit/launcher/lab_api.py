"""Asking a JupyterLab on this machine something, with its token, and nobody else."""

import http.client
import urllib.request


def _direct() -> urllib.request.OpenerDirector:
    """Know no proxy, which knows nothing of localhost, and follow no redirection to elsewhere."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener


DIRECT = _direct()


def address(port: int) -> str:
    """Give the address of whatever listens on `port`."""
    return f"http://localhost:{port}"


def ask(port: int, token: str, path: str, method: str = "GET") -> bool:
    """Tell whether the server on `port` does as it is asked by one who has this token."""
    request = urllib.request.Request(  # noqa: S310 - always http to localhost
        address(port) + path, method=method, headers={"Authorization": f"token {token}"}
    )
    try:
        with DIRECT.open(request, timeout=5) as answer:
            return bool(answer.status == 200)
    except (OSError, ValueError, http.client.HTTPException):
        return False
