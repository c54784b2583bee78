namespace CitizenBot.Pictures.Forms;

/// <summary>What is printed: one or more papers, each beginning on a page of its own. Everything on the paper is in here.</summary>
/// <param name="Title">Title of the file, as a reader's window shows it; no name of a person.</param>
/// <param name="Papers">In order.</param>
public sealed record FormDocument(string Title, IReadOnlyList<FormPaper> Papers);
