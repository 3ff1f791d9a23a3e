"""What is marked in a sentence of our own in each language."""

import pytest

from intake.suggesting import EXTRACTOR, WEDNESDAY
from pressdocket.intake.suggest.marking import Marker


def _marker(language: str) -> Marker:
    found = EXTRACTOR.marker(language)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "sentence", "denied"),
    [
        ("en", "Viber hasn't removed the clips.", ["n't"]),
        ("en", "Viber refused to remove the clips.", ["refused"]),
        ("de", "Viber hat keine Videos gelöscht.", ["keine"]),
        ("de", "Viber hat die Videos nicht gelöscht.", ["nicht"]),
        ("fr", "Viber n'a supprimé aucune vidéo.", ["n'", "aucune"]),
        ("es", "Viber se negó a retirar los vídeos.", ["se negó"]),
        ("pt", "O Viber não removeu os vídeos.", ["não"]),
        ("it", "Viber non ha rimosso i video.", ["non"]),
        ("ro", "Viber nu a șters clipurile.", ["nu"]),
        ("sr", "Viber nije uklonio snimke.", ["nije"]),
        ("sr", "Вибер није уклонио снимке.", ["није"]),
        ("ko", "바이버는 영상을 삭제하지 않았다.", ["않"]),
        ("de", "Viber löschte die Notizen in Nichtfeld.", []),
    ],
)
def test_denials(language: str, sentence: str, denied: list[str]) -> None:
    assert [sentence[start:end] for start, end in _marker(language).denials(sentence)] == denied


@pytest.mark.parametrize(
    ("language", "sentence", "supposed"),
    [
        ("en", "Viber might be blocked in May.", ["might"]),
        ("de", "Viber könnte gesperrt werden.", ["könnte"]),
        ("fr", "Viber pourrait être bloqué.", ["pourrait"]),
        ("es", "Viber podría ser bloqueado.", ["podría"]),
        ("pt", "O Viber pode ser bloqueado.", ["pode"]),
        ("it", "Viber potrebbe essere bloccato.", ["potrebbe"]),
        ("ro", "Viber ar putea fi blocat.", ["ar putea"]),
        ("sr", "Вибер може бити блокиран.", ["може"]),
        ("ko", "바이버가 차단될 수 있다.", ["수 있"]),
    ],
)
def test_suppositions(language: str, sentence: str, supposed: list[str]) -> None:
    assert [sentence[start:end] for start, end in _marker(language).suppositions(sentence)] == supposed


@pytest.mark.parametrize(
    ("language", "sentence", "figure"),
    [
        ("de", "Viber löschte 35.000 Videos.", ("35.000", "35000", "videos")),
        ("fr", "Viber a supprimé 12 400 vidéos.", ("12 400", "12400", "videos")),
        ("es", "Viber eliminó 1.200 vídeos.", ("1.200", "1200", "videos")),
        ("pt", "Multa de R$ 1,2 milhão ao Viber.", ("1,2 milhão", "1200000", "BRL")),
        ("it", "Viber ha rimosso due video.", ("due", "2", "videos")),
        ("ro", "Viber a șters 1.200 de videoclipuri.", ("1.200", "1200", "videos")),
        ("sr", "Вибер је уклонио 25 снимака.", ("25", "25", "videos")),
        ("ko", "바이버는 영상 4만5천 건을 삭제했다.", ("4만5천", "45000", "videos")),
    ],
)
def test_figures(language: str, sentence: str, figure: tuple[str, str, str]) -> None:
    found = _marker(language).figures(sentence)
    assert [(sentence[one.start : one.end], one.number, one.unit) for one in found] == [figure]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Viber löschte die Videos am vergangenen Dienstag."),
        ("fr", "Viber a supprimé les vidéos hier."),
        ("es", "Viber eliminó los vídeos ayer."),
        ("pt", "O Viber removeu os vídeos ontem."),
        ("it", "Viber ha rimosso i video ieri."),
        ("ro", "Viber a șters clipurile ieri."),
        ("sr", "Вибер је јуче уклонио снимке."),
        ("ko", "바이버는 어제 영상을 삭제했다."),
    ],
)
def test_times(language: str, sentence: str) -> None:
    assert [time.edtf for time in _marker(language).times(sentence, WEDNESDAY)] == ["2025-03-11"]


def test_a_language_without_rules_is_not_marked() -> None:
    assert EXTRACTOR.marker("nb") is None
