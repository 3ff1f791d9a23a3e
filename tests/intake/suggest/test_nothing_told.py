"""English sentences of our own that tell no event: wishes, threats of law, habits, background."""

import pytest

from intake.suggesting import kinds

NOTHING = [
    "Critics want the removal of the videos.",
    "The bill would allow the suspension of accounts.",
    "Lawmakers proposed a ban on TikTok.",
    "A ban on TikTok could follow.",
    "The regulator is considering whether to fine Meta.",
    "Telegram has been asked whether it removed the channels.",
    "Users can report posts to Facebook.",
    "TikTok removes millions of videos every year.",
    "YouTube usually removes such clips within hours.",
    "Platforms that fail to comply face fines of up to 10% of turnover.",
    "The law allows courts to order the removal of posts.",
    "The firm could be fined up to £18 million.",
    "It is not clear whether Telegram will comply.",
    "The man, who cannot be named, used Snapchat to contact girls.",
    "Parents should talk to their children about TikTok.",
    "Meta has more than three billion users.",
    "The app was launched in 2013 by two brothers.",
    "The charity said that more needs to be done.",
    "The regulator has the power to block access to sites.",
    "Police appealed for witnesses.",
    "TikTok did not immediately respond to a request for comment.",
    "The company has been contacted for comment.",
    "Reuters could not verify the videos.",
    "The bill is expected to be passed next month.",
    "The plaintiffs seek damages of $5 million.",
    "Prosecutors say the defendants could face 20 years in prison.",
    "The EU wants platforms to remove illegal content faster.",
    "Researchers found 300 groups that sold fake reviews on Facebook.",
    "The video was viewed two million times before it was shared on X.",
    "Under the act, platforms must remove illegal posts.",
    "Anyone convicted faces up to five years in prison.",
    "Telegram has 900 million users and is popular in Ukraine.",
    "The minister will meet the heads of Meta and TikTok next week.",
    "The court will hear the case in May.",
    "There are calls for the government to ban the app.",
    "An account that he had set up was used to send the images.",
    "The company has not said how many accounts were affected.",
    "Twitter lets users block accounts.",
    "He lost access to his account after a hack.",
    "The report recommends that the government adopt new rules.",
    "She deleted her account.",
    "The student deleted the app from her phone.",
    "Hackers took down the ministry's website.",
    "If X did not comply, it would face a fine.",
    "The investigation department of the ministry has 40 officers.",
    "More posts were seen than Meta has admitted.",
    "It can send additional requests for information.",
    "He also refused to speak.",
    "Crimes were being committed through the app.",
    "The messages were first reported by a newspaper.",
    "The information published was harsh.",
    "Anyone convicted faces prison.",
    "Each year the platform deletes 300 channels.",
    "He demanded that the channel be closed.",
    "A doctor welcomed the news in a letter.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_nothing_is_told(sentence: str) -> None:
    assert kinds(sentence) == []
