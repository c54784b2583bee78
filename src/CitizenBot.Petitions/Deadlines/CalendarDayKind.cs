namespace CitizenBot.Petitions.Deadlines;

/// <summary>Why a day differs from what its weekday says.</summary>
public enum CalendarDayKind
{
    /// <summary>A public holiday (Điều 112 Bộ luật Lao động).</summary>
    Holiday,

    /// <summary>A working day off, swapped with a <see cref="MakeupWorking"/> day.</summary>
    SwapOff,

    /// <summary>A Saturday or Sunday worked for a <see cref="SwapOff"/> day.</summary>
    MakeupWorking,

    /// <summary>A day off for a holiday that fell on a weekend (khoản 3 Điều 111 Bộ luật Lao động).</summary>
    Compensatory,

    /// <summary>As its weekday says: how an operator records that a proposal was turned down.</summary>
    Ordinary,
}
