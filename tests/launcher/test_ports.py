"""Which port the server gets."""

import socket
from collections.abc import Iterator

import pytest

from kit.launcher import server
from kit.launcher.stop import Stop


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield int(listener.getsockname()[1])


def test_a_port_with_a_listener_is_not_free(taken: int) -> None:
    assert not server.is_free(taken)


def test_a_port_that_only_ipv6_listens_on_is_not_free() -> None:
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with listener:
        assert not server.is_free(int(listener.getsockname()[1]))


def test_a_port_that_was_asked_for_and_is_taken_is_refused(taken: int) -> None:
    with pytest.raises(Stop, match=rf"Port {taken} is in use.*another number"):
        server.choose_port(taken)


def test_without_asking_the_next_free_port_is_taken_and_told(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "FIRST_PORT", taken)
    port, note = server.choose_port(None)
    assert taken < port < taken + server.TRIED
    assert str(taken) in note
    assert str(port) in note


def test_the_usual_port_needs_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "is_free", lambda _: True)
    assert server.choose_port(None) == (8888, "")


def test_no_free_port_at_all_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "is_free", lambda _: False)
    with pytest.raises(Stop, match=r"8888 to 8937 are in use"):
        server.choose_port(None)


@pytest.mark.parametrize("text", ["1", "8890", "65535"])
def test_a_port_is_a_number(text: str) -> None:
    assert server.port_number(text) == int(text)


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "8 8", "abc", "8890.0", "٣", "²"])
def test_anything_else_is_not_a_port(text: str) -> None:
    with pytest.raises(Stop, match="not a port"):
        server.port_number(text)
