"""A throwaway office with invented cases in every state, for trying the desk and for showing it.

All days are reckoned back from the present moment, so that the office is as fresh in ten years as today: what is
overdue there is overdue now. The people are placeholders of many countries and live at example addresses.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Final

from qv_desk.assets import resource
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.domain.terms.case_kind import WORKED_KINDS, CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import InputError
from qv_desk.services.cases import approve
from qv_desk.services.entry import set_up, unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming import read_message, register
from qv_desk.services.incoming.new_case import NewCase, new_case_from
from qv_desk.services.people import users
from qv_desk.services.sample import demo_work
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

DEMO_PASSPHRASE: Final = "the sample desk is open"  # noqa: S105  (shown on the screen, for invented people)
DEMO_USER: Final = "Lin Wei"
DEMO_SUPERVISOR: Final = "Chen Jing"
DEMO_PRINTING: Final = "Sun Li"

Step = Callable[[Desk, str], None]

_FOUNDED: Final = timedelta(days=60)
"""How long before the present moment the office was set up."""

_MORNING: Final = time(9, 30)
_LONGEST_WORK: Final = timedelta(days=9)
"""Over how many days the steps of an old case are spread."""


class DemoClock:
    """A clock that is set by hand, so that an office with a past can be made in a moment."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """The moment to which it is set."""
        return self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """How one invented case came in, and how far it has got.

    Attributes:
        days_ago: on which day it came in; 0 for some hours ago.
        hours_ago: instead of a day, how many hours ago.
        steps: what was done since.
    """

    days_ago: int = 0
    hours_ago: float = 0
    steps: tuple[Step, ...] = ()

    def received_at(self, now: datetime) -> datetime:
        """When it came in: on the morning of its day, or some hours ago."""
        if self.hours_ago:
            return now - timedelta(hours=self.hours_ago)
        return datetime.combine(now.date() - timedelta(days=self.days_ago), _MORNING, tzinfo=now.tzinfo)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandStory(Story):
    """A case that was opened by hand."""

    person: Party
    rights: tuple[Right, ...]
    language: str
    asked: str
    channel: Channel = Channel.POST


_GRANTED: Final[tuple[Step, ...]] = (demo_work.prove, demo_work.search_all, demo_work.grant, demo_work.answer)

HAND_STORIES: Final = (
    # Due today: Hong Kong gives 40 days.
    HandStory(
        days_ago=40,
        person=Party("陳示範", ("香港九龍", "示例道1號"), "chan@example.com", country="HK"),
        rights=(Right.ACCESS,),
        language="zh-Hant",
        asked="索取本人個人資料的複本",
        steps=(demo_work.acknowledge, demo_work.post),
    ),
    # One day late: Korea gives 10 days.
    HandStory(
        days_ago=11,
        person=Party("김예시", ("서울특별시 예시구 예시로 1",), "kim@example.com", country="KR"),
        rights=(Right.CORRECTION,),
        language="ko",
        asked="correction of the postal address",
        channel=Channel.PHONE,
        steps=(demo_work.acknowledge, demo_work.post),
    ),
    # Paused: the United Kingdom's month waits for the proof that was asked for.
    HandStory(
        days_ago=6,
        person=Party("Jane Sample", ("1 Sample Street", "Sampleton"), "jane@example.org", country="GB"),
        rights=(Right.RESTRICTION,),
        language="en",
        asked="restriction of the processing of my data",
        steps=(demo_work.ask_for_proof, demo_work.post),
    ),
    # Ready to print.
    HandStory(
        days_ago=12,
        person=Party("Ola Nordmann", ("Eksempelveien 1", "0001 Oslo"), "ola@example.org", country="NO"),
        rights=(Right.ACCESS,),
        language="en",
        asked="a copy of my data",
        steps=_GRANTED,
    ),
    # Extended: the European Union gives two months more, if it is told in time.
    HandStory(
        days_ago=20,
        person=Party("Erika Mustermann", ("Musterstraße 1", "12345 Musterstadt"), "erika@example.org", country="DE"),
        rights=(Right.ACCESS,),
        language="de",
        asked="Auskunft über meine Daten",
        steps=(demo_work.acknowledge, demo_work.prove, demo_work.extend, demo_work.post, demo_work.search_some),
    ),
    # Refused and closed.
    HandStory(
        days_ago=25,
        person=Party("João Exemplo", ("Rua do Exemplo 1", "São Paulo"), "joao@example.com", country="BR"),
        rights=(Right.ERASURE,),
        language="pt",
        asked="a eliminação dos meus dados",
        steps=(
            demo_work.ask_for_proof,
            demo_work.post,
            demo_work.fail_to_prove,
            demo_work.refuse,
            demo_work.agree,
            demo_work.answer,
            demo_work.post,
            demo_work.close,
        ),
    ),
    # Refused, and the supervisor has not read it yet.
    HandStory(
        days_ago=9,
        person=Party("Sam Placeholder", ("2 Sample Avenue", "Sampletown"), "sam@example.net", country="IE"),
        rights=(Right.RESTRICTION,),
        language="en",
        asked="restriction of the processing of my data",
        steps=(demo_work.ask_for_proof, demo_work.post, demo_work.fail_to_prove, demo_work.refuse),
    ),
    # Answered; only the closing is left.
    HandStory(
        days_ago=7,
        person=Party("张三", ("上海市示例区示例路1号",), "zhangsan@example.com", country="CN"),
        rights=(Right.MARKETING_OBJECTION,),
        language="zh-Hans",
        asked="停止发送营销信息",
        channel=Channel.IN_PERSON,
        steps=(demo_work.prove, demo_work.grant, demo_work.answer, demo_work.post),
    ),
    # Policy §4: 48 hours, and the clock runs at night.
    HandStory(
        hours_ago=20,
        person=Party("山田太郎", ("東京都見本区見本1-1",), "yamada@example.com", country="JP"),
        rights=(Right.ACCOUNT_CANCELLATION,),
        language="ja",
        asked="cancellation of my account",
        channel=Channel.WEB_FORM,
        steps=(demo_work.prove,),
    ),
    # An inquiry: no right is named, the policy's fifteen working days run.
    HandStory(
        days_ago=3,
        person=Party("Jean Dupont", ("1 rue de l’Exemple", "75000 Exempleville"), "jean@example.org", country="FR"),
        rights=(),
        language="en",
        asked="how long repair records are kept",
        channel=Channel.PHONE,
        steps=(demo_work.acknowledge,),
    ),
)

SAMPLE_STORIES: Final = (
    Story(days_ago=1),
    Story(days_ago=34, steps=(demo_work.acknowledge, demo_work.post)),
    Story(days_ago=2, steps=(demo_work.acknowledge,)),
    Story(days_ago=8, steps=(demo_work.ask_for_proof, demo_work.post)),
    Story(days_ago=5, steps=(demo_work.prove, demo_work.search_some)),
    Story(hours_ago=3),
    Story(days_ago=14, steps=_GRANTED),
    Story(days_ago=27, steps=(demo_work.acknowledge, demo_work.prove, demo_work.search_all)),
    Story(days_ago=4, steps=(demo_work.prove,)),
    Story(days_ago=18, steps=(*_GRANTED, demo_work.post)),
    Story(hours_ago=30, steps=(demo_work.acknowledge,)),
    Story(days_ago=22, steps=(*_GRANTED, demo_work.post, demo_work.close)),
    Story(days_ago=1),
    Story(hours_ago=6),
)
"""How far the sample mails have got, one after the other; more mails than stories begin again at the first."""


def make_demo_office(folder: Path, now: Callable[[], datetime] = unlock.utc_now) -> Desk:
    """Make the sample office and leave it open, with its officer at it; all its people have the same passphrase.

    Args:
        folder: an empty folder, or one that is not there yet.
        now: the clock that the open desk goes by; the office's past ends there.

    Raises:
        StoreError: the folder cannot be written, or a desk is there already.
    """
    clock = DemoClock(now() - _FOUNDED)
    set_up.create_office(
        folder,
        office=office_defaults().office,
        user_name=DEMO_USER,
        passphrase=DEMO_PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
        now=clock,
    )
    desk = unlock.open_desk(folder, unlock.open_keys(folder, None, DEMO_PASSPHRASE), now=clock)
    try:
        officer, supervisor = _take_on(desk)
        _live_through(officer, supervisor, clock, now().astimezone(desk.zone))
    except BaseException:
        desk.close()
        raise
    return replace(officer, now=now)


@guarded
def supervisor_at(desk: Desk) -> Desk:
    """The open sample office with its supervisor at it."""
    return desk.handed_to(unlock.open_keys(desk.folder, DEMO_SUPERVISOR, DEMO_PASSPHRASE))


def _take_on(desk: Desk) -> tuple[Desk, Desk]:
    """Let the others in; whoever set up the office then hands its supervision over and works as its officer."""
    wish = SlotWish(kdf=LIGHTEST_KDF)
    users.add(desk, DEMO_SUPERVISOR, Role.SUPERVISOR, DEMO_PASSPHRASE, wish, interim=False)
    users.add(desk, DEMO_PRINTING, Role.PRINTING, DEMO_PASSPHRASE, wish, interim=False)
    supervisor = supervisor_at(desk)
    asked = users.change_role(supervisor, desk.user.user_id, Role.OFFICER, "The office has its supervisor. (sample)")
    approve.grant(desk, asked.approval_id)
    officer = replace(desk.unlocked, user=replace(desk.user, role=Role.OFFICER))
    return desk.handed_to(officer), supervisor


def _live_through(desk: Desk, supervisor: Desk, clock: DemoClock, now: datetime) -> None:
    """Do everything that was ever done, in the order in which it happened, so that the journal reads true."""
    plans: list[tuple[Story, NewCase]] = [(story, _hand_case(story, story.received_at(now))) for story in HAND_STORIES]
    for number, reading in enumerate(_readings(now)):
        story = SAMPLE_STORIES[number % len(SAMPLE_STORIES)]
        new_case = _completed(new_case_from(reading, now))
        plans.append((story, replace(new_case, received_at=story.received_at(now), first_received_at=None)))
    opened: dict[int, str] = {}
    order = count()

    def opening(key: int, new_case: NewCase) -> Callable[[], None]:
        def act() -> None:
            opened[key] = register.open_case(desk, new_case).case_id

        return act

    def stepping(key: int, step: Step) -> Callable[[], None]:
        return lambda: step(supervisor if step is demo_work.agree else desk, opened[key])

    past: list[tuple[datetime, int, Callable[[], None]]] = []
    for key, (story, new_case) in enumerate(plans):
        begins = new_case.received_at
        ends = min(begins + _LONGEST_WORK, now)
        past.append((begins, next(order), opening(key, new_case)))
        for number, step in enumerate(story.steps, start=1):
            at = begins + (ends - begins) * number / (len(story.steps) + 1)
            past.append((at, next(order), stepping(key, step)))
    for at, _, act in sorted(past, key=lambda entry: entry[:2]):
        clock.at = at
        act()
    clock.at = now


def _hand_case(story: HandStory, received_at: datetime) -> NewCase:
    return NewCase(
        kind=CaseKind.RIGHTS_REQUEST if story.rights else CaseKind.INQUIRY,
        rights=story.rights,
        data_subject=story.person,
        channel=story.channel,
        language=story.language,
        subject=story.asked,
        asked=story.asked,
        received_at=received_at,
    )


def _readings(now: datetime, files: tuple[Path, ...] | None = None) -> Iterator[read_message.Reading]:
    """The sample mails that concern privacy and can be read."""
    chosen = files if files is not None else tuple(sorted(resource("samples").glob("*.eml")))
    for answer in read_message.read_messages(chosen, now=now):
        if not isinstance(answer, InputError) and answer.proposal.kind != "not_privacy":
            yield answer


def _completed(new_case: NewCase) -> NewCase:
    """What an officer adds after reading: a name, and what an inquiry is about."""
    party = new_case.data_subject
    kind = new_case.kind if new_case.kind in WORKED_KINDS else CaseKind.INQUIRY
    return replace(
        new_case,
        kind=kind,
        data_subject=replace(party, name=party.name or party.e_mail or "N. N."),
        asked=new_case.asked or ("" if new_case.rights else new_case.subject),
    )
