using CitizenBot.Conversation.Running;

namespace CitizenBot.Dialogs.Hotspots;

/// <summary>A letter of the office to all who filed on a hotspot, for the chat that filed one of its cases. The host asks again whether it did.</summary>
/// <param name="HotspotId">The hotspot.</param>
/// <param name="Number">The letter.</param>
/// <param name="CaseCode">The case for which this chat was written to.</param>
public sealed record LetterOf(string HotspotId, int Number, string CaseCode) : Lookup<LetterAnswer>
{
    public override string Name => $"letter:{HotspotId}:{Number}:{CaseCode}";

    public override TimeSpan MaxAge => TimeSpan.FromMinutes(5);
}

/// <summary>The letter; null when it is not for this chat.</summary>
/// <param name="Act">See <see cref="Petitions.Hotspots.HotspotLetter.Act"/>.</param>
/// <param name="Words">What it says.</param>
/// <param name="On">The office's day.</param>
public sealed record LetterAnswer(string? Act, string? Words, DateOnly On);
