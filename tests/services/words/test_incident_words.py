"""Every state of incidents and mailings is said in both languages."""

from qv_desk.domain.kinds.incident import NOTICE_PARTS, AffectedRole, IncidentState, ToldState
from qv_desk.domain.kinds.policy_mailing import NoticeState
from qv_desk.services.words.incident_words import added_words, notice_word, part_name, role_word, state_word, told_word


def test_every_word_is_there_in_both_languages() -> None:
    words = [
        *map(part_name, ("title", *NOTICE_PARTS)),
        *map(state_word, IncidentState),
        *map(told_word, ToldState),
        *map(role_word, AffectedRole),
        *map(notice_word, NoticeState),
        *(added_words(is_shut=is_shut) for is_shut in (False, True)),
    ]
    assert all(word.en and word.zh for word in words)


def test_a_letter_that_waits_for_the_post_is_said_as_in_a_mailing() -> None:
    issued = notice_word(NoticeState.ISSUED)
    said = {state: told_word(state, letter_waits=True) for state in ToldState}
    assert [state for state, word in said.items() if word == issued] == [ToldState.TO_TELL]
    assert told_word(ToldState.TO_TELL) != issued


def test_what_became_of_a_list_has_places_for_its_numbers() -> None:
    for is_shut in (False, True):
        words = added_words(is_shut=is_shut)
        for text in (words.en, words.zh):
            said = text.format(number=17, known=29)
            assert ("17" in said, "29" in said) == (True, True)
