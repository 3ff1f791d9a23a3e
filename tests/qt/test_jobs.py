"""What is called elsewhere comes back in the window's thread, in order, with its errors."""

from collections.abc import Iterator
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from pressdocket.errors import UserError
from pressdocket.qt.jobs import Jobs

EMPTY: dict[str, int] = {}


def _noted(asked: list[int], number: int) -> int:
    asked.append(number)
    return number


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_the_docket_is_asked_in_order_and_answers_here(running: Jobs, qtbot: QtBot) -> None:
    asked: list[int] = []
    answers: list[tuple[int, bool]] = []
    for number in range(20):
        running.on_docket(
            partial(_noted, asked, number),
            lambda number: answers.append((number, current_thread() is main_thread())),
        )
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert asked == list(range(20))
    assert answers == [(number, True) for number in range(20)]


def test_a_user_error_goes_to_who_asked_else_to_all(running: Jobs, qtbot: QtBot) -> None:
    def fail() -> None:
        raise UserError("It is full.", "Make room.")

    mine: list[UserError] = []
    running.on_docket(fail, trouble=mine.append)
    qtbot.waitUntil(lambda: bool(mine))
    with qtbot.waitSignal(running.troubled) as heard:
        running.on_docket(fail)
    assert heard.args
    assert heard.args[0].remedy == "Make room."


def test_a_bug_is_told_as_one(running: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.broke) as heard:
        running.elsewhere(lambda: EMPTY["missing"])
    assert heard.args
    assert isinstance(heard.args[0], KeyError)


def test_a_cancelled_job_neither_runs_nor_answers(running: Jobs, qtbot: QtBot) -> None:
    hold, ran = Event(), list[str]()
    running.on_docket(hold.wait)
    running.on_docket(lambda: ran.append("ran"), lambda _none: ran.append("answered")).cancel()
    done: list[bool] = []
    running.on_docket(lambda: True, done.append)
    hold.set()
    qtbot.waitUntil(lambda: bool(done))
    assert ran == []


def test_busy_counts_up_and_down(running: Jobs, qtbot: QtBot) -> None:
    counts: list[int] = []
    running.busy.connect(counts.append)
    running.elsewhere(lambda: None)
    qtbot.waitUntil(lambda: counts == [1, 0])


def test_what_is_patient_lets_all_else_go_first(running: Jobs, qtbot: QtBot) -> None:
    asked: list[str] = []
    for name, patient in (("list", True), ("case", False), ("more of the list", True), ("save", False)):
        running.on_docket(partial(asked.append, name), patient=patient)
    qtbot.waitUntil(lambda: len(asked) == 4)
    assert asked == ["case", "save", "list", "more of the list"]


def test_nothing_patient_begins_once_it_is_dropped(running: Jobs, qtbot: QtBot) -> None:
    asked: list[str] = []
    running.on_docket(partial(asked.append, "waits"), patient=True)
    running.drop_patient()
    assert running.on_docket(partial(asked.append, "late"), patient=True).cancelled
    done: list[None] = []
    running.on_docket(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    QCoreApplication.processEvents()
    assert asked == []
