using CitizenBot.Conversation.Speaking;
using CitizenBot.Petitions.Offices;

namespace CitizenBot.Dialogs.Desk;

/// <summary>The words of the office file that any sentence may use, by the names of their placeholders.</summary>
public static class OfficeWords
{
    /// <param name="office">The office.</param>
    public static IReadOnlyDictionary<string, LocalizedArg> Of(Office office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new Dictionary<string, LocalizedArg>
        {
            ["officeName"] = Words(office.Name),
            ["officeFullName"] = new(SpeltOut(office.Name.Vi), office.Name.En),
            ["officePhone"] = Both(office.Phone),
            ["discreetPhone"] = Both(office.DiscreetPhone),
            ["operatorPhone"] = Both(office.OperatorPhone),
            ["officeHours"] = Both(string.Join(", ", office.Hours.Select(hours => $"{hours.From:HH\\:mm} - {hours.Until:HH\\:mm}"))),
            ["signingPlace"] = Words(office.SigningPlace),
            ["superiorOffice"] = Words(office.Superior.Name),
            ["receptionDays"] = Words(office.ReceptionDays),
            ["retentionText"] = Words(office.Retention),
            ["webChatUrl"] = Both(office.WebChat.ToString()),
            ["webLink"] = Both(office.WebChat.ToString()),
        };
    }

    /// <summary>The short form is explained where it is first said.</summary>
    private static string SpeltOut(string name) =>
        name.StartsWith("UBND ", StringComparison.Ordinal) ? "Ủy ban nhân dân (UBND) " + name["UBND ".Length..] : name;

    private static LocalizedArg Words(Bilingual words) => new(words.Vi, words.En);

    private static LocalizedArg Both(string words) => new(words, words);
}
