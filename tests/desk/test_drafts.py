"""What was typed is put away as text and found again."""

from dataclasses import replace
from uuid import UUID

import pytest

from pressdocket.desk.drafts import Draft, Passed, as_text, from_text
from pressdocket.desk.entry import Entry

ENTRY = Entry(
    existing=None,
    kind="removal",
    actor="Lanternfish",
    actor_kind="platform",
    target="",
    target_kind="regulator",
    number="about “25”",
    of="",
    unit="videos\n",
    parts="",
    when="last Tuesday",
    about="\u202eclips",
    credited="",
    ask="remove",
    answers=UUID(int=7),
    link="fulfils",
)


def test_drafts_come_back_as_they_were() -> None:
    place = Passed(UUID(int=1), 3, 9, UUID(int=2))
    drafts = (Draft(place, ENTRY, open=True), Draft(replace(place, suggestion=None), ENTRY, open=False))
    assert from_text(as_text(drafts)) == drafts


@pytest.mark.parametrize("text", ["", "{", "[]", '[{"at": 1}]', "null", "\ud800"])
def test_what_makes_no_sense_is_no_draft(text: str) -> None:
    assert from_text(text) == ()
