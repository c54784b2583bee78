using System.Text.Json.Serialization;
using CitizenBot.Conversation.Speaking.Charts;
using CitizenBot.Conversation.Speaking.Papers;
using CitizenBot.Conversation.Speaking.Tables;

namespace CitizenBot.Conversation.Speaking;

/// <summary>A file that goes out with a message.</summary>
/// <param name="Name">File name as the receiver sees it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Stored), "stored")]
[JsonDerivedType(typeof(Paper), "paper")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Cluster), "cluster")]
public abstract record Enclosure(string Name)
{
    /// <summary>A text file of lines that are put into words at the moment of sending (the check sums of a receipt).</summary>
    public sealed record Text(string Name, IReadOnlyList<Line> Lines) : Enclosure(Name)
    {
        /// <summary>True when a history that is shown again must not hand it out once more.</summary>
        public bool Secret { get; init; }
    }

    /// <summary>A file that was sent to us, for somebody who may see it.</summary>
    /// <param name="Name">File name as the receiver sees it.</param>
    /// <param name="Handle">Its handle, see <see cref="ReplyFile.Handle"/>.</param>
    /// <param name="Original">False for the copy that is safe to look at (a picture without its metadata), true for the bytes as they came.</param>
    public sealed record Stored(string Name, string Handle, bool Original) : Enclosure(Name);

    /// <summary>Papers to print, drawn at the moment of sending. They hold what a person told: a page that shows its history again leaves them out.</summary>
    public sealed record Paper(string Name, PaperWords Words) : Enclosure(Name);

    /// <summary>A picture of figures (PNG), drawn at the moment of sending.</summary>
    public sealed record Chart(string Name, ChartWords Words) : Enclosure(Name);

    /// <summary>A picture of a gathering in place and time (PNG), drawn at the moment of sending.</summary>
    public sealed record Cluster(string Name, ClusterWords Words) : Enclosure(Name);

    /// <summary>A workbook (XLSX), written at the moment of sending.</summary>
    public sealed record Table(string Name, TableWords Words) : Enclosure(Name);
}
