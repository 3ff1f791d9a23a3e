"""Short stories of our own: who is meant, what is told twice, what belongs together."""

import pytest

from intake.suggesting import EXTRACTOR, WEDNESDAY, only, suggested


def _told(body: str, language: str = "en") -> list[tuple[str, str | None, str | None]]:
    return [(event.kind, event.actor, event.target) for event in suggested(body, language)]


def test_a_person_acts_in_the_office_that_is_named_once() -> None:
    told = _told("The judge, Ana Sousa, spoke on Monday. On Tuesday Sousa ordered Rumble to close a channel.")
    assert told == [("order", "Ana Sousa", "Rumble")]


def test_a_short_name_in_brackets_stands_for_the_long_one() -> None:
    told = _told("The Norwegian Map Council (NMC) met. The NMC fined Viber 300 euros.")
    assert told == [("fine", "Norwegian Map Council", "Viber")]


def test_it_is_the_party_that_the_sentence_before_speaks_of() -> None:
    told = _told("Viber told a court in Oslo that it was open. It denied the allegations.")
    assert told == [("denial", "Viber", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The messaging app, Viber, was fined 300 euros.",
        "Viber, a messaging app with offices in Malta, was fined 300 euros.",
        "Norway's own messenger, Viber, was fined 300 euros.",
    ],
)
def test_what_a_noun_describes_beside_a_comma(sentence: str) -> None:
    assert only(sentence).target == "Viber"


def test_what_dashes_enclose_does_not_act() -> None:
    told = _told("Ofcom — which critics in Norway call slow — fined Viber 300 euros.")
    assert told == [("fine", "Ofcom", "Viber")]


def test_a_sum_is_fined_once() -> None:
    told = suggested(
        "The EU has fined Viber €5 million. The penalty was imposed by the Irish watchdog: €5 million."
    )
    assert [(event.kind, event.count) for event in told] == [("fine", "5000000")]


def test_the_probe_that_was_opened_is_the_one_just_told_of() -> None:
    told = _told(
        "Norwegian police have opened an investigation into Viber. The probe was launched by the Oslo police."
    )
    assert told == [("investigation", "Norwegian police", "Viber")]


def test_a_state_and_its_government_are_one() -> None:
    told = _told("Nepal has banned Viber. The government banned Viber in the evening.")
    assert [kind for kind, _, _ in told] == ["platform_block"]


def test_what_was_counted_is_apart_from_what_was_named() -> None:
    told = suggested(
        "Apple removed 25 apps from its store. Apple removed Signal and Viber from its App Store."
    )
    assert [(event.count, event.target) for event in told] == [("25", None), (None, "Signal and Viber")]


def test_a_clause_after_and_has_its_own_subject() -> None:
    told = _told("WhatsApp faced more criticism, and Viber was fined 300 euros.")
    assert told == [("fine", None, "Viber")]


def test_two_promises_are_two() -> None:
    told = _told(
        "Viber promised to hire 90 moderators in Norway. It also agreed to close the channels of smugglers."
    )
    assert [kind for kind, _, _ in told] == ["commitment", "commitment"]


def test_whose_accounts_they_were() -> None:
    assert only("Viber removed 600 accounts linked to the Wagner Group.").target == "Wagner Group"


def test_it_is_not_who_acts() -> None:
    assert (
        only("Ofcom met Viber. The regulator wrote to the company, ordering it to close a channel.").target
        == "Viber"
    )


def test_a_department_may_be_the_regulator() -> None:
    told = _told("Ofcom met Viber. The department fined the company 300 pounds.")
    assert told == [("fine", "Ofcom", "Viber")]


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        ("on Oct. 9 last year", "2024-10-09"),
        ("on 3/2", "2025-02-03"),
        ("in 1/2025", "2025-01"),
        ("after the day's news, in January 2024", "2024-01"),
    ],
)
def test_dates_of_many_writings(when: str, edtf: str) -> None:
    assert only(f"The regulator fined Viber 300 euros {when}.").date == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "Elon Musk was summoned by the prosecutor to appear on 20 April.",
        "Viber denied the allegations after today's raid.",
        "The regulator closed its probe of Viber and, in December 2024, said nothing more.",
    ],
)
def test_a_time_of_something_else_is_no_date(sentence: str) -> None:
    assert only(sentence).date is None


def test_what_and_brings_is_a_clause_of_its_own() -> None:
    told = suggested("The authority closed its probe of Viber and, in May 2024, fined Signal 300 euros.")
    assert [(event.kind, event.target, event.date) for event in told] == [
        ("settlement", "Viber", None),
        ("fine", "Signal", "2024-05"),
    ]


