using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging.Stomp;

/// <summary>One connection: frames out, messages in, receipts matched to what was sent, heart-beats both ways. It ends once, for one reason.</summary>
internal sealed class StompConnection : IAsyncDisposable
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly Stream _stream;
    private readonly StompReader _reader;
    private readonly QueueBroker _broker;
    private readonly TimeProvider _time;
    private readonly Action<StompFrame> _onMessage;
    private readonly Action<MosipException> _onEnd;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _receipts = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private Task _loops = Task.CompletedTask;
    private MosipException? _end;
    private long _receipt;
    private bool _isOpen;

    /// <summary>Makes the connection; <see cref="StartAsync"/> opens it.</summary>
    /// <param name="stream">The broker's socket; disposed of with the connection.</param>
    /// <param name="broker">Login and times.</param>
    /// <param name="maximumMessageSize">Larger bodies are thrown away.</param>
    /// <param name="time">The clock, for heart-beats.</param>
    /// <param name="onMessage">Takes the messages, in their order.</param>
    /// <param name="onEnd">Learns once why the connection has ended.</param>
    public StompConnection(Stream stream, QueueBroker broker, int maximumMessageSize, TimeProvider time, Action<StompFrame> onMessage, Action<MosipException> onEnd)
    {
        (_stream, _broker, _time, _onMessage, _onEnd) = (stream, broker, time, onMessage, onEnd);
        _reader = new StompReader(stream, maximumMessageSize, time);
    }

    /// <summary>What the broker calls itself; empty where it does not say.</summary>
    public string Server { get; private set; } = "";

    /// <summary>Why the connection has ended; null while it has not.</summary>
    public MosipException? End => Volatile.Read(ref _end);

    private TimeSpan Beat => _broker.IdleTimeout / 2;

    /// <summary>Logs in.</summary>
    /// <exception cref="MosipException">The broker refuses, or does not speak STOMP 1.2.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        string beat = ((long)Beat.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        StompFrame connect = new StompFrame(StompNames.Connect)
            .With(StompNames.AcceptVersion, "1.2").With(StompNames.Host, _broker.Address.Host).With(StompNames.HeartBeat, $"{beat},{beat}")
            .With(StompNames.Login, _broker.UserName).With(StompNames.Passcode, _broker.Password);
        StompFrame answer;
        try
        {
            await WriteAsync(connect, cancellationToken).ConfigureAwait(false);
            answer = await _reader.ReadAsync(cancellationToken).ConfigureAwait(false) ?? throw new IOException("The connection ended.");
        }
        catch (Exception e) when (StompFaults.Of(e, _broker, QueueOperations.Connect) is { } fault)
        {
            throw fault;
        }
        if (answer.Command == StompNames.Error)
            throw StompFaults.Refused(answer, _broker, QueueOperations.Connect);
        if (answer.Command != StompNames.Connected || answer[StompNames.Version] != "1.2")
            throw StompFaults.NotStomp(_broker, QueueOperations.Connect, "it does not agree to version 1.2");
        (Server, _isOpen) = (answer[StompNames.Server] ?? "", true);
        _loops = Task.WhenAll(ReadAsync(), BeatAsync(IncomingBeat(answer[StompNames.HeartBeat])));
    }

    /// <summary>Sends a frame.</summary>
    /// <exception cref="MosipTransportException">The connection has ended.</exception>
    public async Task WriteAsync(StompFrame frame, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(frame.Body.Length + 512);
        StompWriter.Write(bytes, frame);
        await WriteAsync(bytes.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a frame and waits until the broker has dealt with it.</summary>
    /// <exception cref="MosipException">The broker refuses it, does not say so in time, or the connection has ended.</exception>
    public async Task WriteAndWaitAsync(StompFrame frame, string operation, TimeSpan timeout, CancellationToken cancellationToken)
    {
        string id = Interlocked.Increment(ref _receipt).ToString(CultureInfo.InvariantCulture);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _receipts[id] = done;
        try
        {
            // After it is in the table: what ends the connection fails all that is there.
            if (End is { } end)
                throw end;
            await WriteAsync(frame.With(StompNames.ReceiptHeader, id), cancellationToken).ConfigureAwait(false);
            await done.Task.WaitAsync(timeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw new MosipTransportException(MosipTransportFault.TimedOut, operation, detail: _broker.Name, innerException: e);
        }
        finally
        {
            _receipts.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOpen && End is null)
        {
            try
            {
                // With its receipt everything before it has arrived too.
                await WriteAndWaitAsync(new StompFrame(StompNames.Disconnect), QueueOperations.Settle, CloseTimeout, CancellationToken.None).ConfigureAwait(false);
            }
            catch (MosipException)
            {
                // It has ended already.
            }
        }
        EndWith(new MosipTransportException(MosipTransportFault.ConnectionLost, QueueOperations.Receive, detail: _broker.Name));
        await _loops.ConfigureAwait(false);
        _ending.Dispose();
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A half-written frame would spoil all that follow: only the end of the connection interrupts it.
            await _stream.WriteAsync(bytes, _ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw End!;
        }
        catch (Exception e) when (StompFaults.Of(e, _broker, QueueOperations.Send) is { } fault)
        {
            EndWith(fault);
            throw End!;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _reader.ReadAsync(_ending.Token).ConfigureAwait(false) is { } frame)
                Take(frame);
            EndWith(new MosipTransportException(MosipTransportFault.ConnectionLost, QueueOperations.Receive, detail: _broker.Name));
        }
        catch (OperationCanceledException)
        {
            // It has ended already.
        }
        catch (Exception e) when (StompFaults.Of(e, _broker, QueueOperations.Receive) is { } fault)
        {
            EndWith(fault);
        }
    }

    private void Take(StompFrame frame)
    {
        switch (frame.Command)
        {
            case StompNames.Message:
                _onMessage(frame);
                break;
            case StompNames.Receipt:
                if (_receipts.TryRemove(frame[StompNames.ReceiptId] ?? "", out TaskCompletionSource? done))
                    done.TrySetResult();
                break;
            case StompNames.Error:
                // The last frame of a connection.
                MosipException refused = StompFaults.Refused(frame, _broker, QueueOperations.Send);
                if (_receipts.TryRemove(frame[StompNames.ReceiptId] ?? "", out TaskCompletionSource? failed))
                    failed.TrySetException(refused);
                EndWith(refused);
                break;
            default:
                throw new StompException("a frame has a command that brokers do not send");
        }
    }

    // Above zero only where the broker has promised heart-beats.
    private TimeSpan IncomingBeat(string? agreed) =>
        long.TryParse(agreed?.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long every) && every is > 0 and < int.MaxValue
            ? TimeSpan.FromMilliseconds(Math.Max(every, Beat.TotalMilliseconds))
            : TimeSpan.Zero;

    private async Task BeatAsync(TimeSpan incoming)
    {
        // Twice as often as promised, so that none is late.
        using var timer = new PeriodicTimer(Beat / 2, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(_ending.Token).ConfigureAwait(false))
            {
                if (incoming > TimeSpan.Zero && _reader.Silence > 2 * incoming)
                    EndWith(new MosipTransportException(MosipTransportFault.TimedOut, QueueOperations.Receive, detail: $"{_broker.Name}: no heart-beat"));
                else
                    await WriteAsync("\n"u8.ToArray(), _ending.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or MosipException)
        {
            // The connection has ended.
        }
    }

    private void EndWith(MosipException reason)
    {
        if (Interlocked.CompareExchange(ref _end, reason, null) is not null)
            return;
        _ending.Cancel();
        _stream.Dispose();
        foreach (TaskCompletionSource waiting in _receipts.Values)
            waiting.TrySetException(reason);
        _onEnd(reason);
    }
}
