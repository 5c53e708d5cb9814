#include "habits.h"

#include <array>

namespace bluedot::gazetteer {
namespace {

constexpr std::array kPolish = {
    Sound{"a", "а"},      Sound{"b", "б"},        Sound{"bia", "бя"},    Sound{"bie", "бе"},    Sound{"bio", "бьо"},
    Sound{"biu", "бю"},   Sound{"bió", "бю"},     Sound{"bią", "бйон"},  Sound{"bię", "бен"},   Sound{"c", "ц"},
    Sound{"ch", "х"},     Sound{"chia", "хя"},    Sound{"chie", "хе"},   Sound{"chio", "хьо"},  Sound{"chiu", "хю"},
    Sound{"chió", "хю"},  Sound{"chią", "хйон"},  Sound{"chię", "хен"},  Sound{"chrz", "хш"},   Sound{"cia", "ця"},
    Sound{"cie", "це"},   Sound{"cio", "цьо"},    Sound{"ciu", "цю"},    Sound{"ció", "цю"},    Sound{"cią", "цйон"},
    Sound{"cię", "цен"},  Sound{"cz", "ч"},       Sound{"d", "д"},       Sound{"dia", "дя"},    Sound{"die", "де"},
    Sound{"dio", "дьо"},  Sound{"diu", "дю"},     Sound{"dió", "дю"},    Sound{"dią", "дйон"},  Sound{"dię", "ден"},
    Sound{"dz", "дз"},    Sound{"dzia", "дзя"},   Sound{"dzie", "дзе"},  Sound{"dzio", "дзьо"}, Sound{"dziu", "дзю"},
    Sound{"dzió", "дзю"}, Sound{"dzią", "дзйон"}, Sound{"dzię", "дзен"}, Sound{"dź", "дзь"},    Sound{"dż", "дж"},
    Sound{"e", "е"},      Sound{"f", "ф"},        Sound{"fia", "фя"},    Sound{"fie", "фе"},    Sound{"fio", "фьо"},
    Sound{"fiu", "фю"},   Sound{"fió", "фю"},     Sound{"fią", "фйон"},  Sound{"fię", "фен"},   Sound{"g", "ґ"},
    Sound{"gi$", "ґі"},   Sound{"gia", "ґя"},     Sound{"gie", "ґе"},    Sound{"gio", "ґьо"},   Sound{"giu", "ґю"},
    Sound{"gió", "ґю"},   Sound{"gią", "ґйон"},   Sound{"gię", "ґен"},   Sound{"h", "г"},       Sound{"hia", "гя"},
    Sound{"hie", "ге"},   Sound{"hio", "гьо"},    Sound{"hiu", "гю"},    Sound{"hió", "гю"},    Sound{"hią", "гйон"},
    Sound{"hię", "ген"},  Sound{"i", "і"},        Sound{"ie", "е"},      Sound{"ii$", "ії"},    Sound{"j", "й"},
    Sound{"ja", "я"},     Sound{"je", "є"},       Sound{"ji", "ї"},      Sound{"ju", "ю"},      Sound{"jó", "ю"},
    Sound{"ję", "єн"},    Sound{"k", "к"},        Sound{"ki$", "кі"},    Sound{"kia", "кя"},    Sound{"kie", "ке"},
    Sound{"kio", "кьо"},  Sound{"kiu", "кю"},     Sound{"kió", "кю"},    Sound{"kią", "кйон"},  Sound{"kię", "кен"},
    Sound{"krz", "кш"},   Sound{"l", "ль"},       Sound{"la", "ля"},     Sound{"le", "ле"},     Sound{"li", "лі"},
    Sound{"lia", "ля"},   Sound{"lie", "ле"},     Sound{"lio", "льо"},   Sound{"liu", "лю"},    Sound{"lió", "лю"},
    Sound{"lią", "лйон"}, Sound{"lię", "лен"},    Sound{"ll", "лл"},     Sound{"lo", "льо"},    Sound{"lu", "лю"},
    Sound{"ló", "лю"},    Sound{"lą", "льон"},    Sound{"lę", "лен"},    Sound{"m", "м"},       Sound{"mia", "мя"},
    Sound{"mie", "ме"},   Sound{"mio", "мьо"},    Sound{"miu", "мю"},    Sound{"mió", "мю"},    Sound{"mią", "мйон"},
    Sound{"mię", "мен"},  Sound{"n", "н"},        Sound{"nia", "ня"},    Sound{"nie", "не"},    Sound{"nio", "ньо"},
    Sound{"niu", "ню"},   Sound{"nió", "ню"},     Sound{"nią", "нйон"},  Sound{"nię", "нен"},   Sound{"o", "о"},
    Sound{"p", "п"},      Sound{"pia", "пя"},     Sound{"pie", "пе"},    Sound{"pio", "пьо"},   Sound{"piu", "пю"},
    Sound{"pió", "пю"},   Sound{"pią", "пйон"},   Sound{"pię", "пен"},   Sound{"prz", "пш"},    Sound{"q", "к"},
    Sound{"r", "р"},      Sound{"ria", "ря"},     Sound{"rie", "ре"},    Sound{"rio", "рьо"},   Sound{"riu", "рю"},
    Sound{"rió", "рю"},   Sound{"rią", "рйон"},   Sound{"rię", "рен"},   Sound{"rz", "ж"},      Sound{"s", "с"},
    Sound{"sia", "ся"},   Sound{"sie", "се"},     Sound{"sio", "сьо"},   Sound{"siu", "сю"},    Sound{"sió", "сю"},
    Sound{"sią", "сйон"}, Sound{"się", "сен"},    Sound{"sz", "ш"},      Sound{"szcz", "щ"},    Sound{"szia", "шя"},
    Sound{"szie", "ше"},  Sound{"szio", "шьо"},   Sound{"sziu", "шю"},   Sound{"szió", "шю"},   Sound{"szią", "шйон"},
    Sound{"szię", "шен"}, Sound{"t", "т"},        Sound{"tia", "тя"},    Sound{"tie", "те"},    Sound{"tio", "тьо"},
    Sound{"tiu", "тю"},   Sound{"tió", "тю"},     Sound{"tią", "тйон"},  Sound{"tię", "тен"},   Sound{"trz", "тш"},
    Sound{"u", "у"},      Sound{"v", "в"},        Sound{"w", "в"},       Sound{"wia", "вя"},    Sound{"wie", "ве"},
    Sound{"wio", "вьо"},  Sound{"wiu", "вю"},     Sound{"wió", "вю"},    Sound{"wią", "вйон"},  Sound{"wię", "вен"},
    Sound{"x", "кс"},     Sound{"y", "и"},        Sound{"y$", "и"},      Sound{"z", "з"},       Sound{"zia", "зя"},
    Sound{"zie", "зе"},   Sound{"zio", "зьо"},    Sound{"ziu", "зю"},    Sound{"zió", "зю"},    Sound{"zią", "зйон"},
    Sound{"zię", "зен"},  Sound{"à", "а"},        Sound{"á", "а"},       Sound{"â", "а"},       Sound{"ä", "е"},
    Sound{"è", "е"},      Sound{"é", "е"},        Sound{"ê", "е"},       Sound{"ì", "і"},       Sound{"í", "і"},
    Sound{"î", "і"},      Sound{"ò", "о"},        Sound{"ó", "у"},       Sound{"ô", "о"},       Sound{"ö", "е"},
    Sound{"ù", "у"},      Sound{"ú", "у"},        Sound{"ü", "ю"},       Sound{"ý", "и"},       Sound{"ą", "он"},
    Sound{"ąb", "омб"},   Sound{"ąp", "омп"},     Sound{"ć", "ць"},      Sound{"ę", "ен"},      Sound{"ęb", "емб"},
    Sound{"ęp", "емп"},   Sound{"ł", "л"},        Sound{"łia", "ля"},    Sound{"łie", "ле"},    Sound{"łio", "льо"},
    Sound{"łiu", "лю"},   Sound{"łió", "лю"},     Sound{"łią", "лйон"},  Sound{"łię", "лен"},   Sound{"ń", "нь"},
    Sound{"ś", "сь"},     Sound{"śia", "сья"},    Sound{"śie", "сье"},   Sound{"śio", "сььо"},  Sound{"śiu", "сью"},
    Sound{"śió", "сью"},  Sound{"śią", "сьйон"},  Sound{"śię", "сьен"},  Sound{"ź", "зь"},      Sound{"ż", "ж"},
};

constexpr std::array kSlovakAndCzech = {
    Sound{"a", "а"},   Sound{"b", "б"},  Sound{"c", "ц"},   Sound{"ch", "х"},  Sound{"d", "д"},  Sound{"dz", "дз"},
    Sound{"dž", "дж"}, Sound{"e", "е"},  Sound{"f", "ф"},   Sound{"g", "ґ"},   Sound{"h", "г"},  Sound{"i", "і"},
    Sound{"ia", "я"},  Sound{"ie", "є"}, Sound{"iu", "ю"},  Sound{"j", "й"},   Sound{"ja", "я"}, Sound{"^je", "є"},
    Sound{"je", "є"},  Sound{"ju", "ю"}, Sound{"já", "я"},  Sound{"jí", "ї"},  Sound{"k", "к"},  Sound{"l", "л"},
    Sound{"m", "м"},   Sound{"n", "н"},  Sound{"o", "о"},   Sound{"p", "п"},   Sound{"q", "к"},  Sound{"r", "р"},
    Sound{"s", "с"},   Sound{"t", "т"},  Sound{"u", "у"},   Sound{"v", "в"},   Sound{"w", "в"},  Sound{"x", "кс"},
    Sound{"y", "и"},   Sound{"z", "з"},  Sound{"à", "а"},   Sound{"á", "а"},   Sound{"â", "а"},  Sound{"ä", "е"},
    Sound{"è", "е"},   Sound{"é", "е"},  Sound{"ê", "е"},   Sound{"ì", "і"},   Sound{"í", "і"},  Sound{"î", "і"},
    Sound{"ò", "о"},   Sound{"ó", "о"},  Sound{"ô", "уо"},  Sound{"ö", "е"},   Sound{"ù", "у"},  Sound{"ú", "у"},
    Sound{"ü", "ю"},   Sound{"ý", "и"},  Sound{"ý$", "и"},  Sound{"č", "ч"},   Sound{"ď", "дь"}, Sound{"ě", "є"},
    Sound{"ĺ", "л"},   Sound{"ľ", "ль"}, Sound{"ľa", "ля"}, Sound{"ľu", "лю"}, Sound{"ň", "нь"}, Sound{"ňa", "ня"},
    Sound{"ŕ", "р"},   Sound{"ř", "рж"}, Sound{"š", "ш"},   Sound{"šč", "щ"},  Sound{"ť", "ть"}, Sound{"ů", "у"},
    Sound{"ž", "ж"},
};

constexpr std::array kHungarian = {
    Sound{"a", "а"},    Sound{"b", "б"},     Sound{"c", "ц"},     Sound{"cs", "ч"},   Sound{"cz", "ц"},
    Sound{"d", "д"},    Sound{"dz", "дз"},   Sound{"dzs", "дж"},  Sound{"e", "е"},    Sound{"f", "ф"},
    Sound{"g", "ґ"},    Sound{"ggy", "ддь"}, Sound{"gy", "дь"},   Sound{"gya", "дя"}, Sound{"gye", "де"},
    Sound{"gyi", "ді"}, Sound{"gyo", "дьо"}, Sound{"gyu", "дю"},  Sound{"gyá", "дя"}, Sound{"gyé", "де"},
    Sound{"gyí", "ді"}, Sound{"gyó", "дьо"}, Sound{"gyö", "де"},  Sound{"gyú", "дю"}, Sound{"gyü", "дю"},
    Sound{"győ", "де"}, Sound{"h", "г"},     Sound{"i", "і"},     Sound{"j", "й"},    Sound{"ja", "я"},
    Sound{"je", "є"},   Sound{"ju", "ю"},    Sound{"já", "я"},    Sound{"jé", "є"},   Sound{"jú", "ю"},
    Sound{"k", "к"},    Sound{"l", "л"},     Sound{"ly", "й"},    Sound{"lya", "я"},  Sound{"lye", "є"},
    Sound{"lyi", "ї"},  Sound{"lyo", "йо"},  Sound{"lyu", "ю"},   Sound{"lyá", "я"},  Sound{"lyé", "є"},
    Sound{"lyó", "йо"}, Sound{"lyú", "ю"},   Sound{"m", "м"},     Sound{"n", "н"},    Sound{"nny", "ннь"},
    Sound{"ny", "нь"},  Sound{"nya", "ня"},  Sound{"nye", "не"},  Sound{"nyi", "ні"}, Sound{"nyo", "ньо"},
    Sound{"nyu", "ню"}, Sound{"nyá", "ня"},  Sound{"nyé", "не"},  Sound{"nyí", "ні"}, Sound{"nyó", "ньо"},
    Sound{"nyö", "не"}, Sound{"nyú", "ню"},  Sound{"nyü", "ню"},  Sound{"nyő", "не"}, Sound{"o", "о"},
    Sound{"p", "п"},    Sound{"q", "к"},     Sound{"r", "р"},     Sound{"s", "ш"},    Sound{"ssz", "сс"},
    Sound{"sz", "с"},   Sound{"t", "т"},     Sound{"th", "т"},    Sound{"ty", "ть"},  Sound{"tya", "тя"},
    Sound{"tye", "те"}, Sound{"tyi", "ті"},  Sound{"tyo", "тьо"}, Sound{"tyu", "тю"}, Sound{"tyá", "тя"},
    Sound{"tyé", "те"}, Sound{"tyí", "ті"},  Sound{"tyó", "тьо"}, Sound{"työ", "те"}, Sound{"tyú", "тю"},
    Sound{"tyü", "тю"}, Sound{"tyő", "те"},  Sound{"u", "у"},     Sound{"v", "в"},    Sound{"w", "в"},
    Sound{"x", "кс"},   Sound{"y", "и"},     Sound{"y$", "і"},    Sound{"z", "з"},    Sound{"zs", "ж"},
    Sound{"à", "а"},    Sound{"á", "а"},     Sound{"â", "а"},     Sound{"ä", "е"},    Sound{"è", "е"},
    Sound{"é", "е"},    Sound{"ê", "е"},     Sound{"ì", "і"},     Sound{"í", "і"},    Sound{"î", "і"},
    Sound{"ò", "о"},    Sound{"ó", "о"},     Sound{"ô", "о"},     Sound{"ö", "е"},    Sound{"ù", "у"},
    Sound{"ú", "у"},    Sound{"ü", "ю"},     Sound{"ý", "и"},     Sound{"ő", "е"},    Sound{"ű", "ю"},
};

constexpr std::array kRomanian = {
    Sound{"a", "а"},     Sound{"b", "б"},    Sound{"c", "к"},    Sound{"ce", "че"},   Sound{"cea", "ча"},
    Sound{"ch", "к"},    Sound{"che", "ке"}, Sound{"chi", "кі"}, Sound{"ci", "чі"},   Sound{"cia", "ча"},
    Sound{"cio", "чо"},  Sound{"ciu", "чу"}, Sound{"d", "д"},    Sound{"e", "е"},     Sound{"ea", "я"},
    Sound{"f", "ф"},     Sound{"g", "ґ"},    Sound{"ge", "дже"}, Sound{"gea", "джа"}, Sound{"gh", "ґ"},
    Sound{"ghe", "ґе"},  Sound{"ghi", "ґі"}, Sound{"gi", "джі"}, Sound{"gia", "джа"}, Sound{"gio", "джо"},
    Sound{"giu", "джу"}, Sound{"h", "г"},    Sound{"^i", "і"},   Sound{"i", "і"},     Sound{"^ia", "я"},
    Sound{"ia", "я"},    Sound{"^ie", "є"},  Sound{"ie", "є"},   Sound{"iu", "ю"},    Sound{"j", "ж"},
    Sound{"k", "к"},     Sound{"l", "л"},    Sound{"m", "м"},    Sound{"n", "н"},     Sound{"o", "о"},
    Sound{"p", "п"},     Sound{"q", "к"},    Sound{"r", "р"},    Sound{"s", "с"},     Sound{"t", "т"},
    Sound{"u", "у"},     Sound{"v", "в"},    Sound{"w", "в"},    Sound{"x", "кс"},    Sound{"y", "і"},
    Sound{"z", "з"},     Sound{"à", "а"},    Sound{"á", "а"},    Sound{"â", "и"},     Sound{"ä", "е"},
    Sound{"è", "е"},     Sound{"é", "е"},    Sound{"ê", "е"},    Sound{"ì", "і"},     Sound{"í", "і"},
    Sound{"î", "и"},     Sound{"ò", "о"},    Sound{"ó", "о"},    Sound{"ô", "о"},     Sound{"ö", "е"},
    Sound{"ù", "у"},     Sound{"ú", "у"},    Sound{"ü", "ю"},    Sound{"ý", "и"},     Sound{"ă", "е"},
    Sound{"ş", "ш"},     Sound{"ţ", "ц"},    Sound{"ș", "ш"},    Sound{"ț", "ц"},
};

constexpr std::array kItalian = {
    Sound{"a", "а"},      Sound{"b", "б"},      Sound{"c", "к"},     Sound{"cce", "чче"},  Sound{"cci", "ччі"},
    Sound{"ccia", "чча"}, Sound{"ccio", "ччо"}, Sound{"ce", "че"},   Sound{"ch", "к"},     Sound{"che", "ке"},
    Sound{"chi", "кі"},   Sound{"ci", "чі"},    Sound{"cia", "ча"},  Sound{"cie", "че"},   Sound{"cio", "чо"},
    Sound{"ciu", "чу"},   Sound{"d", "д"},      Sound{"e", "е"},     Sound{"f", "ф"},      Sound{"g", "ґ"},
    Sound{"ge", "дже"},   Sound{"gge", "дже"},  Sound{"ggi", "джі"}, Sound{"ggia", "джа"}, Sound{"ggio", "джо"},
    Sound{"gh", "ґ"},     Sound{"ghe", "ґе"},   Sound{"ghi", "ґі"},  Sound{"gi", "джі"},   Sound{"gia", "джа"},
    Sound{"gio", "джо"},  Sound{"giu", "джу"},  Sound{"gli", "льї"}, Sound{"glia", "лья"}, Sound{"glio", "льо"},
    Sound{"gn", "нь"},    Sound{"gna", "ня"},   Sound{"gne", "не"},  Sound{"gni", "ні"},   Sound{"gno", "ньо"},
    Sound{"gnu", "ню"},   Sound{"h", ""},       Sound{"i", "і"},     Sound{"ia", "ія"},    Sound{"ie", "іє"},
    Sound{"io", "іо"},    Sound{"j", "й"},      Sound{"k", "к"},     Sound{"l", "л"},      Sound{"m", "м"},
    Sound{"n", "н"},      Sound{"o", "о"},      Sound{"p", "п"},     Sound{"q", "к"},      Sound{"qu", "кв"},
    Sound{"r", "р"},      Sound{"s", "с"},      Sound{"sce", "ше"},  Sound{"sch", "ск"},   Sound{"sci", "ші"},
    Sound{"scia", "ша"},  Sound{"scio", "шо"},  Sound{"t", "т"},     Sound{"u", "у"},      Sound{"v", "в"},
    Sound{"w", "в"},      Sound{"x", "кс"},     Sound{"y", "і"},     Sound{"z", "ц"},      Sound{"à", "а"},
    Sound{"á", "а"},      Sound{"â", "а"},      Sound{"ä", "е"},     Sound{"è", "е"},      Sound{"é", "е"},
    Sound{"ê", "е"},      Sound{"ì", "і"},      Sound{"í", "і"},     Sound{"î", "і"},      Sound{"ò", "о"},
    Sound{"ó", "о"},      Sound{"ô", "о"},      Sound{"ö", "е"},     Sound{"ù", "у"},      Sound{"ú", "у"},
    Sound{"ü", "ю"},      Sound{"ý", "и"},
};

constexpr std::array kGerman = {
    Sound{"a", "а"},     Sound{"ah", "а"},   Sound{"aha", "ага"}, Sound{"ai", "ай"},  Sound{"ay", "ай"},
    Sound{"b", "б"},     Sound{"c", "ц"},    Sound{"ch", "х"},    Sound{"chs", "кс"}, Sound{"ck", "к"},
    Sound{"d", "д"},     Sound{"dt", "дт"},  Sound{"e", "е"},     Sound{"eh", "е"},   Sound{"ehe", "еге"},
    Sound{"ei", "ай"},   Sound{"er$", "ер"}, Sound{"eu", "ой"},   Sound{"ey", "ай"},  Sound{"f", "ф"},
    Sound{"g", "ґ"},     Sound{"h", "г"},    Sound{"i", "і"},     Sound{"ie", "і"},   Sound{"ih", "і"},
    Sound{"j", "й"},     Sound{"ja", "я"},   Sound{"je", "є"},    Sound{"ju", "ю"},   Sound{"k", "к"},
    Sound{"l", "л"},     Sound{"m", "м"},    Sound{"n", "н"},     Sound{"o", "о"},    Sound{"oh", "о"},
    Sound{"ohe", "оге"}, Sound{"p", "п"},    Sound{"ph", "ф"},    Sound{"q", "к"},    Sound{"qu", "кв"},
    Sound{"r", "р"},     Sound{"s", "с"},    Sound{"sch", "ш"},   Sound{"^sp", "шп"}, Sound{"^st", "шт"},
    Sound{"t", "т"},     Sound{"th", "т"},   Sound{"tsch", "ч"},  Sound{"tz", "ц"},   Sound{"u", "у"},
    Sound{"uh", "у"},    Sound{"v", "ф"},    Sound{"w", "в"},     Sound{"x", "кс"},   Sound{"y", "і"},
    Sound{"z", "ц"},     Sound{"ß", "с"},    Sound{"à", "а"},     Sound{"á", "а"},    Sound{"â", "а"},
    Sound{"ä", "е"},     Sound{"äh", "е"},   Sound{"äu", "ой"},   Sound{"è", "е"},    Sound{"é", "е"},
    Sound{"ê", "е"},     Sound{"ì", "і"},    Sound{"í", "і"},     Sound{"î", "і"},    Sound{"ò", "о"},
    Sound{"ó", "о"},     Sound{"ô", "о"},    Sound{"ö", "е"},     Sound{"öh", "е"},   Sound{"ù", "у"},
    Sound{"ú", "у"},     Sound{"ü", "ю"},    Sound{"üh", "ю"},    Sound{"ý", "и"},
};

constexpr std::array kSouthSlavic = {
    Sound{"a", "а"},     Sound{"b", "б"},    Sound{"c", "ц"},     Sound{"d", "д"},    Sound{"dz", "дз"},
    Sound{"dž", "дж"},   Sound{"e", "е"},    Sound{"f", "ф"},     Sound{"g", "ґ"},    Sound{"h", "г"},
    Sound{"i", "і"},     Sound{"j", "й"},    Sound{"ja", "я"},    Sound{"je", "є"},   Sound{"ji", "ї"},
    Sound{"ju", "ю"},    Sound{"k", "к"},    Sound{"l", "л"},     Sound{"lj", "ль"},  Sound{"lja", "ля"},
    Sound{"lje", "лє"},  Sound{"lji", "лі"}, Sound{"ljo", "льо"}, Sound{"lju", "лю"}, Sound{"m", "м"},
    Sound{"n", "н"},     Sound{"nj", "нь"},  Sound{"nja", "ня"},  Sound{"nje", "нє"}, Sound{"nji", "ні"},
    Sound{"njo", "ньо"}, Sound{"nju", "ню"}, Sound{"o", "о"},     Sound{"p", "п"},    Sound{"q", "к"},
    Sound{"r", "р"},     Sound{"s", "с"},    Sound{"t", "т"},     Sound{"u", "у"},    Sound{"v", "в"},
    Sound{"w", "в"},     Sound{"x", "кс"},   Sound{"y", "и"},     Sound{"z", "з"},    Sound{"à", "а"},
    Sound{"á", "а"},     Sound{"â", "а"},    Sound{"ä", "е"},     Sound{"è", "е"},    Sound{"é", "е"},
    Sound{"ê", "е"},     Sound{"ì", "і"},    Sound{"í", "і"},     Sound{"î", "і"},    Sound{"ò", "о"},
    Sound{"ó", "о"},     Sound{"ô", "о"},    Sound{"ö", "е"},     Sound{"ù", "у"},    Sound{"ú", "у"},
    Sound{"ü", "ю"},     Sound{"ý", "и"},    Sound{"ć", "ч"},     Sound{"č", "ч"},    Sound{"đ", "дж"},
    Sound{"š", "ш"},     Sound{"šč", "щ"},   Sound{"ž", "ж"},
};

constexpr std::array kHabits = {
    Habit{"PL", kPolish},
    Habit{"SK CZ", kSlovakAndCzech},
    Habit{"HU", kHungarian},
    Habit{"RO MD", kRomanian},
    Habit{"IT", kItalian},
    Habit{"DE AT", kGerman},
    Habit{"HR SI RS BA ME", kSouthSlavic},
};

}  // namespace

std::span<const Habit> habits() {
  return kHabits;
}

}  // namespace bluedot::gazetteer
