"""Which language a text is in, by its script and its commonest words; nothing is downloaded.

Letters to a privacy office are prose of some lines, where the commonest words decide safely; two words of text stay
``und``.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.patterns import first_hit, folded

_LOOK: Final = 8_000
_LEAST: Final = 0.6
"""Below this the words are chance."""
_SPOKEN_WEIGHT: Final = 0.7
_SPOKEN_WORD: Final = 3
_LEAD: Final = 0.2
_FOREIGN_WEIGHT: Final = 0.4
_KNOWN: Final = 0.3
_MOST_FOREIGN: Final = 5
_OTHER_SCRIPTS: Final = frozenset({"el", "ru", "ar"})
_OF_SCRIPT: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {"arabic": frozenset({"ar", "fa"}), "cyrillic": frozenset({"ru", "uk", "bg", "sr"})}
)
"""The languages known by their commonest words that are written in a script."""
_PERSIAN: Final = "پچژگکی"
"""Letters that Arabic has not and hardly a Persian word goes without."""
_ONE_WAY: Final = frozenset(
    "个们这为请说问题删资对应该时间关于权谢国电话邮书业东车长门见现认识让谁给与从开发动务员过还进远运边达违连选邻"
    "产亲义习乡买乱争亏云亚众优会传伤伦体余佣侧债储儿党兰兴养兽册写军农冲决况冻净凉减凤击划则刚创别办劝劳势单卖卫厂厅历压"
    "厌县参双变叙叠号叹吗启员呜响哑团园围图圆场坏块坚坛坝坟声处备复够头夸夹夺奋奖妇妈姐娱婴学宁宝实审宪宫宽宾寻导寿将尔尘尝"
    "层属岁岂岗岛币师帅帐带帮广庄庆库应庙废张归当录忆忧怀态总恋恶恼悬惊惧惨惯愿戏户执扩扫扬扰护报担拟拥择挂挡损换据"
    "掷摄摆摇撑敌数断无旧显晓术机杀杂条来杨极构枪柜标栈栏树样档桥检楼横欢欧步残毕气汉汇汤沟没泪泽洁测济浏涛润涨渐湿满灭灯灵炉点炼烁烂热爱爷牵"
    "状独狭狱猎环玛画畅疗监盖盘着码确离种积称稳穷窃竞笔签简类粮约级纪纯纲纳纵纷纸线练组细织终绍经结绕绘络绝统继绩绪续维综绿缓编缘缩网罗罚职联肃"
    "胜脑脸舰艺节芦苏药获营萧著虑虽补装览规视觉计订议讯记讲许论设访证评词试诗诚话询详语误说请诸课调谈谋谓"
    "负财责败账货质购贵贸费资赏赔赖赚赛赞赠赢趋跃践车轨转轮软轻载较辑输辞边迁迟适递逻遗邓邮郑酱释钟钢钱铁铃银销锁错键镇"
    "闭问闲闻阅队阳阴阵阶际陆陈险随隐难静韩页顶项顺须顾顿预领频题颜额风飞饭馆马驱验鱼鲁鸟鸡黄齐龄龙"
)
_OTHER_WAY: Final = frozenset(
    "個們這為請說問題刪資對應該時間關於權謝國電話郵書業東車長門見現認識讓誰給與從開發動務員過還進遠運邊達違連選鄰"
    "產親義習鄉買亂爭虧雲亞眾優會傳傷倫體餘傭側債儲兒黨蘭興養獸冊寫軍農衝決況凍淨涼減鳳擊劃則剛創別辦勸勞勢單賣衛廠廳歷壓"
    "厭縣參雙變敘疊號嘆嗎啟響啞團園圍圖圓場壞塊堅壇壩墳聲處備複夠頭誇夾奪奮獎婦媽娛嬰學寧寶實審憲宮寬賓尋導壽將爾塵嘗"
    "層屬歲豈崗島幣師帥帳帶幫廣莊慶庫廟廢張歸當錄憶憂懷態總戀惡惱懸驚懼慘慣願戲執擴掃揚擾護報擔擬擁擇掛擋損換據"
    "擲攝擺搖撐敵數斷無舊顯曉術機殺雜條來楊極構槍櫃標棧欄樹樣檔橋檢樓歡歐殘畢氣漢匯湯溝沒淚澤潔測濟瀏濤潤漲漸濕滿滅燈靈爐點煉爍爛熱愛爺牽"
    "狀獨狹獄獵環瑪畫暢療監蓋盤碼確離種積稱穩窮竊競筆簽簡類糧約級紀純綱納縱紛紙線練組細織終紹經結繞繪絡絕統繼績緒續維綜綠緩編緣縮網羅罰職聯肅"
    "勝腦臉艦藝節蘆蘇藥獲營蕭慮雖補裝覽規視覺計訂議訊記講許論設訪證評詞試詩誠詢詳語誤諸課調談謀謂"
    "負財責敗賬貨質購貴貿費賞賠賴賺賽贊贈贏趨躍踐軌轉輪軟輕載較輯輸辭遷遲適遞邏遺鄧鄭醬釋鐘鋼錢鐵鈴銀銷鎖錯鍵鎮"
    "閉閒聞閱隊陽陰陣階際陸陳險隨隱難靜韓頁頂項順須顧頓預領頻顏額風飛飯館馬驅驗魚魯鳥雞黃齊齡龍貴戶您臺灣"
)
# A character that both ways of writing use says nothing.
_SIMPLIFIED: Final = _ONE_WAY - _OTHER_WAY
_TRADITIONAL: Final = _OTHER_WAY - _ONE_WAY
_SCRIPTS: Final[tuple[tuple[str, str], ...]] = (
    ("ko", "[\uac00-\ud7af]"),
    ("th", "[\u0e00-\u0e7f]"),
    ("el", "[\u0370-\u03ff\u1f00-\u1fff]"),
    ("he", "[\u0590-\u05ff]"),
    ("ka", "[\u10a0-\u10ff]"),
    ("hy", "[\u0530-\u058f]"),
    ("hi", "[\u0900-\u097f]"),
    ("bn", "[\u0980-\u09ff]"),
    ("ta", "[\u0b80-\u0bff]"),
)


@dataclass(frozen=True, slots=True)
class DetectedLanguage:
    """A language with what spoke for it.

    Attributes:
        code: BCP 47, or ``und``.
        share: 0 to 1, how clearly; below 0.5 another language is near.
        words: some of the words or letters that decided.
        others: languages that parts of the text may be in, likeliest first.
    """

    code: str
    share: float
    words: tuple[str, ...]
    others: tuple[str, ...] = ()


def detected_language(text: str, words: TriageWords) -> DetectedLanguage:
    """The language of a text; ``und`` where too little is there to tell."""
    # In a language without spaces an address touches the words around it.
    text = re.sub(r"https?://[!-~]+|[\w.+-]*@[\w.-]*", " ", text[:_LOOK], flags=re.ASCII).lower()
    letters = sum(letter.isalpha() for letter in text)
    if not letters:
        return DetectedLanguage("und", 0.0, ())
    latin = len(re.findall("[a-z\u00c0-\u024f\u1e00-\u1eff]", text))
    spaced = _by_words(text, words)
    # A Chinese letter may carry an English address; one Han character says as much as a Latin word.
    weights = {
        "han": 4.0 * len(re.findall("[\u3400-\u9fff]", text)),
        "kana": 4.0 * len(re.findall("[\u3041-\u30fa]", text)),
        "arabic": float(len(re.findall("[\u0600-\u06ff]", text))),
        "cyrillic": float(len(re.findall("[\u0400-\u04ff]", text))),
        "latin": float(latin),
    } | {code: (2.0 if code == "ko" else 1.0) * len(re.findall(script, text)) for code, script in _SCRIPTS}
    if weights["kana"] * 6 >= weights["han"] and weights["kana"] > 0 and weights["kana"] + weights["han"] >= latin / 2:
        return DetectedLanguage("ja", 0.95, _sample(text, "[\u3041-\u30fa]+"), spaced.others)
    strongest = max(weights, key=lambda script: weights[script])
    if strongest in {"latin", "cyrillic", "arabic"}:
        return _with_script(spaced, strongest, text)
    if strongest in {"han", "kana"}:
        return _chinese(text, spaced)
    return DetectedLanguage(strongest, 0.95, _sample(text, dict(_SCRIPTS)[strongest] + "+"), (spaced.code,))


def spoken_language(text: str, words: TriageWords) -> DetectedLanguage | None:
    """The language of a line or two by the words with which people ask for things here; ``None`` if it stays open.

    "Stop emailing me" has none of the commonest words of English, but three that are in its lists.

    Args:
        text: the message.
        words: the word lists; all of the Latin script are looked through.
    """
    flat = folded(text)
    common = _common_word_scores(text.lower(), words)
    scores: dict[str, float] = {}
    shown: dict[str, tuple[str, ...]] = {}
    for code in words.languages:
        language = words.languages[code]
        if not language.spaced or code in _OTHER_SCRIPTS:
            continue
        groups = [first_hit(patterns, flat, spaced=True) for patterns in (*language.near.values(), language.asking)]
        # "A", "o" and "la" are words of many languages.
        hits = {flat[hit.start : hit.end] for hit in groups if hit and hit.end - hit.start >= _SPOKEN_WORD}
        scores[code] = len(hits) * _SPOKEN_WEIGHT + common.get(code, 0.0)
        shown[code] = tuple(sorted(hits))[:4]
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    if scores[best] < _LEAST or scores[best] - scores[second] < _LEAD:
        return None
    others = tuple(code for code in (second,) if scores[second] > scores[best] * 0.4)
    return DetectedLanguage(best, 0.5, shown[best], others)


def _sample(text: str, form: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(form, text)))[:4]


def _chinese(text: str, spaced: DetectedLanguage) -> DetectedLanguage:
    simplified = [letter for letter in text if letter in _SIMPLIFIED]
    traditional = [letter for letter in text if letter in _TRADITIONAL]
    is_traditional = len(traditional) > len(simplified)
    seen = traditional if is_traditional else simplified
    total = len(simplified) + len(traditional)
    share = len(seen) / total if total else 0.3
    shown = tuple(dict.fromkeys(seen))[:6]
    return DetectedLanguage("zh-Hant" if is_traditional else "zh-Hans", share, shown, (spaced.code,))


def _with_script(spaced: DetectedLanguage, script: str, text: str) -> DetectedLanguage:
    # "Email" in a Russian line is a word of Vietnamese too, and Arabic shares its small words with Persian.
    fits = script == "latin" or spaced.code in _OF_SCRIPT[script]
    if spaced.code == "fa" and not any(letter in text for letter in _PERSIAN):
        fits = False
    if spaced.code != "und" and fits:
        return spaced
    if script == "arabic":
        return DetectedLanguage("ar", 0.5, _sample(text, "[\u0600-\u06ff]+"))
    if script == "cyrillic":
        return DetectedLanguage("ru", 0.4, _sample(text, "[\u0400-\u04ff]+"))
    return spaced


def _by_words(text: str, words: TriageWords) -> DetectedLanguage:
    counts = _word_counts(text)
    scores = _common_word_scores(text, words)
    # Of two that are as likely the one whose words are here: Slovak and Czech share most of theirs.
    ranked = sorted(scores, key=lambda language: -scores[language] - (_KNOWN if language in words.languages else 0.0))
    if not ranked or scores[ranked[0]] < _LEAST:
        # Too little to name a language; the likeliest ones still lend their words to the search for rights.
        near = tuple(code for code in ranked[:3] if scores[code] > 0)
        return DetectedLanguage("und", 0.0, (), near)
    best = ranked[0]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    share = 1 - second / (scores[best] * 2) if scores[best] else 0.0
    shown = tuple(word for word, _ in counts.most_common() if word in words.stop_words[best])[:6]
    others = tuple(code for code in ranked[1:3] if scores[code] > scores[best] * 0.4)
    return DetectedLanguage(best, share, shown, others)


def _word_counts(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.replace("\u2019", "'")))


def _common_word_scores(text: str, words: TriageWords) -> dict[str, float]:
    """How far the commonest words and the letters of each language are in a text in lower case."""
    counts = _word_counts(text)
    shared = Counter(word for common in words.stop_words.values() for word in common)
    scores: dict[str, float] = {}
    beyond = {letter for letter in text if "\u00c0" <= letter < "\u0250" or "\u1e00" <= letter < "\u1f00"}
    for language, common in words.stop_words.items():
        # A word that many languages have ("de", "en") says less than one of a single language ("nicht").
        hits = sum(min(counts[word], 8) / shared[word] for word in common if word in counts)
        own = sum(min(text.count(letter), 8) for letter in words.letters.get(language, ""))
        # A name may bring a foreign letter with it; a few of them are another language.
        foreign = len(beyond - words.alphabets.get(language, beyond))
        scores[language] = hits + own * 0.5 - min(foreign, _MOST_FOREIGN) * _FOREIGN_WEIGHT
    return scores
