using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CitizenBot.IntegrationTests.Host;

/// <summary>A door before a server that can be shut: open connections break, new ones are refused, as when the server goes away.</summary>
internal sealed class TcpGate : IAsyncDisposable
{
    private readonly (string Host, int Port) target;
    private readonly ConcurrentBag<TcpClient> open = [];
    private TcpListener listener;

    public TcpGate(string host, int port)
    {
        target = (host, port);
        listener = Listen(0);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void Open() => listener = Listen(Port);

    public void Close()
    {
        listener.Stop();
        while (open.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private static async Task Copy(Stream from, Stream to)
    {
        try
        {
            await from.CopyToAsync(to);
        }
        catch (Exception shut) when (shut is IOException or ObjectDisposedException or SocketException)
        {
            // The gate was closed, or one side hung up.
        }
    }

    private TcpListener Listen(int port)
    {
        var started = new TcpListener(IPAddress.Loopback, port);
        started.Start();
        _ = Accept(started);
        return started;
    }

    private async Task Accept(TcpListener from)
    {
        try
        {
            while (true)
            {
                var client = await from.AcceptTcpClientAsync();
                var server = new TcpClient();
                await server.ConnectAsync(target.Host, target.Port);
                open.Add(client);
                open.Add(server);
                _ = Relay(client, server);
            }
        }
        catch (Exception shut) when (shut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The gate was closed.
        }
    }

    /// <summary>Hangs up on both sides as soon as one does.</summary>
    private static async Task Relay(TcpClient client, TcpClient server)
    {
        using (client)
        using (server)
        {
            await Task.WhenAny(Copy(client.GetStream(), server.GetStream()), Copy(server.GetStream(), client.GetStream()));
        }
    }
}
