"""A case that no page was laid out for: many demands, words without end, markup, scripts from the right."""

from datetime import date, timedelta

from pressdocket.desk.desk import Desk
from pressdocket.records.due import Due
from pressdocket.records.quantity import Limit, Quantity
from pressdocket.records.when import When
from store.samples import Make

CROWDED, EMPTY = "XX-2025-060", "XX-2025-000"
THINGS = (
    "pictures of a harbour",
    "<b>bold</b> & <script>alert(1)</script> posts",
    "W" * 180,
    "صور مزيفة للميناء القديم",
    "תמונות מזויפות של הנמל",
    "등대에서 찍은 가짜 영상",
    "films 🎞️🏮 of lanterns, with a description that goes on for longer than any column of a page is wide",
    "a\ttab, \u202eturned\u202c round",
)
FIRST = date(2025, 1, 1)


def crowd(desk: Desk, demands: int = 60) -> None:
    """Saves a case with this many demands, half of them answered, and one without any."""
    make = Make()
    board = make.party("Harbour Board of <i>Norland</i>", kind="regulator", other_names=("HBN",))
    platform = make.party("Lanternfish" + "-and-more" * 12)
    case = make.case(CROWDED, title="Crowded <u>case</u>", jurisdiction="XX", zone="UTC")
    lines = [f"Sentence {number} says: {THINGS[number % len(THINGS)]}." for number in range(2 * demands)]
    report = make.report(
        "\n".join(("A long report", *lines)),
        cases=(case.id,),
        published=When(edtf="2025-12-01", zone="UTC"),
    )
    records = []
    for number in range(demands):
        about, asked = THINGS[number % len(THINGS)], FIRST + timedelta(days=number)
        demand = make.event(
            case, kind="removal_request", actor=board.id, target=platform.id, about=about,
            instrument="letter" if number % 3 else "not said", aggregate=number % 10 == 9,
        )  # fmt: skip
        due = Due(limits=(Limit(number=60, unit="days"), Limit(number=60, unit="working days")))
        records += [demand, make.claim(
            report, lines[number], event=demand.id, when=When(edtf=asked.isoformat(), zone="UTC"),
            quantity=Quantity(number=str(1_000 * number + 3), unit="posts") if number % 4 else None,
            due=due if number % 5 == 0 else None,
        )]  # fmt: skip
        if number % 2:
            answer = make.event(case, kind="removal", actor=platform.id, about=about)
            when = When(edtf=(asked + timedelta(days=number % 7 + 1)).isoformat(), zone="UTC")
            said = make.claim(report, lines[demands + number], event=answer.id, when=when)
            records += [answer, said, make.link(answer, demand)]
    bare = make.case(EMPTY, title="Nothing yet", jurisdiction="XX", zone="UTC")
    desk.save(board, platform, case, bare, report, *records)
