"""The way back leads over every place that was left."""

from uuid import UUID

from pytestqt.qtbot import QtBot

from pressdocket.qt.places import Navigator, Place

CASE = Place("case", case="KR-1")
CLAIM = UUID(int=7)


def test_back_and_forward(qtbot: QtBot) -> None:
    navigator = Navigator()
    went: list[Place] = []
    navigator.went.connect(went.append)
    navigator.go(CASE)
    navigator.open_claims((CLAIM,))
    assert navigator.here == Place("case", case="KR-1", tab="evidence", claims=(CLAIM,))
    navigator.back()
    navigator.back()
    assert navigator.here == Place()
    navigator.back()  # nothing lies further back
    navigator.forward()
    assert navigator.here == CASE
    assert [place.page for place in went] == ["case", "case", "case", "cases", "case"]


def test_going_elsewhere_ends_the_way_forward(qtbot: QtBot) -> None:
    navigator = Navigator()
    navigator.go(CASE)
    navigator.back()
    navigator.go(Place("search"))
    navigator.forward()
    assert navigator.here == Place("search")


def test_settling_is_no_step_but_is_come_back_to(qtbot: QtBot) -> None:
    navigator = Navigator()
    navigator.go(CASE)
    navigator.settle(event=CLAIM)
    navigator.go(Place("inbox"))
    navigator.back()
    assert navigator.here == Place("case", case="KR-1", event=CLAIM)
    navigator.back()
    assert navigator.here == Place()


def test_no_claims_lead_nowhere(qtbot: QtBot) -> None:
    navigator = Navigator()
    navigator.open_claims(())
    assert navigator.here == Place()
