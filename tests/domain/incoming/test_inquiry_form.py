from qv_desk.domain.incoming.inquiry_form import InquiryColumn


def test_the_questions_of_the_form_have_codes_for_its_data_file() -> None:
    assert {"name", "e_mail", "serial_number", "message", "date"} <= set(InquiryColumn)
