using CitizenBot.Conversation.Speaking;

namespace CitizenBot.Dialogs.Oversight;

/// <summary>Puts a list into messages of a few lines each, so that none grows beyond what a telephone shows at a time.</summary>
internal static class Pages
{
    /// <summary>The title stands over the first page, what follows the list under the last.</summary>
    /// <param name="title">Said first.</param>
    /// <param name="lines">The list.</param>
    /// <param name="perPage">Lines that surely fit a message.</param>
    /// <param name="after">Said last.</param>
    public static IReadOnlyList<IReadOnlyList<Line>> Of(Line title, IReadOnlyList<Line> lines, int perPage, params IReadOnlyList<Line> after)
    {
        var pages = lines.Chunk(perPage).Select(chunk => chunk.ToList()).DefaultIfEmpty([]).ToList();
        pages[0].Insert(0, title);
        pages[^1].AddRange(after);
        return pages;
    }
}
