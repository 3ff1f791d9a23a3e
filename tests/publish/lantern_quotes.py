"""The quotes of the invented case, in English, Korean and Serbian, and how to make more."""

import hashlib

from pressdocket.records.summary import Note


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def note(number: int, exact: str, language: str = "en", source: str = "", **more: str) -> Note:
    report = more.get("report", f"Report {number}")
    return Note(
        number=number,
        exact=exact,
        language=language,
        translation=more.get("translation", ""),
        translated_by=more.get("translated_by", ""),
        source=source or "Harbour Courier, 4 Sep 2024; credits the Commission",
        report=report,
        url=more.get("url", ""),
        place=more.get("place", f"characters {number * 120}–{number * 120 + len(exact)}"),
        hash=digest(report),
        remark=more.get("remark", ""),
    )


def notes() -> tuple[Note, ...]:
    daily, glas, wire = "Solbat Daily, 4 Sep 2024", "Rečni glas, 3 Sep 2024", "Harbour Courier, 27 Sep 2024"
    return (
        note(
            1,
            "위원회는 일요일에 회사에 영상물 25건의 삭제를 요청했다고 밝혔다.",
            "ko",
            "Solbat Daily, 4 Sep 2024; credits the Commission",
            report=daily,
            url="https://solbat.example/2024/09/04/25",
            translation="The commission said that on Sunday it had asked the company to delete 25 videos.",
            translated_by="the desk, checked by a second reader",
        ),
        note(
            2,
            "Комисија је саопштила да је свих 25 снимака уклоњено и да се Лантерна извинила.",
            "sr-Cyrl",
            "Rečni glas, about 3 Sep 2024; credits the Commission, then Lantern",
            report=glas,
            url="https://recniglas.example/vesti/lanterna-izvinjenje",
            translation=(
                "The commission announced that all 25 recordings were removed and that Lantern apologised."
            ),
            translated_by="the desk",
        ),
        note(
            3,
            "The commission also wants a direct line to the company.",
            source="Harbour Courier, 5 Sep 2024; credits the Commission",
        ),
        note(
            4,
            "Earlier requests were followed, yet no mail ever said so.",
            source="Solbat Daily, 4 Sep 2024; credits the Commission",
            report=daily,
        ),
        note(
            5,
            "All 148 requests made in the month were dealt with.",
            source="Harbour Courier, 27 Sep 2024; credits Lantern",
            report=wire,
        ),
        note(
            6,
            "The officer was named two days after the letter.",
            source="Commission’s release, 9 Nov 2024; its own voice",
        ),
        note(
            7,
            "From Monday to Thursday there were 88 complaints.",
            source="North Broadcasting, 30 Aug 2024; credits the national police",
        ),
        note(
            8,
            "Полиција је у последњих пет дана примила 118 пријава таквих снимака.",
            "sr-Cyrl",
            "Rečni glas, about 3 Sep 2024; credits the police",
            report=glas,
            translation="In the last five days the police received 118 reports of such recordings.",
            translated_by="the desk",
        ),
        note(
            9,
            "서울에서만 126건이 접수됐고 피의자는 74명이다.",
            "ko",
            "Solbat Daily, Sep 2024; credits the Solbat city police",
            translation="In the capital alone 126 cases were received and there are 74 suspects.",
            translated_by="the desk",
        ),
        note(
            10,
            "Lantern gave the regulator a mailbox of its own for urgent matters.",
            source="Harbour Courier, 5 Sep 2024; credits Lantern",
        ),
        note(
            11,
            "Lantern said a report on its filters would follow by the end of the year.",
            source="Harbour Courier, 27 Sep 2024; credits Lantern",
            report=wire,
            remark="The report gives no day; read as 31 December 2024.",
        ),
        note(
            12,
            "Six of the seven people questioned were teenagers, police said.",
            source="North Broadcasting, 4 Sep 2024; credits the national police",
        ),
        note(
            13,
            (
                "A court in the capital has issued a warrant for the channel’s operator, who is "
                "accused of selling the videos."
            ),
            source="North Broadcasting, 18 Oct 2024; credits the court",
        ),
        note(
            14,
            "Parliament passed the amendment on Thursday.",
            source="Harbour Courier, 26 Sep 2024; its own voice",
            url="javascript:alert(1)",
        ),
    )
