"""Sentences of our own in the other languages: demands, removals, apologies, fines, blocks and the like."""

import pytest

from intake.suggesting import kinds, only, suggested

SENTENCES: dict[str, dict[str, str]] = {
    "pt": {
        "A Autoridade Nacional de Proteção de Dados multou o TikTok em R$ 2,5 milhões.": "fine",
        "O YouTube removeu 1.200 vídeos na semana passada.": "removal",
        "O Facebook suspendeu 35 contas ligadas à campanha.": "account_action",
        "O juiz determinou que o Telegram bloqueie três canais em 24 horas.": "order",
        "O governo bloqueou o acesso ao X em todo o país.": "platform_block",
        "O Discord pediu desculpas às autoridades.": "apology",
        "A Polícia Federal abriu inquérito contra o Telegram.": "investigation",
        "O ministério pediu ao Facebook a remoção de 40 páginas.": "removal_request",
        "A plataforma ignorou a ordem do tribunal.": "refusal",
        "A polícia prendeu dois suspeitos em Recife.": "arrest",
        "O Kwai foi multado em 5 milhões de reais pelo tribunal.": "fine",
        "O Telegram pode ser multado em até R$ 10 milhões.": "",
        "Foram removidos 300 vídeos pelo TikTok.": "removal",
    },
    "es": {
        "La AEPD multó a TikTok con 345 millones de euros el lunes.": "fine",
        "YouTube eliminó 1.200 vídeos la semana pasada.": "removal",
        "Facebook suspendió 35 cuentas vinculadas a la campaña.": "account_action",
        "El juez ordenó a Telegram bloquear tres canales.": "order",
        "El gobierno bloqueó el acceso a X en todo el país.": "platform_block",
        "Discord pidió disculpas a las autoridades.": "apology",
        "La fiscalía abrió una investigación contra Telegram.": "investigation",
        "El ministerio pidió a Facebook retirar 40 páginas.": "removal_request",
        "La plataforma se negó a cumplir la orden.": "refusal",
        "La policía detuvo a dos sospechosos en Sevilla.": "arrest",
        "Glovo fue multada con 79 millones de euros por el ministerio.": "fine",
        "Telegram podría ser multado con hasta 10 millones de euros.": "",
    },
    "fr": {
        "La CNIL a infligé une amende de 50 millions d'euros à Google lundi.": "fine",
        "YouTube a supprimé 1 200 vidéos la semaine dernière.": "removal",
        "Facebook a suspendu 35 comptes liés à la campagne.": "account_action",
        "Le tribunal a ordonné à Telegram de bloquer trois chaînes.": "order",
        "Le gouvernement a bloqué l'accès à TikTok en Nouvelle-Calédonie.": "platform_block",
        "Discord a présenté ses excuses aux autorités.": "apology",
        "Le parquet de Paris a ouvert une enquête contre Telegram.": "investigation",
        "Le ministère a demandé à Facebook de retirer 40 pages.": "removal_request",
        "La plateforme a refusé de se conformer à la décision.": "refusal",
        "La police a arrêté deux suspects à Lyon.": "arrest",
        "Twitch a été condamné à une amende de 5 millions d'euros par le tribunal.": "fine",
        "Telegram pourrait être condamné à une amende de 10 millions d'euros.": "",
        "Son fondateur a été interpellé à l'aéroport.": "arrest",
    },
    "it": {
        "Il Garante ha inflitto una multa di 15 milioni di euro a OpenAI.": "fine",
        "YouTube ha rimosso 1.200 video la scorsa settimana.": "removal",
        "Facebook ha sospeso 35 account legati alla campagna.": "account_action",
        "Il tribunale ha ordinato a Telegram di bloccare tre canali.": "order",
        "Il governo ha bloccato l'accesso a DeepSeek.": "platform_block",
        "Discord si è scusata con le autorità.": "apology",
        "La procura di Milano ha aperto un'indagine su Telegram.": "investigation",
        "Il ministero ha chiesto a Facebook di rimuovere 40 pagine.": "removal_request",
        "La piattaforma ha rifiutato di rispettare l'ordine.": "refusal",
        "La polizia ha arrestato due sospettati a Torino.": "arrest",
        "TikTok è stata multata per 10 milioni di euro dall'Antitrust.": "fine",
        "Telegram potrebbe essere multata fino a 10 milioni di euro.": "",
    },
    "ro": {
        "Comisia Europeană a deschis o anchetă împotriva TikTok în decembrie 2024.": "investigation",
        "Consiliul Concurenței a amendat Facebook cu 2 milioane de euro.": "fine",
        "TikTok a șters 1.200 de videoclipuri săptămâna trecută.": "removal",
        "Discord și-a cerut scuze autorităților.": "apology",
        "Guvernul a blocat accesul la X.": "platform_block",
        "Facebook a suspendat 35 de conturi.": "account_action",
    },
    "de": {
        "Das Bundesamt für Justiz hat gegen Telegram ein Bußgeld von 5,1 Millionen Euro verhängt.": "fine",
        "YouTube löschte vergangene Woche 1.200 Videos.": "removal",
        "Telegram hat 64 Kanäle gesperrt.": "account_action",
        "Facebook hat 35 Konten gesperrt.": "account_action",
        "Das Gericht ordnete an, dass Telegram drei Kanäle löschen muss.": "order",
        "Die Türkei hat den Zugang zu Discord gesperrt.": "platform_block",
        "Discord entschuldigte sich bei den Behörden.": "apology",
        "Die Staatsanwaltschaft hat Ermittlungen gegen Telegram eingeleitet.": "investigation",
        "Das Ministerium forderte Facebook auf, 40 Seiten zu löschen.": "removal_request",
        "Die Plattform weigerte sich, die Anordnung zu befolgen.": "refusal",
        "Die Polizei nahm zwei Verdächtige fest.": "arrest",
        "Twitch wurde von der Behörde zu einer Geldbuße von 5 Millionen Euro verurteilt.": "fine",
        "Telegram könnte mit einem Bußgeld von bis zu 10 Millionen Euro belegt werden.": "",
        "Die Videos wurden von TikTok entfernt.": "removal",
    },
    "sr": {
        "Telegram je uklonio 25 snimaka prošle nedelje.": "removal",
        "Fejsbuk je suspendovao 35 naloga.": "account_action",
        "Telegram se izvinio južnokorejskim vlastima.": "apology",
        "Regulator je kaznio TikTok sa dva miliona evra.": "fine",
        "Vlada je blokirala pristup Telegramu.": "platform_block",
        "Tužilaštvo je pokrenulo istragu protiv Telegrama.": "investigation",
        "Ministarstvo je zatražilo od Fejsbuka da ukloni 40 stranica.": "removal_request",
        "Sud je naložio Telegramu da blokira tri kanala.": "order",
        "Policija je uhapsila dvojicu osumnjičenih u Nišu.": "arrest",
        "Телеграм је уклонио 25 снимака прошле недеље.": "removal",
        "Телеграм се извинио јужнокорејским властима.": "apology",
        "Твитер је кажњен са 5 милиона евра.": "fine",
    },
    "ko": {
        "텔레그램은 지난주 영상 25건을 삭제했다.": "removal",
        "페이스북은 계정 35개를 정지했다.": "account_action",
        "텔레그램이 방송통신심의위원회에 사과했다.": "apology",
        "개인정보보호위원회는 메타에 과징금 216억원을 부과했다.": "fine",
        "러시아가 왓츠앱을 차단했다.": "platform_block",
        "경찰은 텔레그램에 대한 수사에 착수했다.": "investigation",
        "방심위는 텔레그램에 영상 40건의 삭제를 요청했다.": "removal_request",
        "법원은 구글에 게시물 3건을 삭제하라고 명령했다.": "order",
        "경찰은 용의자 2명을 체포했다.": "arrest",
        "구글은 영상 4만5천 건을 삭제했다고 밝혔다.": "removal",
        "텔레그램은 과징금을 부과받을 수 있다.": "",
    },
}


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [(language, sentence, kind) for language, told in SENTENCES.items() for sentence, kind in told.items()],
)
def test_kinds(language: str, sentence: str, kind: str) -> None:
    assert kinds(sentence, language) == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("language", "sentence", "unit", "count"),
    [
        ("pt", "O tribunal multou o Kwai em R$ 1,2 milhão.", "BRL", "1200000"),
        ("es", "YouTube eliminó 1.200 vídeos.", "videos", "1200"),
        ("fr", "YouTube a supprimé 12 400 vidéos.", "videos", "12400"),
        ("de", "YouTube löschte 35.000 Videos.", "videos", "35000"),
        ("it", "Il Garante ha multato OpenAI per 15 milioni di euro.", "EUR", "15000000"),
        ("fr", "La CNIL a infligé à Google une amende de 50 millions d'euros.", "EUR", "50000000"),
        ("ro", "TikTok a șters 1.200 de videoclipuri.", "videos", "1200"),
        ("sr", "Telegram je uklonio 35.000 snimaka.", "videos", "35000"),
        ("ko", "구글은 영상 4만5천 건을 삭제했다.", "videos", "45000"),
        ("ko", "법원은 메타에 과징금 1조 2천억원을 부과했다.", "KRW", "1200000000000"),
    ],
)
def test_counts(language: str, sentence: str, unit: str, count: str) -> None:
    event = only(sentence, language)
    assert (event.count, event.count_unit) == (count, unit)


