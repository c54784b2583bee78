using System.Globalization;
using CitizenBot.Conversation;
using CitizenBot.Conversation.Prompts;
using CitizenBot.Petitions.Cases;

namespace CitizenBot.Dialogs.Officials.Forms;

/// <summary>Numbers of the criteria of complexity: "1 7", "1, 7", "1 va 7".</summary>
internal sealed record CriteriaPrompt : Prompt<IReadOnlyList<ComplexityCriterion>>
{
    public override bool TakesNumbers => true;

    public override Reading<IReadOnlyList<ComplexityCriterion>> Read(Reply reply)
    {
        if (reply.Choice is null && Unreadable(reply) is { } retry)
        {
            return retry;
        }

        var numbers = new string([.. (reply.Choice ?? reply.Text!).Select(sign => char.IsAsciiDigit(sign) ? sign : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? one : 0)
            .Distinct()
            .Order()
            .ToList();
        return numbers.Count > 0 && numbers.TrueForAll(number => Enum.IsDefined((ComplexityCriterion)number))
            ? Found(numbers)
            : new Retry("criteria", Repeat: true);
    }

    private static Reading<IReadOnlyList<ComplexityCriterion>> Found(List<int> numbers) =>
        Reading<IReadOnlyList<ComplexityCriterion>>.Chosen([.. numbers.Select(number => (ComplexityCriterion)number)], string.Join(' ', numbers));
}
