using CitizenBot.Conversation.Words;
using CitizenBot.Tests.Conversation;

namespace CitizenBot.Tests.Desk;

/// <summary>What the desk says is complete in both languages and keeps to the limits.</summary>
public sealed class DeskWordingTests
{
    [Fact]
    public void EveryLineOfTheDesk_IsThereInBothLanguages_WithoutFault()
    {
        var faults = Wording.Load(Checkout.Dialogs()).Faults.Select(fault => fault.ToString());

        Assert.Empty(faults);
    }
}