def test_the_network_shut_is_no_block_of_the_platform_named_before() -> None:
    told = _told("Togo has banned Viber. Togo also cut off internet access on Monday.")
    assert told == [("platform_block", "Togo", "Viber"), ("platform_block", "Togo", None)]


def test_who_says_that_it_was_done_did_it() -> None:
    told = _told("The offices of Viber in Malta are being searched, the Oslo prosecutor's office said.")
    assert told == [("investigation", "Oslo prosecutor's office", "Viber")]


def test_a_place_with_an_adjective_does_not_act() -> None:
    told = _told("Judge Ana Sousa, from the northeastern state of Bahia, ordered Viber to close a channel.")
    assert told == [("order", "Ana Sousa", "Viber")]


def test_a_step_that_asks_for_papers_is_one() -> None:
    told = _told("The ministry issued a subpoena to Viber, demanding documents on its tests.")
    assert told == [("investigation", "ministry", "Viber")]


def test_a_notice_that_orders_is_a_warning_and_an_order() -> None:
    told = _told("The ministry sent a notice to Viber, ordering it to close 14 channels.")
    assert told == [("warning", "ministry", "Viber"), ("order", "ministry", "Viber")]


def test_a_date_in_brackets_is_of_what_stands_there() -> None:
    event = only(
        "After two letters (of 3 March 2023 and 4 May 2023), the regulator opened a probe into Viber."
    )
    assert event.date is None


def test_a_position_on_record_is_a_statement() -> None:
    told = _told("“The platform must protect the children who use it,” said Ofcom.")
    assert told == [("statement", "Ofcom", None)]


def test_the_same_words_without_a_speaker_are_none() -> None:
    assert _told("“The platform must protect the children who use it.”") == []


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("es", "La autoridad ha amenazado a Viber con una multa.", ("warning", "autoridad", "Viber")),
        ("es", "El juez ha dejado sin efecto el bloqueo de Viber.", ("block_lifted", "juez", "Viber")),
        ("es", "Viber rechazó las acusaciones.", ("denial", "Viber", None)),
        ("es", "La investigación de la AEPD contra Viber sigue abierta.", ("investigation", "AEPD", "Viber")),
        ("pt", "O Viber se recusou a remover os canais.", ("refusal", "Viber", None)),
        ("pt", "A polícia deteve dois suspeitos.", ("arrest", "polícia", None)),
        ("pt", "O Viber rejeitou as acusações.", ("denial", "Viber", None)),
        ("fr", "Viber a rejeté ces accusations.", ("denial", "Viber", None)),
        ("it", "Viber ha respinto le accuse.", ("denial", "Viber", None)),
        ("de", "Viber wies die Vorwürfe zurück.", ("denial", "Viber", None)),
        ("de", "Das Gericht wies Viber an, die Kanäle zu löschen.", ("order", "Gericht", "Viber")),
        ("de", "Die Behörde prüft Viber.", ("investigation", "Behörde", "Viber")),
        ("ro", "Viber a respins acuzațiile.", ("denial", "Viber", None)),
        ("sr", "Viber je odbacio optužbe.", ("denial", "Viber", None)),
    ],
)
def test_other_languages(language: str, sentence: str, told: tuple[str, str | None, str | None]) -> None:
    assert _told(sentence, language) == [told]


@pytest.mark.parametrize(
    ("language", "sentence", "count"),
    [
        ("es", "Tras la eliminación de 300 vídeos, Viber calló.", "300"),
        ("pt", "Após a remoção de 300 vídeos, o Viber calou.", "300"),
        ("fr", "Après la suppression de 300 vidéos, Viber se tait.", "300"),
        ("de", "Nach der Löschung von 300 Videos schwieg Viber.", "300"),
        ("de", "Insgesamt wurden Bußgelder in Höhe von 5,125 Millionen Euro verhängt.", "5125000"),
        ("en", "The regulator imposed a fine of 5,125 million won.", "5125000000"),
    ],
)
def test_figures_in_other_languages(language: str, sentence: str, count: str) -> None:
    assert only(sentence, language).count == count


def test_a_korean_stem_tells_only_at_the_end_of_a_headline() -> None:
    told = EXTRACTOR.suggest("방통위, 틱톡에 과징금 3억원 부과\n\n오늘의 소식.", WEDNESDAY, "ko").events
    assert [(event.kind, event.target, event.count) for event in told] == [("fine", "틱톡", "300000000")]
    assert _told("과징금 3억원 부과 기준을 정했다.", "ko") == []