@pytest.mark.parametrize(
    ("language", "sentence", "edtf"),
    [
        ("pt", "O YouTube removeu 12 vídeos em 3 de fevereiro.", "2025-02-03"),
        ("es", "YouTube eliminó 12 vídeos el 3 de febrero de 2024.", "2024-02-03"),
        ("fr", "YouTube a supprimé 12 vidéos le mois dernier.", "2025-02"),
        ("de", "YouTube löschte am 3. Februar 12 Videos.", "2025-02-03"),
        ("ro", "TikTok a șters 12 videoclipuri în februarie 2024.", "2024-02"),
        ("sr", "Telegram je uklonio 12 snimaka 3. februara 2024. godine.", "2024-02-03"),
        ("ko", "구글은 2월 3일 영상 12건을 삭제했다.", "2025-02-03"),
        ("ko", "구글은 지난달 영상 12건을 삭제했다.", "2025-02"),
    ],
)
def test_dates(language: str, sentence: str, edtf: str) -> None:
    assert only(sentence, language).date == edtf


def test_cyrillic_and_latin_say_the_same() -> None:
    latin = only("Vlada je blokirala pristup Telegramu u sredu.", "sr")
    cyrillic = only("Влада је блокирала приступ Телеграму у среду.", "sr")
    assert (latin.kind, latin.date, latin.target) == ("platform_block", "2025-03-12", "Telegram")
    assert (cyrillic.kind, cyrillic.date, cyrillic.target) == ("platform_block", "2025-03-12", "Телеграм")


def test_a_language_without_rules_suggests_nothing() -> None:
    assert suggested("Telegram fjernet 40 videoer.", "nb") == ()
