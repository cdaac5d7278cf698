"""A Chinese address is known by its form: whole ones are found, sentences, companies and doubts are left alone."""

import pytest

from qv_desk.intake.triage.han_addresses import han_address


@pytest.mark.parametrize(
    "address",
    [
        "北京市朝阳区建国路88号3单元502室",
        "香港九龍彌敦道 101 號 3 樓",
        "香港中環皇后大道中 99 號中環中心 12 樓 1203 室",
        "新界沙田大圍道 12 號 A 座 5 樓 B 室",
        "澳門新馬路12號3樓B座",
        "上海市浦东新区世纪大道100号，502室",
        "广东省深圳市南山区深南大道9988号A座12B室 518000",
        "106 台北市大安區忠孝東路四段 216 巷 27 弄 1 號 5 樓之 2",
        "新疆维吾尔自治区乌鲁木齐市天山区解放北路1号",
        "浙江省杭州市西湖区文三路文锦苑3栋2单元501室",
        "东莞市长安镇乌沙村江贝三巷5号",
        "北京市朝阳区建国路８８号３单元５０２室",
    ],
)
@pytest.mark.parametrize(
    "letter", ["{}", "您好：\n请删除我的信息。\n\n{}\n王小明", "请删除。我的新地址是{}。", "請寄至{}"]
)
def test_a_whole_address_is_found_where_it_stands(address: str, letter: str) -> None:
    text = letter.format(address)
    found = han_address(text, 0, len(text))
    assert found is not None
    assert (found.words, text[found.position :].startswith(address)) == (address, True)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("台北市大安區復興南路一段1號 林志明", "台北市大安區復興南路一段1號"),
        ("你好，我住在上海市徐汇区示例路18号3楼，请删除", "上海市徐汇区示例路18号3楼"),
        ("本人的地址有誤，請更正為台北市信義路五段7號。", "台北市信義路五段7號"),
        ("北京市朝阳区建国路88号\n\n北京市 朝阳区 建国路 88号", "北京市朝阳区建国路88号"),
    ],
)
def test_what_stands_beside_it_is_left_out(text: str, address: str) -> None:
    found = han_address(text, 0, len(text))
    assert found is not None
    assert found.words == address


@pytest.mark.parametrize(
    "text",
    [
        "我在北京市朝阳区建国路88号的店里买的",
        "我的旧地址是北京市海淀区中关村大街1号。",
        "上海市徐汇区人民法院（2023）沪0104民初123号",
        "我于2024年5月1日在北京市参加3号展厅活动",
        "请求贵公司删除上海市浦东新区展会登记的1号信息",
        "陕西省西安市雁塔区高新路街道办事处12号",
        "北京市朝阳区建国路88号示例科技公司3楼",
        "Qualvision有限公司\n上海市浦东新区金豫路251号\n\n您好",
        "我住在上海市浦东新区世纪大道100号，502室，请回复",
        "第四十七条道路5号",
        "建国路88号",
        "東京都新宿区西新宿2丁目8番1号",
        "",
    ],
)
def test_a_doubt_is_no_address(text: str) -> None:
    assert han_address(text, 0, len(text)) is None


def test_two_addresses_are_none() -> None:
    text = "北京市朝阳区建国路88号\n上海市浦东新区世纪大道100号"
    assert han_address(text, 0, len(text)) is None
    assert han_address(text, 0, 12) is not None


@pytest.mark.parametrize(
    "line", ["市一路1号" + "楼" * 41 + "x\n", "北京市一路1号" + "楼楼a1" * 9 + "x\n", "区路" * 40 + "1号\n"]
)
def test_letters_written_to_keep_the_desk_busy_are_read_to_their_end(line: str) -> None:
    text = line * 20_000
    assert han_address(text, 0, len(text)) is None
