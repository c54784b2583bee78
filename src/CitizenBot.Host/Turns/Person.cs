namespace CitizenBot.Host.Turns;

/// <summary>How a linked chat names whom it belongs to: an official's id, or <c>group:</c> and a group's id.</summary>
public static class Person
{
    private const string GroupMark = "group:";

    public static bool IsGroup(string person) => person.StartsWith(GroupMark, StringComparison.Ordinal);

    public static string GroupId(string person) => person[GroupMark.Length..];

    public static string OfGroup(string groupId) => GroupMark + groupId;
}
