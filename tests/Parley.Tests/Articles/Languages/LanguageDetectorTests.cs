using Parley.Articles.Languages;

namespace Parley.Tests.Articles.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The envoys of both states met in the capital on Monday, and they said that the talks would go on after the holiday.")]
    [InlineData("de", "Die Gesandten beider Staaten trafen sich am Montag in der Hauptstadt und sagten, dass die Gespräche nach dem Feiertag weitergehen.")]
    [InlineData("fr", "Les envoyés des deux États se sont rencontrés lundi dans la capitale et ont dit que les pourparlers reprendraient après la fête.")]
    [InlineData("es", "Los enviados de los dos Estados se reunieron el lunes en la capital y dijeron que las conversaciones seguirán después de la fiesta.")]
    [InlineData("it", "Gli inviati dei due Stati si sono incontrati lunedì nella capitale e hanno detto che i colloqui continueranno dopo la festa.")]
    [InlineData("pt", "Os enviados dos dois Estados reuniram-se na segunda-feira na capital e disseram que as conversações não vão parar depois do feriado.")]
    [InlineData("nl", "De gezanten van beide staten kwamen maandag in de hoofdstad bijeen en zeiden dat de gesprekken na de feestdag worden voortgezet.")]
    [InlineData("pl", "Wysłannicy obu państw spotkali się w poniedziałek w stolicy i powiedzieli, że rozmowy będą kontynuowane po święcie.")]
    [InlineData("tr", "İki devletin temsilcileri pazartesi günü başkentte bir araya geldi ve görüşmelerin bayramdan sonra devam edeceğini söyledi.")]
    [InlineData("id", "Para utusan dari kedua negara bertemu di ibu kota pada hari Senin dan mengatakan bahwa pembicaraan akan dilanjutkan setelah hari libur.")]
    [InlineData("ru", "Посланники обоих государств встретились в понедельник в столице и сказали, что переговоры продолжатся после праздника.")]
    [InlineData("uk", "Посланці обох держав зустрілися в понеділок у столиці й сказали, що переговори триватимуть після свята, і це було важливо.")]
    [InlineData("ar", "التقى مبعوثا الدولتين يوم الاثنين في العاصمة وقالا إن المحادثات ستستمر بعد العيد وإن هذا هو الذي تم الاتفاق عليه")]
    [InlineData("fa", "فرستادگان دو کشور روز دوشنبه در پایتخت دیدار کردند و گفتند که گفتگوها پس از تعطیلات ادامه خواهد یافت")]
    [InlineData("el", "Οι απεσταλμένοι των δύο κρατών συναντήθηκαν τη Δευτέρα.")]
    [InlineData("zh", "两国特使星期一在首都会面，表示会谈将在假期后继续。")]
    [InlineData("ja", "両国の特使は月曜日に首都で会い、会談は休日の後も続くと述べた。")]
    [InlineData("ko", "두 나라의 특사들은 월요일 수도에서 만나 회담이 계속될 것이라고 말했다.")]
    public void A_sentence_or_two_tell_their_language(string language, string text) => LanguageDetector.Shipped.Detect(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("12:40, 16.05.2031")]
    public void Too_little_tells_none(string text) => LanguageDetector.Shipped.Detect(text).ShouldBeNull();

    [Fact]
    public void English_full_of_foreign_names_is_English() =>
        LanguageDetector.Shipped.Detect("Przemysław Wójcik and Zoltán Kovács met Şerife Yıldız, the minister said. It was the third round of their talks in Kraków.").ShouldBe("en");
}
