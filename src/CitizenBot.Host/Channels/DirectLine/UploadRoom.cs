namespace CitizenBot.Host.Channels.DirectLine;

/// <summary>How much of files on their way in may be in memory at once, of all chats together.</summary>
/// <remarks>
/// Nothing of a file touches the disk before it is sealed, so what is being received must be held here. Who finds no room is asked
/// to come back and never waits inside: two half-received uploads that wait for each other's room would wait for ever.
/// </remarks>
internal sealed class UploadRoom(long bytes)
{
    private long _free = bytes;

    /// <summary>A place for one upload; disposing it gives back all that was taken.</summary>
    public Place Enter() => new(this);

    internal sealed class Place(UploadRoom room) : IDisposable
    {
        private long _taken;

        /// <returns>False when there is no room left.</returns>
        public bool Take(int count)
        {
            if (Interlocked.Add(ref room._free, -count) < 0)
            {
                Interlocked.Add(ref room._free, count);
                return false;
            }
            _taken += count;
            return true;
        }

        public void Dispose()
        {
            Interlocked.Add(ref room._free, _taken);
            _taken = 0;
        }
    }
}
