// The measured cost of a turn is added together with the Telegram channel; until then there is no claim to prove.
Console.WriteLine("No benchmark yet: README claims no speed.");
