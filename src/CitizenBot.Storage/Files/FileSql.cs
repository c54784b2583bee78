namespace CitizenBot.Storage;

/// <summary>The statements of the file lane, in the words of each database.</summary>
/// <remarks>A claim waits for a content, or for nothing but to tell a person what became of files: those rows are stored or failed, owed, and have a next try.</remarks>
internal static class FileSql
{
    public const string Columns =
        "f.id, f.chat_id, f.case_code, f.state, f.received_at, f.failure, f.owed, f.attempts, f.view_blob, f.wrapped_key, f.sealed_meta, f.blob";

    public const string Insert =
        "INSERT INTO files (id, chat_id, state, received_at, next_try_at, attempts, size, owed, wrapped_key, sealed_meta) " +
        "VALUES (@id, @chat, 0, @at, @due, 0, @size, @no, @key, @meta) ON CONFLICT DO NOTHING";

    public const string InsertStored =
        "INSERT INTO files (id, chat_id, state, received_at, stored_at, attempts, size, owed, blob, view_blob, wrapped_key, sealed_meta) " +
        "VALUES (@id, @chat, 1, @at, @at, 0, @size, @no, @blob, @view, @key, @meta) ON CONFLICT DO NOTHING";

    /// <summary>One that was stored since its person was told "on its way" gets a next try, at which there is only the telling to do.</summary>
    public const string Attach =
        "UPDATE files SET case_code = @case, owed = @owed, next_try_at = CASE WHEN @owed AND state <> 0 THEN @at ELSE next_try_at END " +
        "WHERE id = @id AND chat_id = @chat AND case_code IS NULL AND state <> 3";

    /// <summary>The try is counted when it begins: a content that kills the host must not be tried for ever.</summary>
    public static string Claim(bool postgres)
    {
        const string Free = "next_try_at <= @now AND (locked_until IS NULL OR locked_until <= @now)";
        return postgres
            ? $"WITH c AS (SELECT id FROM files WHERE {Free} ORDER BY next_try_at, id LIMIT @n FOR UPDATE SKIP LOCKED) " +
              $"UPDATE files f SET locked_until = @until, owner = @run, attempts = attempts + 1 FROM c WHERE f.id = c.id RETURNING {Columns}"
            : $"UPDATE files AS f SET locked_until = @until, owner = @run, attempts = attempts + 1 WHERE id IN (SELECT id FROM files WHERE {Free} ORDER BY next_try_at, id LIMIT @n) " +
              $"RETURNING {Columns.Replace("f.", "", StringComparison.Ordinal)}";
    }

    /// <summary>Whoever ends a file of a case holds the case: of two who end its last two files, the second one sees the first.</summary>
    public static string HoldCase(bool postgres) =>
        "SELECT filed_by_chat, wants_notices, kind FROM cases WHERE code = @case" + (postgres ? " FOR UPDATE" : "");

    public const string OwedOf = $"SELECT {Columns} FROM files f WHERE f.case_code = @case AND f.owed ORDER BY f.received_at, f.id";

    public const string Told = "UPDATE files SET owed = @no, next_try_at = NULL, owner = NULL, locked_until = NULL WHERE case_code = @case AND owed";

    /// <summary>Key, facts and lease go; the names of the contents come back, to be removed after the commit.</summary>
    public static string Erase(string which) =>
        "UPDATE files SET state = 3, wrapped_key = NULL, sealed_meta = NULL, next_try_at = NULL, owner = NULL, locked_until = NULL, owed = @no, failure = NULL " +
        $"WHERE case_code IS NULL AND state <> 3 AND {which} RETURNING blob, view_blob";

    /// <summary>The same for all files of one case, whose time is over.</summary>
    public const string EraseOfCase =
        "UPDATE files SET state = 3, wrapped_key = NULL, sealed_meta = NULL, next_try_at = NULL, owner = NULL, locked_until = NULL, owed = @no, failure = NULL " +
        "WHERE case_code = @case AND state <> 3 RETURNING blob, view_blob";

    public static string Unname(string which) => $"UPDATE files SET blob = NULL, view_blob = NULL WHERE state = 3 AND {which}";
}
