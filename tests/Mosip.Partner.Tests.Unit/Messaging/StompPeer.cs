using System.IO.Pipelines;
using System.Text;
using Mosip.Partner.Messaging;
using Mosip.Partner.Messaging.Stomp;

namespace Mosip.Partner.Tests.Unit.Messaging;

/// <summary>The broker's end of a connection, played frame by frame.</summary>
internal sealed class StompPeer : IAsyncDisposable
{
    private readonly Pipe _toPeer = new(), _toClient = new();
    private readonly StompReader _reader;

    public StompPeer()
    {
        _reader = new StompReader(_toPeer.Reader.AsStream(), 1024 * 1024, TimeProvider.System);
        Client = new Duplex(_toClient.Reader.AsStream(), _toPeer.Writer.AsStream());
    }

    /// <summary>The client's end.</summary>
    public Stream Client { get; }

    public static QueueBroker Broker { get; } = new()
    {
        Address = new Uri("stomp://broker.example.org:61613"),
        UserName = "partner",
        Password = "not to be seen",
        IdleTimeout = TimeSpan.FromSeconds(40),
    };

    /// <summary>Opens a session on a peer that takes everything.</summary>
    public async Task<StompQueueSession> OpenAsync(TimeProvider time, string server = "ActiveMQ/5.17.2", string heartBeat = "20000,20000", int maximumMessageSize = 1024)
    {
        Task<StompQueueSession> opening = StartAsync(time, maximumMessageSize);
        await NextAsync();
        await WriteAsync($"CONNECTED\nversion:1.2\nserver:{server}\nheart-beat:{heartBeat}\n\n\0");
        await ReceiptAsync(await NextAsync());
        return await opening;
    }

    public Task<StompQueueSession> StartAsync(TimeProvider time, int maximumMessageSize = 1024) => StompQueueSession.OpenAsync(
        Client, Broker, new QueuePair("in", "out") { Credit = 3, MaximumMessageSize = maximumMessageSize }, time, TestContext.Current.CancellationToken);

    /// <summary>The next frame of the client.</summary>
    public async Task<StompFrame> NextAsync() => await _reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20)) ?? throw new EndOfStreamException();

    /// <summary>The next byte of the client, which is in no frame.</summary>
    public async Task<byte> NextByteAsync()
    {
        byte[] one = new byte[1];
        await _toPeer.Reader.AsStream().ReadExactlyAsync(one, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        return one[0];
    }

    public async Task WriteAsync(string text) => await _toClient.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    public Task MessageAsync(string body, string headers = "ack:1\n") => WriteAsync($"MESSAGE\n{headers}\n{body}\0");

    public Task ReceiptAsync(StompFrame frame) => WriteAsync($"RECEIPT\nreceipt-id:{frame[StompNames.ReceiptHeader]}\n\n\0");

    public ValueTask CloseAsync() => _toClient.Writer.CompleteAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _toPeer.Reader.CompleteAsync();
    }

    /// <summary>Two streams as one.</summary>
    private sealed class Duplex(Stream input, Stream output) : ReadOnlyStream
    {
        public override bool CanWrite => true;

        public override int Read(Span<byte> buffer) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => input.ReadAsync(buffer, cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => output.WriteAsync(buffer, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            input.Dispose();
            output.Dispose();
            base.Dispose(disposing);
        }
    }
}
