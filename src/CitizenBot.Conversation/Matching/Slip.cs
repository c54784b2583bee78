namespace CitizenBot.Conversation.Matching;

/// <summary>A slip of the finger: one letter missing, added, changed, or two changed about.</summary>
internal static class Slip
{
    public static bool IsOneAway(string typed, string meant)
    {
        if (typed == meant || Math.Abs(typed.Length - meant.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < typed.Length && start < meant.Length && typed[start] == meant[start])
        {
            start++;
        }

        var (rest, wanted) = (typed[start..], meant[start..]);
        return rest.Length == wanted.Length
            ? rest[1..] == wanted[1..] || (rest.Length > 1 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..] == wanted[2..])
            : rest.Length > wanted.Length ? rest[1..] == wanted : rest == wanted[1..];
    }
}
