"""Who may do what: one row for each service call, by its module and name. The only place where it is said.

:func:`qv_desk.services.frame.guard.guarded` asks this table at each call; a call without a row is refused to
everybody. The table that people read, ``docs/roles.md``, is made from this one by a test that runs every cell.

The reasons, in short:

- Officers work on cases. Supervisors do all that officers do; besides, they alone decide who works here, agree to what
  needs a second person, change the keys, put a backup in the store's place and say when backups are made.
- Printing staff print and post, and hold no key of the cases. Their rows let them do that and keep their own settings.
- Auditors look. They write nothing but the journal's lines on what they looked at, their own settings and where in the
  window they were, and the request for a journal with its details, which a supervisor has to agree to.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.terms.vault_slot import DeskUser, Role

Roles = frozenset[Role]

EVERYBODY: Final = Roles(Role)
READERS: Final = Roles({Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR})
CASE_WORKERS: Final = Roles({Role.OFFICER, Role.SUPERVISOR})
PRINT_ROOM: Final = Roles({Role.OFFICER, Role.SUPERVISOR, Role.PRINTING})
SUPERVISORS: Final = Roles({Role.SUPERVISOR})
OVERSEERS: Final = Roles({Role.SUPERVISOR, Role.AUDITOR})

_Rows = Mapping[str, Mapping[Roles, str]]

_LOOKING: Final[_Rows] = {
    "review": {READERS: "counts page queue_row look find"},
    "start_page": {READERS: "to_approve open_reports today"},
    "documents": {READERS: "bytes_of", CASE_WORKERS: "save_copy"},
    "journal_book": {
        READERS: "of_case of_user latest head user_names verify",
        OVERSEERS: "export save_report",
    },
    "anchor": {READERS: "keep keep_when_due check caution"},
    "check_store": {READERS: "check"},
    "clock_check": {EVERYBODY: "caution"},
    "view_attachment": {READERS: "look_at bytes_to_look_at", CASE_WORKERS: "save_page"},
}

_CASES: Final[_Rows] = {
    "register": {CASE_WORKERS: "same_message known_people open_case as_it_would_open"},
    "case_begun": {CASE_WORKERS: "case_begun"},
    "new_files": {CASE_WORKERS: "keep_files"},
    "bulk_intake": {CASE_WORKERS: "take_in_folder"},
    "amend": {CASE_WORKERS: "amend"},
    "verify": {CASE_WORKERS: "see_evidence confirm fail say_circumstances weigh_categories note_no_reply"},
    "evidence_gone": {CASE_WORKERS: "destroy_evidence"},
    "evidence_files": {CASE_WORKERS: "store destroy", READERS: "due"},
    "link": {CASE_WORKERS: "link unlink keep_both", READERS: "case_or_none"},
    "merge": {CASE_WORKERS: "merge unmerge"},
    "split": {CASE_WORKERS: "split"},
    "repeats": {CASE_WORKERS: "of_message", READERS: "people_like of_case"},
    "people_index": {CASE_WORKERS: "enter make_if_missing", READERS: "has_open_case"},
    "follow_up": {CASE_WORKERS: "add_message note_bounce"},
    "replies": {CASE_WORKERS: "answered"},
    "company_systems": {READERS: "current_systems searched_systems system_version"},
    "systems": {READERS: "everything versions recipients", SUPERVISORS: "keep_system add_system keep_recipient"},
    "receipt_entry": {CASE_WORKERS: "receipt_entry"},
    "receipts": {READERS: "due"},
    "chasers": {CASE_WORKERS: "change_waiting_case", READERS: "due"},
    "search_data": {
        CASE_WORKERS: "record nothing_more ask_owner chase_owner add_identifier drop_identifier",
        READERS: "sources sheet retention_reason",
    },
    "recipients": {CASE_WORKERS: "prepare mark_sent chase record_reply excuse tell_nobody"},
    "recipient_sheet": {CASE_WORKERS: "gate least_that_identifies", READERS: "sheet"},
    "disclose": {
        CASE_WORKERS: "new_disclosure enter strike",
        READERS: "disclosures disclosures_of",
        OVERSEERS: "save_disclosures",
    },
    "provide": {CASE_WORKERS: "enter_provision end_provision", READERS: "provisions", OVERSEERS: "save_provisions"},
    "refusals": {READERS: "refusals", OVERSEERS: "save_refusals"},
    "register_file": {OVERSEERS: "save_register"},
    "decide": {CASE_WORKERS: "decide"},
    "examine": {CASE_WORKERS: "examine"},
    "preview_erasure": {READERS: "lines", CASE_WORKERS: "preview save_preview"},
    "holds": {CASE_WORKERS: "place lift"},
    "restrict": {CASE_WORKERS: "lift_restriction"},
    "fees": {CASE_WORKERS: "estimate waive paid"},
    "third_parties": {READERS: "places", CASE_WORKERS: "flag mask"},
    "explain_processing": {READERS: "purposes explanation"},
    "correspond": {CASE_WORKERS: "draft draft_for issue", READERS: "pdf_of"},
    "issued_letter": {CASE_WORKERS: "issued_letter"},
    "letter_drafting": {CASE_WORKERS: "drafted letter_of_wording"},
    "letter_facts": {CASE_WORKERS: "letter_facts"},
    "office_book": {READERS: "wording_in_force cautions_on"},
    "templates": {
        READERS: "template_lines look_at_template how_many_wait wording_before proofs_to_confirm name_of",
    },
    "template_drafts": {
        CASE_WORKERS: "keep_draft discard_draft send_for_approval take_back",
        SUPERVISORS: "approve_template return_draft retire_template",
    },
    "template_preview": {READERS: "preview_with_sample", CASE_WORKERS: "preview_with_case must_print"},
    "office_certificate": {
        READERS: "certificate_standing",
        SUPERVISORS: "import_certificate import_certificate_file use_certificate remove_certificate",
        CASE_WORKERS: "signed",
    },
    "copy_letter": {CASE_WORKERS: "save_marked_copy"},
    "mail_letter": {CASE_WORKERS: "save_draft draft_to_open without_paper"},
    "envelope": {READERS: "envelope_of"},
    "close_case": {CASE_WORKERS: "close"},
    "assign": {CASE_WORKERS: "can_take_cases person_named assign"},
    "rehearsal": {CASE_WORKERS: "rehearse"},
    "bulk_acts": {CASE_WORKERS: "objects act"},
    "bulk_work": {
        CASE_WORKERS: "chosen_of_view rehearse_one begin do_one end unfinished run_of leave carry_out",
    },
    "list_file": {CASE_WORKERS: "save_list"},
    "complaints": {CASE_WORKERS: "sort about look_into judge", READERS: "complaints_about"},
    "demands": {CASE_WORKERS: "describe verify_demand assess propose_disclosure give", READERS: "log"},
    "inquiries": {CASE_WORKERS: "sort_inquiry"},
    "incidents": {
        READERS: "incidents numbered look_at_incident of_case",
        CASE_WORKERS: "enter describe_incident link_case unlink_case close_incident",
    },
    "affected": {
        READERS: "standing",
        CASE_WORKERS: "add_affected add_rows add_from_cases mark_told mark_same mark_apart mark_unreachable",
    },
    "affected_notices": {
        READERS: "as_it_stands notice_letter",
        CASE_WORKERS: "open_notice notice_case new_link may_carry",
    },
    "incident_children": {
        CASE_WORKERS: "ask_to_see",
        READERS: "must_be_open as_shown are_shut",
    },
    "merge_sources": {READERS: "source_of"},
    "merge_import": {CASE_WORKERS: "understand take_in"},
    "merge_check": {CASE_WORKERS: "to_tell check look save_look save_findings drafted each_drafted"},
    "merge_issue": {CASE_WORKERS: "issue tell_apart tell_same"},
    "merge_mail": {CASE_WORKERS: "to_mail save_drafts"},
    "policy_mailing": {
        READERS: "mailings mailing_of look_at_mailing",
        CASE_WORKERS: "proposed start_mailing mark_noticed mark_apart excuse",
    },
    "policy_listing": {CASE_WORKERS: "go_on add_rows"},
    "policy_notices": {
        READERS: "as_it_stands written",
        CASE_WORKERS: "notice_case open_notice",
    },
    "bind_laws": {READERS: "laws", CASE_WORKERS: "add drop"},
    "clock_events": {READERS: "clocks_then", CASE_WORKERS: "write_down"},
    "reopen": {CASE_WORKERS: "reopen"},
    "dispose": {CASE_WORKERS: "hindrances ask", SUPERVISORS: "carry_out empty_temp_folder outbox_cleaned"},
    "copy_outside": {READERS: "copy_outside"},
    "case_change": {CASE_WORKERS: "change_case keep_case"},
    "complaints_beside": {CASE_WORKERS: "complaints_beside"},
    "minor_file": {
        READERS: "standing_approval must_be_open opened_by_agreement shut_to",
        CASE_WORKERS: "must_be_fast_lane",
    },
    "minors": {
        READERS: "ask_to_open",
        CASE_WORKERS: "freeze lift_freeze find_age look_for_consent delete rest_deleted ask_to_keep take_step",
    },
    "minor_outline": {READERS: "outline reports"},
    "child_notices": {READERS: "outline"},
    "minor_reports": {CASE_WORKERS: "take_in"},
    "minor_guardian": {CASE_WORKERS: "show_authority copy_destroyed asks done"},
    "minor_uses": {READERS: "uses_of", CASE_WORKERS: "log_use"},
    "minor_audit": {OVERSEERS: "audit save"},
    "retention": {READERS: "rules preview line_of", SUPERVISORS: "set_years"},
    "incident_retention": {READERS: "lines line_of_incident", SUPERVISORS: "take_away"},
    "mailing_retention": {READERS: "mailing_lines line_of_mailing mailing_named", SUPERVISORS: "take_list_away"},
    "kept_by_cases": {READERS: "kept_by_cases"},
    "purge": {READERS: "all_purges save_certificate", CASE_WORKERS: "ask", SUPERVISORS: "carry_out"},
    "add_files": {CASE_WORKERS: "add_files"},
    "hand_over": {CASE_WORKERS: "portability_package"},
    "dossier": {READERS: "save_dossier"},
    "revival": {CASE_WORKERS: "suppress was_erased refusal"},
    "law_counted": {READERS: "recount_is_due"},
    "policy": {READERS: "version_on"},
    "keeping": {READERS: "view"},
    "policy_versions": {READERS: "versions in_force", SUPERVISORS: "bring_in"},
    "demo_work": {
        CASE_WORKERS: "acknowledge ask_for_proof prove fail_to_prove search_some search_all grant refuse agree extend "
        "answer post close finish"
    },
    "demo_basis": {CASE_WORKERS: "rest_on"},
    "demo_minor": {CASE_WORKERS: "open_file freeze find_age delete_account look_for_consent delete_rest"},
    "demo": {CASE_WORKERS: "supervisor_at"},
}

_PRINT_ROOM: Final[_Rows] = {
    "print_letters": {
        PRINT_ROOM: "waiting how_many_wait posted_on pdf_bytes mark_printed mark_posted mark_failed",
        CASE_WORKERS: "save_copy",
    },
    "print_cups": {PRINT_ROOM: "send_to_cups"},
    "to_printer": {PRINT_ROOM: "hand_over"},
    "print_lists": {PRINT_ROOM: "save_cover_sheet save_posting_list"},
    "withdraw_letter": {CASE_WORKERS: "withdraw"},
    "office": {READERS: "look_at_office", SUPERVISORS: "change_office"},
    "office_kept": {SUPERVISORS: "keep_office"},
    "office_logo": {READERS: "letterhead with_its_logo", SUPERVISORS: "set_logo move_logo remove_logo"},
    "office_paper": {READERS: "paper_settings office_layout", SUPERVISORS: "set_paper"},
    "office_sheet": {READERS: "trial_sheet save_trial_sheet"},
    "returned_mail": {CASE_WORKERS: "note_return leave send_anew"},
    "outbox": {CASE_WORKERS: "sync rebuild"},
    "outbox_events": {CASE_WORKERS: "waiting_jobs take_over"},
}

_FOUR_EYES: Final[_Rows] = {
    "approve": {
        READERS: "ask lay_before withdraw new_approval overtaken usable",
        SUPERVISORS: "grant refuse",
    },
    "matters": {READERS: "waiting of"},
}

_PEOPLE: Final[_Rows] = {
    "users": {
        EVERYBODY: "change_own_passphrase",
        OVERSEERS: "everybody",
        SUPERVISORS: "add remove change_role give_passphrase renew_recovery_code",
    },
    "people_in_step": {CASE_WORKERS: "kept_in_step write_people"},
    "preferences": {EVERYBODY: "get put"},
    "drafts": {READERS: "keep read drop list_"},
    "idle_time": {EVERYBODY: "minutes choose"},
}

_CARE: Final[_Rows] = {
    "back_up": {
        CASE_WORKERS: "back_up back_up_as_planned is_due look_at_place keep_ledger",
        READERS: "last_backup_at plan state expires_on",
        SUPERVISORS: "set_plan",
    },
    "backup_drill": {READERS: "drill backups_in"},
    "rekey": {SUPERVISORS: "rekey"},
    "law_defaults": {
        READERS: "law_default",
        CASE_WORKERS: "bound_by_default",
        SUPERVISORS: "switch_law_default",
    },
    "calendars_in": {
        READERS: "stand versions",
        CASE_WORKERS: "preview recount",
        SUPERVISORS: "bring_in",
    },
    "recounting": {CASE_WORKERS: "finish_notice count_all open_cases waits_for_notice"},
}


def _by_call(*chapters: _Rows) -> dict[str, Roles]:
    table: dict[str, Roles] = {}
    for chapter in chapters:
        for module, rows in chapter.items():
            for roles, names in rows.items():
                table |= {f"{module}.{name}": roles for name in names.split()}
    return table


PERMISSIONS: Final[Mapping[str, Roles]] = MappingProxyType(
    _by_call(_LOOKING, _CASES, _PRINT_ROOM, _FOUR_EYES, _PEOPLE, _CARE)
)
"""Who may make a call, by ``module.function``; each takes the open desk as its first parameter."""


def may(user: DeskUser, call: str) -> bool:
    """Whether a person may make a call, by ``module.function``; window and command line offer only what they may.

    Raises:
        KeyError: there is no such call (a bug: nobody is offered what no row speaks of).
    """
    return user.role in PERMISSIONS[call]
