"""English sentences of our own that tell several events, and headlines."""

import pytest

from intake.suggesting import EXTRACTOR, WEDNESDAY, kinds

SEVERAL = [
    (
        "Telegram, which has refused to cooperate with Berlin, said it would appeal against the fine.",
        "appeal refusal",
    ),
    ("Meta apologised to users and restored the posts within hours.", "apology block_lifted"),
    (
        "The company admitted the error, apologised and promised to review its policy.",
        "acknowledgement apology commitment",
    ),
    (
        "TikTok was fined 10 million euros by the Italian regulator and said it disagreed with the decision.",
        "denial fine",
    ),
    (
        'A spokesman for the company said it "strongly disagreed" with the finding and would appeal.',
        "appeal denial",
    ),
    ("The company, however, refused, and the court ordered its suspension.", "order refusal"),
    (
        "Kick said it deeply regretted the death of the streamer and was working with the authorities.",
        "apology commitment",
    ),
    (
        "Indonesia lifted the block on Telegram after the company agreed to set up a team.",
        "block_lifted commitment",
    ),
    ("Norway blocked the site after previously fining Viber.", "fine platform_block"),
    ("Norway fined Viber, with Discord removing 900 clips.", "fine removal"),
]
HEADLINES = [
    ("Meta sued by Kenyan moderators over working conditions", "lawsuit"),
    ("X to appeal Australian fine", "appeal"),
    ("TikTok vows to fight ban in court", "appeal"),
    ("Snap settles lawsuit over privacy", "settlement"),
    ("Nepal lifts ban on Facebook and YouTube", "block_lifted"),
    ("Telegram says it will comply with Malaysian law", "commitment"),
    ("Google rejects Russian demand to restore channels", "refusal"),
    ("Durov denies claims that Telegram hands data to Russia", "denial"),
    ("Facebook apologises for taking down police page", "apology"),
    ("Brazil judge warns Telegram over court orders", "warning"),
    ("Parents of teenager sue OpenAI over chatbot", "lawsuit"),
    ("UK passes law to protect children online", "legislation"),
]


@pytest.mark.parametrize(("sentence", "told"), SEVERAL)
def test_each_event_of_a_sentence_is_told(sentence: str, told: str) -> None:
    assert " ".join(sorted(kinds(sentence))) == told


@pytest.mark.parametrize(("headline", "kind"), HEADLINES)
def test_a_headline_tells_its_event(headline: str, kind: str) -> None:
    assert [event.kind for event in EXTRACTOR.suggest(headline, WEDNESDAY, "en").events] == [kind]
