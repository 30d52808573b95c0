"""Names of many cultures, some with their own script."""

from typing import NamedTuple

from agent_console.sample.chance import Chance


class Name(NamedTuple):
    """How a person is called."""

    given: str
    family: str
    native: str
    pronouns: str


class Culture(NamedTuple):
    """Names that go together, and what people who bear them often speak."""

    language: str
    joint: str
    """What stands between the parts of the native name."""
    family_first: bool
    given: tuple[tuple[str, str, str], ...]
    """Latin, native, f or m."""
    family: tuple[tuple[str, str], ...]


def _culture(
    language: str, given: str, family: str, *, joint: str = " ", first: bool = False
) -> Culture:
    people = tuple((f, n, g) for f, n, g in (_parts(word, 3) for word in given.split(",")))
    houses = tuple((f, n) for f, n in (_parts(word, 2) for word in family.split(",")))
    return Culture(language, joint, first, people, houses)


def _parts(word: str, count: int) -> list[str]:
    parts = word.strip().split(":")
    if len(parts) < count:
        parts.insert(1, "")
    return parts


CULTURES: dict[str, Culture] = {
    "english": _culture(
        "en",
        "Emma:f,Olivia:f,Grace:f,Hannah:f,Megan:f,Rachel:f,Susan:f,Joan:f,Liam:m,Noah:m,Ethan:m,"
        "Jack:m,Daniel:m,Robert:m,Walter:m,Peter:m,Kevin:m,Tyler:m,Brooke:f,Courtney:f",
        "Smith,Johnson,Taylor,Brown,Davis,Wilson,Clark,Walker,Young,Harris,Baker,Reed,Cooper,"
        "Bailey,Foster,Hughes,O'Neill,MacDonald,Whitfield,Ashworth",
    ),
    "chinese": _culture(
        "zh-Hans",
        "Wei:伟:m,Fang:芳:f,Na:娜:f,Jun:军:m,Xiaoming:晓明:m,Yuting:雨婷:f,Hao:浩:m,"
        "Jing:静:f,Lihua:丽华:f,Guoqiang:国强:m,Meiling:美玲:f,Zihan:子涵:f",
        "Wang:王,Li:李,Zhang:张,Liu:刘,Chen:陈,Yang:杨,Zhao:赵,Huang:黄,Zhou:周,Ouyang:欧阳",
        joint="",
        first=True,
    ),
    "japanese": _culture(
        "ja",
        "Haruto:陽翔:m,Yui:結衣:f,Sakura:さくら:f,Daiki:大輝:m,Kenji:健二:m,Aiko:愛子:f,"
        "Naoko:直子:f,Takumi:匠:m,Hanako:花子:f,Ren:蓮:m",
        "Sato:佐藤,Suzuki:鈴木,Takahashi:高橋,Tanaka:田中,Watanabe:渡辺,Ito:伊藤,"
        "Yamamoto:山本,Nakamura:中村,Kobayashi:小林,Kato:加藤",
        joint=" ",
        first=True,
    ),
    "korean": _culture(
        "ko",
        "Minsu:민수:m,Jiwoo:지우:f,Seoyeon:서연:f,Jihoon:지훈:m,Hyunwoo:현우:m,Eunji:은지:f,"
        "Sumin:수민:f,Dongwook:동욱:m",
        "Kim:김,Lee:이,Park:박,Choi:최,Jung:정,Kang:강,Yoon:윤,Shin:신",
        joint="",
        first=True,
    ),
    "indian": _culture(
        "hi",
        "Aarav:आरव:m,Priya:प्रिया:f,Ananya:अनन्या:f,Raj:राज:m,Vikram:विक्रम:m,Sunita:सुनीता:f,"
        "Deepak:दीपक:m,Kavita:कविता:f,Anya:आन्या:f,Rohan:रोहन:m",
        "Sharma:शर्मा,Patel:पटेल,Gupta:गुप्ता,Singh:सिंह,Verma:वर्मा,Mehta:मेहता,"
        "Joshi:जोशी,Iyer:अय्यर,Reddy:रेड्डी",
    ),
    "arabic": _culture(
        "ar",
        "Mohamed:محمد:m,Fatima:فاطمة:f,Yara:يارا:f,Omar:عمر:m,Layla:ليلى:f,Khaled:خالد:m,"
        "Nour:نور:f,Yusuf:يوسف:m,Amina:أمينة:f",
        "Al-Sayed:السيد,Hassan:حسن,Khalil:خليل,Haddad:حداد,Mansour:منصور,Nasser:ناصر,"
        "Al-Rashid:الراشد,Ibrahim:إبراهيم",
    ),
    "russian": _culture(
        "ru",
        "Ivan:Иван:m,Dmitri:Дмитрий:m,Sergei:Сергей:m,Mikhail:Михаил:m,Pavel:Павел:m",
        "Ivanov:Иванов,Petrov:Петров,Sokolov:Соколов,Kuznetsov:Кузнецов,Volkov:Волков,"
        "Rozhdestvensky:Рождественский",
    ),
    "ukrainian": _culture(
        "uk",
        "Olena:Олена:f,Oksana:Оксана:f,Andriy:Андрій:m,Taras:Тарас:m,Natalia:Наталія:f",
        "Shevchenko:Шевченко,Kovalenko:Коваленко,Bondarenko:Бондаренко,Melnyk:Мельник",
    ),
    "hispanic": _culture(
        "es",
        "Sofía:f,Valentina:f,Lucía:f,Isabella:f,Carmen:f,Mateo:m,Diego:m,Santiago:m,Javier:m,"
        "José:m,Ximena:f,Luis:m",
        "García,Hernández,Martínez,López,González,Sánchez,Ramírez,Torres,Núñez,Peña,"
        "García Márquez,de la Cruz",
    ),
    "brazilian": _culture(
        "pt",
        "Lucas:m,Beatriz:f,João:m,Júlia:f,Gabriel:m,Mariana:f,Thiago:m,Conceição:f",
        "Silva,Santos,Oliveira,Souza,Pereira,Almeida,Araújo,dos Santos Ribeiro",
    ),
    "german": _culture(
        "de",
        "Anna:f,Lena:f,Greta:f,Jürgen:m,Lukas:m,Matthias:m,Ursula:f,Björn:m,Käthe:f,Wolfgang:m",
        "Müller,Schmidt,Schneider,Fischer,Weber,Wagner,Schäfer,Groß,von Hohenfels,Leutheusser",
    ),
    "french": _culture(
        "fr",
        "Chloé:f,Camille:f,Léa:f,Amélie:f,François:m,Étienne:m,Benoît:m,Hélène:f,Loïc:m",
        "Martin,Bernard,Dubois,Lefèvre,Moreau,Fournier,Gauthier,d'Aubigny,Lemaître",
    ),
    "swedish": _culture(
        "en",
        "Astrid:f,Elsa:f,Åsa:f,Lars:m,Göran:m,Nils:m,Linnéa:f",
        "Andersson,Johansson,Lindström,Åkesson,Öberg,Söderberg",
    ),
    "vietnamese": _culture(
        "en", "Linh:f,Huong:f,Minh:m,Duc:m,Thao:f,Quang:m", "Nguyen,Tran,Pham,Le,Vo,Dang"
    ),
    "nigerian": _culture(
        "en",
        "Chidi:m,Ngozi:f,Adaeze:f,Oluwaseun:m,Temitope:f,Emeka:m",
        "Okafor,Adeyemi,Okonkwo,Balogun,Eze,Oluwafemi-Adebayo",
    ),
    "hawaiian": _culture(
        "en", "Kealoha:f,Leilani:f,Kai:m,Makoa:m,Noelani:f", "Kahananui,Kealoha,Akana,Keawe"
    ),
}

_NEITHER = 0.03


def a_name(culture: Culture, chance: Chance) -> Name:
    """Draw a name of *culture*."""
    given, own_given, sex = chance.one_of(culture.given)
    family, own_family = chance.one_of(culture.family)
    parts = [own_family, own_given] if culture.family_first else [own_given, own_family]
    native = culture.joint.join(parts) if own_given and own_family else ""
    pronouns = "she/her" if sex == "f" else "he/him"
    if chance.happens(_NEITHER):
        pronouns = "they/them"
    return Name(given, family, native, pronouns)
